import type { LinkStatus } from '../../server/core/index.ts';
import type { PageOutcome } from '../../server/services/links/checkPage.ts';
import { createLinkService } from '../../server/services/links/createLinkService.ts';
import type { CheckOptions, LinkPolicy } from '../../server/services/links/linkService.ts';
import type { PageContext } from '../../server/services/links/pageContext.ts';
import type { CacheStore } from '../../server/services/links/ports.ts';
import { policy } from './linkWorld.ts';
import { createSimulatedTime, type SimulatedTime } from './simulatedTime.ts';

export const noon = Date.UTC(2024, 5, 12, 12);

/** A file that is not there. */
export interface MemoryStore extends CacheStore {
  content: string | undefined;
  reads: number;
  writes: number;
  /** Comes before each step, so that tests can let things happen in between or go wrong. */
  before: (step: 'read' | 'write') => Promise<void>;
}

export function createMemoryStore(content?: string): MemoryStore {
  const store: MemoryStore = {
    content,
    reads: 0,
    writes: 0,
    before: async () => {},
    read: async () => {
      store.reads++;
      await store.before('read');
      return store.content;
    },
    write: async (next) => {
      store.writes++;
      await store.before('write');
      store.content = next;
    },
  };
  return store;
}

export function outcome(more: Partial<PageOutcome> = {}): PageOutcome {
  return {
    state: 'ok',
    reason: undefined,
    httpStatus: 200,
    finalUrl: undefined,
    movedTo: undefined,
    title: undefined,
    ...more,
  };
}

export const gone = outcome({ state: 'gone', reason: 'not-found', httpStatus: 404 });
export const offline = outcome({ state: 'unchecked', reason: 'offline', httpStatus: undefined });
export const taken = outcome({ state: 'unchecked', reason: 'cancelled', httpStatus: undefined });

export interface SceneOptions {
  readonly store?: CacheStore;
  readonly time?: SimulatedTime;
  /** Milliseconds that asking for a page takes. */
  readonly delay?: number;
  readonly archive?: (page: string, context: PageContext) => Promise<string | undefined>;
}

/** A link service for which pages are as the test says. */
export function createLinkScene({ store, time = createSimulatedTime(noon), delay = 10, archive }: SceneOptions = {}) {
  const asked: string[] = [];
  const under = new Set<string>();
  const pages = new Map<string, PageOutcome>();
  const check = async (page: string, { signal }: PageContext): Promise<PageOutcome> => {
    asked.push(page);
    if (delay === 0) return pages.get(page) ?? outcome();
    under.add(page);
    await new Promise<void>((resolve) => {
      const cancel = time.timer(delay, resolve);
      signal.addEventListener('abort', () => {
        cancel();
        resolve();
      });
    });
    under.delete(page);
    return signal.aborted ? taken : (pages.get(page) ?? outcome());
  };
  const service = createLinkService(
    {
      resolve: async () => ({ fault: 'offline' }),
      send: async () => ({ fault: 'unreachable' }),
      timer: time.timer,
      now: time.now,
      localTime: (milliseconds) => {
        const date = new Date(milliseconds);
        const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        return { ...day, hour: date.getUTCHours(), minute: date.getUTCMinutes() };
      },
      random: () => 0.5,
      cache: store,
      userAgent: 'Kamervragen/1.2.3 (link checker)',
    },
    { check, archive: archive ?? (async () => undefined) },
  );

  /** Checks and lets the time go by that it takes, and no more. */
  const run = async (
    hrefs: readonly string[],
    more: Omit<Partial<CheckOptions>, 'policy'> & { readonly policy?: Partial<LinkPolicy> } = {},
  ): Promise<readonly LinkStatus[]> => {
    const checked = service.check(hrefs, { ...more, policy: { ...policy, ...more.policy } });
    await time.rest();
    let ended = false;
    void checked.finally(() => {
      ended = true;
    });
    await time.rest();
    while (!ended && (await time.step()));
    return checked;
  };
  return { service, time, asked, under, pages, run };
}
