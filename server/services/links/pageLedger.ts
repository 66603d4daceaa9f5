import { type LinkReason, type LinkStatus, type LinkStatuses, uncheckedLink } from '../../core/index.ts';
import { MOST_PAGES } from './cacheFile.ts';
import type { PageOutcome } from './checkPage.ts';
import { isCurrent } from './knownPage.ts';
import { createLinkCache } from './linkCache.ts';
import type { PolicyMark } from './policyMark.ts';
import type { LinkPorts } from './ports.ts';
import { createStatusBoard } from './statusBoard.ts';

/** What is known of pages, and what of that is shown. */
export interface PageLedger {
  readonly statuses: LinkStatuses;
  /** Brings in what earlier sessions found, once. */
  load(): Promise<void>;
  /** What is known, where that will do without asking. */
  current(page: string, mark: PolicyMark): LinkStatus | undefined;
  /** Notes what was seen. That nothing was seen is never kept, and only shown where nothing else is known. */
  note(page: string, outcome: PageOutcome, mark: PolicyMark): LinkStatus;
  /** Shows that a page is not to be checked, whatever is known of it. */
  ignore(page: string): LinkStatus;
  /** The copy in the archive that was found in this session. */
  copyOf(page: string): string | undefined;
  noteCopy(page: string, copy: string): void;
  /** Shows what was learnt. */
  publish(): void;
  /** Writes down what is worth keeping. */
  flush(): Promise<void>;
}

export function createPageLedger(ports: Pick<LinkPorts, 'cache' | 'timer' | 'now' | 'localTime'>): PageLedger {
  const cache = createLinkCache(ports);
  const board = createStatusBoard(ports.timer, MOST_PAGES);
  let loading: Promise<void> | undefined;

  const load = async () => {
    for (const [page, { status }] of await cache.load()) board.show(page, status);
    board.publish();
  };

  const show = (page: string, status: LinkStatus): LinkStatus => {
    board.show(page, status);
    return status;
  };

  const showUnchecked = (page: string, reason: LinkReason | undefined): LinkStatus => {
    const shown = board.get(page);
    return shown?.reason === reason && shown?.state === 'unchecked'
      ? shown
      : show(page, { ...uncheckedLink(reason), archived: shown?.archived });
  };

  const noteUnchecked = (page: string, reason: LinkReason | undefined): LinkStatus => {
    const known = cache.get(page)?.status;
    if (reason === 'cancelled') return cancelled;
    if (known === undefined) return showUnchecked(page, reason);
    show(page, known);
    return uncheckedLink(reason);
  };

  return {
    get statuses() {
      return board.statuses;
    },
    load: () => {
      loading ??= load();
      return loading;
    },
    current: (page, mark) => {
      const known = cache.get(page);
      return known !== undefined && isCurrent(known, mark, ports.now()) ? show(page, known.status) : undefined;
    },
    note: (page, outcome, mark) => {
      const { state, reason, httpStatus, finalUrl, movedTo, title } = outcome;
      if (state === 'unchecked') return noteUnchecked(page, reason);
      const seenAt = ports.now();
      const seen = { state, reason, httpStatus, finalUrl, movedTo, title };
      const status = { ...seen, checkedAt: ports.localTime(seenAt), archived: board.get(page)?.archived };
      cache.set(page, { status, seenAt, ...mark });
      return show(page, status);
    },
    ignore: (page) => showUnchecked(page, 'ignored'),
    copyOf: (page) => board.get(page)?.archived,
    noteCopy: (page, archived) => {
      const known = cache.get(page);
      if (known !== undefined) cache.amend(page, { ...known, status: { ...known.status, archived } });
      board.show(page, { ...(board.get(page) ?? uncheckedLink(undefined)), archived });
    },
    publish: board.publish,
    flush: cache.flush,
  };
}

export const cancelled: LinkStatus = uncheckedLink('cancelled');
