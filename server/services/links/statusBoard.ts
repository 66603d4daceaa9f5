import type { LinkStatus, LinkStatuses } from '../../core/index.ts';
import type { Timer } from '../timer.ts';

/** What is shown of pages to whoever asks: one map, replaced by another now and then and not for each page. */
export interface StatusBoard {
  readonly statuses: LinkStatuses;
  /** What is shown of a page, or is about to be. */
  get(page: string): LinkStatus | undefined;
  show(page: string, status: LinkStatus): void;
  /** Shows now what was about to be. */
  publish(): void;
}

/** Milliseconds that something may be about to be shown. */
const PAUSE = 100;

/** `most`: of how many pages at most something is shown; the oldest go first. */
export function createStatusBoard(timer: Timer, most: number): StatusBoard {
  let statuses: LinkStatuses = new Map();
  let coming = new Map<string, LinkStatus>();
  let cancel: (() => void) | undefined;

  const publish = () => {
    cancel?.();
    cancel = undefined;
    if (coming.size === 0) return;
    const next = new Map(statuses);
    for (const [page, status] of coming) {
      next.delete(page);
      next.set(page, status);
    }
    let surplus = next.size - most;
    for (const page of next.keys()) {
      if (surplus-- <= 0) break;
      next.delete(page);
    }
    coming = new Map();
    statuses = next;
  };

  return {
    get statuses() {
      return statuses;
    },
    get: (page) => coming.get(page) ?? statuses.get(page),
    show: (page, status) => {
      if ((coming.get(page) ?? statuses.get(page)) === status) return;
      coming.set(page, status);
      cancel ??= timer(PAUSE, publish);
    },
    publish,
  };
}
