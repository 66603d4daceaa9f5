import type { LinkStatuses } from '../../core/index.ts';
import type { Timer } from '../../services/timer.ts';

/** Gathers what is learnt of pages, so that an editor is told now and then and not a thousand times. */
export interface LinkNews {
  /** Something may have been learnt. */
  learnt(): void;
  stop(): void;
}

export interface LinkNewsPorts {
  readonly timer: Timer;
  readonly statuses: () => LinkStatuses;
  /** Hears of which pages something else is known than before. */
  readonly tell: (pages: ReadonlySet<string>) => void;
}

const PAUSE = 500;

export function createLinkNews({ timer, statuses, tell }: LinkNewsPorts): LinkNews {
  let told: LinkStatuses = new Map();
  let cancel: (() => void) | undefined;

  const flush = () => {
    cancel = undefined;
    const known = statuses();
    const news = new Set<string>();
    for (const [page, status] of known) if (told.get(page) !== status) news.add(page);
    told = known;
    if (news.size > 0) tell(news);
  };

  return {
    learnt: () => {
      cancel ??= timer(PAUSE, flush);
    },
    stop: () => {
      cancel?.();
      /** What is learnt from now on finds the place taken. */
      cancel = () => {};
    },
  };
}
