import { type LinkStatus, pageOf } from '../../core/index.ts';
import type { Timer } from '../timer.ts';
import { checkPage } from './checkPage.ts';
import { compilePatterns } from './compilePatterns.ts';
import { findArchived } from './findArchived.ts';
import { createFlights } from './flights.ts';
import { createTurns } from './hostTurns.ts';
import type { CheckOptions, LinkService } from './linkService.ts';
import { cancelled, createPageLedger } from './pageLedger.ts';
import { policyMark } from './policyMark.ts';
import type { LinkPorts } from './ports.ts';

/** How one page is asked for; others in tests. */
export interface LinkServiceParts {
  readonly check?: typeof checkPage;
  readonly archive?: typeof findArchived;
}

export function createLinkService(ports: LinkPorts, parts: LinkServiceParts = {}): LinkService {
  const { check: askPage = checkPage, archive: askArchive = findArchived } = parts;
  const turns = createTurns(ports.timer, ports.now);
  const ledger = createPageLedger(ports);
  const checks = createFlights<LinkStatus>();
  const searches = createFlights<string | undefined>();
  let stopping: Promise<void> | undefined;

  const statusOf = async (page: string, call: Call): Promise<LinkStatus> => {
    const { policy, mark, fresh, left } = call;
    if (call.isOver()) return cancelled;
    if (call.isIgnored(page)) return ledger.ignore(page);
    const known = fresh ? undefined : ledger.current(page, mark);
    if (known !== undefined) return known;
    const ask = async (signal: AbortSignal) =>
      ledger.note(page, await askPage(page, { ports, policy, turns, signal }), mark);
    return (await checks.join(mark.whole, page, ask, left)) ?? cancelled;
  };

  const checkAll = async (hrefs: readonly string[], call: Call, { onChecked }: CheckOptions) => {
    const found = new Map<string, LinkStatus>();
    const checkOne = async (page: string) => {
      const status = await statusOf(page, call);
      found.set(page, status);
      if (status !== cancelled) onChecked?.(page, status);
    };
    const under: Promise<void>[] = [];
    for (const page of new Set(hrefs.map(pageOf))) {
      if (under.length % AT_A_TIME === AT_A_TIME - 1) await breathe(ports.timer, call.left);
      const one = checkOne(page);
      // It is heard of below, when all have begun.
      one.catch(() => {});
      under.push(one);
    }
    await Promise.all(under);
    return hrefs.map((href) => found.get(pageOf(href)) ?? cancelled);
  };

  const search = (page: string, { policy, mark, left }: Call) => {
    const ask = async (signal: AbortSignal) => {
      const copy = await askArchive(page, { ports, policy, turns, signal });
      if (copy !== undefined) ledger.noteCopy(page, copy);
      return copy;
    };
    return searches.join(mark.whole, page, ask, left);
  };

  /** Whatever happens to a call, what was learnt is shown when it ends. */
  const during = async <T>(options: CheckOptions, task: (call: Call) => Promise<T>): Promise<T> => {
    const call = startCall(options, () => stopping !== undefined);
    try {
      if (!call.isOver()) await Promise.race([ledger.load(), call.left]);
      return await task(call);
    } finally {
      call.end();
      ledger.publish();
    }
  };

  const stop = async () => {
    turns.stop();
    await Promise.all([checks.stop(), searches.stop()]);
    ledger.publish();
    await ledger.flush();
  };

  return {
    get statuses() {
      return ledger.statuses;
    },
    check: (hrefs, options) => during(options, (call) => checkAll(hrefs, call, options)),
    findArchived: (href, options) =>
      during(options, async (call) => {
        const page = pageOf(href);
        const known = call.fresh ? undefined : ledger.copyOf(page);
        return known ?? (call.isOver() ? undefined : search(page, call));
      }),
    stop: () => {
      // Taken first, so that whatever asks from here on hears of it.
      stopping ??= Promise.resolve().then(stop);
      return stopping;
    },
  };
}

/** How many pages are begun with before others, such as who is typing, have their turn. */
const AT_A_TIME = 100;

async function breathe(timer: Timer, left: Promise<undefined>): Promise<void> {
  let cancel = () => {};
  const over = new Promise<void>((resolve) => {
    cancel = timer(0, resolve);
  });
  await Promise.race([over, left]);
  cancel();
}

/** One call of somebody who waits for answers. */
interface Call extends Pick<CheckOptions, 'policy'> {
  readonly mark: ReturnType<typeof policyMark>;
  readonly fresh: boolean;
  readonly isIgnored: (page: string) => boolean;
  /** Whether nothing is to be asked any more. */
  isOver(): boolean;
  /** Resolves when the answers are no longer waited for. */
  readonly left: Promise<undefined>;
  end(): void;
}

function startCall({ policy, fresh = false, signal }: CheckOptions, isStopped: () => boolean): Call {
  let leave = () => {};
  const left = new Promise<undefined>((resolve) => {
    leave = () => resolve(undefined);
  });
  signal?.addEventListener('abort', leave);
  if (signal?.aborted) leave();
  return {
    policy,
    mark: policyMark(policy),
    fresh,
    isIgnored: compilePatterns(policy.ignore),
    isOver: () => isStopped() || signal?.aborted === true,
    left,
    end: () => {
      signal?.removeEventListener('abort', leave);
      leave();
    },
  };
}
