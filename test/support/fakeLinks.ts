/** A link service that answers when the test says so, and remembers what it was asked. */
import type { LinkState, LinkStatus } from '../../server/core/index.ts';
import { pageOf } from '../../server/core/index.ts';
import type { StartedLinks } from '../../server/lsp/links/linkChecker.ts';
import type { CheckOptions } from '../../server/services/links/linkService.ts';

export interface FakeLinks {
  /** For the platform of a session. */
  readonly startLinks: (setup: { readonly storage: string | undefined }) => Promise<StartedLinks>;
  /** Every start with its storage, every check with its addresses, every look in the archive. */
  readonly starts: readonly (string | undefined)[];
  readonly checks: readonly { readonly hrefs: readonly string[]; readonly options: CheckOptions }[];
  readonly searches: readonly string[];
  readonly stopped: () => number;
  /** Answers one page of the checks under way; those with no pages left end. */
  answer(href: string, status?: Partial<LinkStatus>): void;
  /** What the archive has. */
  archive: string | undefined;
}

export function statusOf(state: LinkState, more: Partial<LinkStatus> = {}): LinkStatus {
  return {
    state,
    reason: state === 'gone' ? 'not-found' : state === 'ok' ? undefined : state === 'moved' ? 'moved' : 'forbidden',
    httpStatus: state === 'gone' ? 404 : 200,
    finalUrl: undefined,
    movedTo: undefined,
    title: undefined,
    checkedAt: { year: 2026, month: 11, day: 24, hour: 14, minute: 5 },
    archived: undefined,
    ...more,
  };
}

const cancelled = statusOf('unchecked', { reason: 'cancelled', httpStatus: undefined, checkedAt: undefined });

interface Pending {
  readonly open: Map<string, LinkStatus | undefined>;
  readonly options: CheckOptions;
  readonly end: () => void;
}

export function createFakeLinks(): FakeLinks {
  let statuses: ReadonlyMap<string, LinkStatus> = new Map();
  let stops = 0;
  const starts: (string | undefined)[] = [];
  const checks: { hrefs: readonly string[]; options: CheckOptions }[] = [];
  const searches: string[] = [];
  const pending = new Set<Pending>();

  const check = (hrefs: readonly string[], options: CheckOptions) => {
    checks.push({ hrefs, options });
    const open = new Map(hrefs.map((href) => [pageOf(href), undefined as LinkStatus | undefined]));
    return new Promise<readonly LinkStatus[]>((resolve) => {
      const end = () => {
        pending.delete(own);
        resolve(hrefs.map((href) => open.get(pageOf(href)) ?? cancelled));
      };
      const own: Pending = { open, options, end };
      pending.add(own);
      options.signal?.addEventListener('abort', end, { once: true });
      if (options.signal?.aborted) end();
    });
  };

  const learn = (page: string, status: LinkStatus) => {
    statuses = new Map(statuses).set(page, status);
  };

  const links: FakeLinks = {
    startLinks: async ({ storage }) => {
      starts.push(storage);
      const service = {
        get statuses() {
          return statuses;
        },
        check,
        findArchived: async (href: string) => {
          searches.push(href);
          const known = statuses.get(pageOf(href));
          if (links.archive !== undefined && known) learn(pageOf(href), { ...known, archived: links.archive });
          return links.archive;
        },
        stop: async () => {
          stops++;
        },
      };
      const proxyOf = (http: unknown) => ({
        enabled: true,
        http: (http as { proxy?: string } | undefined)?.proxy,
        https: undefined,
        bypass: [],
        strictSsl: true,
      });
      return { service, proxyOf };
    },
    starts,
    checks,
    searches,
    stopped: () => stops,
    archive: undefined,
    answer: (href, more = {}) => {
      const page = pageOf(href);
      const status = statusOf(more.state ?? 'ok', more);
      learn(page, status);
      for (const { open, options, end } of [...pending]) {
        if (!open.has(page)) continue;
        open.set(page, status);
        options.onChecked?.(page, status);
        if ([...open.values()].every((it) => it !== undefined)) end();
      }
    },
  };
  return links;
}
