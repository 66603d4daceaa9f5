import { checkedHref } from '../../rules/addresses/addressesToCheck.ts';
import { linkStatusOf } from '../../rules/addresses/linkStatusOf.ts';
import type { Judgement, LinkCheck, ReadyFacts } from './readyPoints.ts';

/** Links count as good only once they were checked. What rules say of those that were is not repeated here. */
export function judgeSources({ document, links, linkCheck, writing }: ReadyFacts): Judgement {
  const { ready } = writing;
  const addresses = document.sets.flatMap((set) => set.addresses).filter((it) => checkedHref(it) !== undefined);
  if (addresses.length === 0) return { state: 'green', reason: ready.noAddresses };
  const statuses = addresses.map((address) => ({ address, status: linkStatusOf(address, links) }));
  const ignored = statuses.filter(({ status }) => status?.reason === 'ignored');
  const unchecked = statuses.filter(
    ({ status }) => (status === undefined || status.state === 'unchecked') && status?.reason !== 'ignored',
  );
  if (ignored.length === addresses.length) return { state: 'green', reason: ready.ignored(ignored.length) };
  const remarks = ignored.length > 0 ? [ready.ignored(ignored.length)] : [];
  if (unchecked.length === 0) {
    return { state: 'green', reason: ready.links(addresses.length - ignored.length), remarks };
  }
  const message = ready.unchecked(1);
  const severity = 'info' as const;
  const places = unchecked.map(({ address: { span } }) => ({ span, message, severity }));
  const reason = reasons(ready)[linkCheck] ?? ready.unchecked(unchecked.length);
  return { state: 'amber', reason, remarks, places, fixes: fixes[linkCheck] };
}

const reasons = (ready: ReadyFacts['writing']['ready']): Readonly<Record<LinkCheck, string | undefined>> => ({
  possible: undefined,
  running: ready.checking,
  off: ready.checkOff,
  restricted: ready.restricted,
});

const fixes = {
  possible: ['checkLinks'],
  running: [],
  off: ['linkSettings'],
  restricted: ['checkLinks'],
} as const satisfies Record<LinkCheck, readonly string[]>;
