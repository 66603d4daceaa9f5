import { type LinkStatus, type LinkStatuses, pageOf, uncheckedLink } from '../../links/linkStatus.ts';
import type { Address } from '../../model/questionDocument.ts';
import { checkedHref } from './addressesToCheck.ts';

/** What is known of an address of a document; undefined where nothing is. */
export function linkStatusOf(address: Address, statuses: LinkStatuses): LinkStatus | undefined {
  const { fault } = address;
  if (fault !== undefined && fault.kind !== 'scheme-missing') return malformed;
  const href = checkedHref(address);
  const status = href === undefined ? undefined : statuses.get(pageOf(href));
  // We asked with `https`; the author may have meant a site that speaks `http` only.
  if (fault !== undefined && status?.reason === 'refused') return { ...status, state: 'unverifiable' };
  return status;
}

const malformed = uncheckedLink('malformed');
