/** A link service that has its answers at hand, or keeps them back until it is told; it asks nobody anything. */
import type { Io } from '../../../server/cli/io.ts';
import { type LinkStatus, type LinkStatuses, pageOf } from '../../../server/core/index.ts';
import type { CheckOptions, LinkPolicy, LinkService } from '../../../server/services/links/linkService.ts';

export interface FakeLinks {
  readonly startLinks: Io['startLinks'];
  /** The pages asked after, in order. */
  readonly asked: string[];
  readonly policies: LinkPolicy[];
  readonly caches: boolean[];
  /** How often it was stopped. */
  readonly stops: () => number;
  /** Gives one answer that was kept back. */
  release(page: string): void;
}

const checkedAt = { year: 2026, month: 11, day: 24, hour: 14, minute: 5 };

export function status(part: Partial<LinkStatus> & Pick<LinkStatus, 'state'>): LinkStatus {
  return {
    reason: undefined,
    httpStatus: undefined,
    finalUrl: undefined,
    movedTo: undefined,
    title: undefined,
    checkedAt: part.state === 'unchecked' ? undefined : checkedAt,
    archived: undefined,
    ...part,
  };
}

const reachable = (page: string) => status({ state: 'ok', httpStatus: 200, finalUrl: page });
const cancelled = status({ state: 'unchecked', reason: 'cancelled' });

/** Addresses that are not named are reachable; those in `slow` answer when released, or never. */
export function fakeLinks(
  answers: Readonly<Record<string, LinkStatus>> = {},
  slow: (page: string) => boolean = () => false,
): FakeLinks {
  const asked: string[] = [];
  const policies: LinkPolicy[] = [];
  const caches: boolean[] = [];
  const waiting = new Map<string, () => void>();
  let stops = 0;

  const answer = (page: string, { signal, onChecked }: CheckOptions): Promise<LinkStatus> => {
    if (signal?.aborted === true) return Promise.resolve(cancelled);
    asked.push(page);
    return new Promise((resolve) => {
      const give = (found: LinkStatus) => {
        onChecked?.(page, found);
        resolve(found);
      };
      signal?.addEventListener('abort', () => give(cancelled), { once: true });
      if (slow(page)) waiting.set(page, () => give(answers[page] ?? reachable(page)));
      else setImmediate(() => give(answers[page] ?? reachable(page)));
    });
  };

  const service: LinkService = {
    statuses: new Map() as LinkStatuses,
    async check(hrefs, options) {
      policies.push(options.policy);
      return Promise.all(hrefs.map((href) => answer(pageOf(href), options)));
    },
    findArchived: async () => undefined,
    async stop() {
      stops++;
    },
  };
  const proxy = { enabled: true, http: undefined, https: undefined, bypass: [], strictSsl: true };
  return {
    startLinks: async ({ cache }) => {
      caches.push(cache);
      return { service, proxy };
    },
    asked,
    policies,
    caches,
    stops: () => stops,
    release: (page) => waiting.get(page)?.(),
  };
}
