import { MOST_PAGES, parseCacheFile, renderCacheFile } from './cacheFile.ts';
import { isLasting, type KnownPage } from './knownPage.ts';
import type { CacheStore, LinkPorts } from './ports.ts';

/** What is known of pages: in memory, and the good of it for a day on disk, which other windows share. */
export interface LinkCache {
  /** Reads what earlier sessions left, once; gives what of it was not known yet. Never rejects. */
  load(): Promise<ReadonlyMap<string, KnownPage>>;
  get(page: string): KnownPage | undefined;
  set(page: string, known: KnownPage): void;
  /** Adds to what is known, for this session. */
  amend(page: string, known: KnownPage): void;
  /** Writes down what is not on disk yet. Never rejects. */
  flush(): Promise<void>;
}

/** Milliseconds without news before it is written down, and how long news may keep coming meanwhile. */
const QUIET = 2000;
const LONGEST_WAIT = 30_000;
/** How often it is written down at once, where something comes in between. */
const MOST_TRIES = 3;

export function createLinkCache(ports: Pick<LinkPorts, 'cache' | 'timer' | 'now' | 'localTime'>): LinkCache {
  const pages = new Map<string, KnownPage>();
  /** What this session found and is not on disk yet. */
  const news = new Set<string>();
  let loading: Promise<ReadonlyMap<string, KnownPage>> | undefined;
  let writing = Promise.resolve();

  const load = async () => {
    const added = new Map<string, KnownPage>();
    const content = await ports.cache?.read().catch(() => undefined);
    for (const [page, known] of parseCacheFile(content, ports)) {
      if (pages.has(page)) continue;
      pages.set(page, known);
      added.set(page, known);
    }
    makeRoom(pages);
    return added;
  };

  /** Whether there is nothing left to do. */
  const write = async (store: CacheStore): Promise<boolean> => {
    const kept = parseCacheFile(await store.read(), ports);
    const written = merge(pages, news, kept, ports.now());
    if (written.size === 0) return true;
    const content = renderCacheFile(kept);
    await store.write(content);
    // Another window may have written at the same time.
    if ((await store.read()) !== content) return false;
    for (const [page, seenAt] of written) if (pages.get(page)?.seenAt === seenAt) news.delete(page);
    return true;
  };

  /** What cannot be written now stays news, and is tried again with the next. */
  const writeAll = async () => {
    for (let left = MOST_TRIES; left > 0 && news.size > 0 && ports.cache !== undefined; left--) {
      if (await write(ports.cache)) return;
    }
  };

  const flush = (): Promise<void> => {
    quiet.cancel();
    writing = writing.then(writeAll).catch(() => {});
    return writing;
  };

  const quiet = createQuiet(ports, flush);

  return {
    load: () => {
      loading ??= load();
      return loading;
    },
    get: (page) => pages.get(page),
    set: (page, known) => {
      pages.delete(page);
      pages.set(page, known);
      makeRoom(pages);
      if (ports.cache === undefined) return;
      news.add(page);
      quiet.expect();
    },
    amend: (page, known) => {
      pages.set(page, known);
    },
    flush,
  };
}

/** Forgets the oldest, many at a time: looking for the oldest is not free. */
function makeRoom(pages: Map<string, KnownPage>): void {
  if (pages.size <= MOST_PAGES) return;
  let surplus = pages.size - MOST_PAGES * 0.9;
  for (const page of pages.keys()) {
    if (surplus-- <= 0) break;
    pages.delete(page);
  }
}

/** Puts news into what stands on disk, of each page the newest; gives what that changes, with the time of seeing it. */
function merge(
  pages: ReadonlyMap<string, KnownPage>,
  news: Set<string>,
  kept: Map<string, KnownPage>,
  now: number,
): ReadonlyMap<string, number> {
  const changed = new Map<string, number>();
  for (const page of news) {
    const [own, other] = [pages.get(page), kept.get(page)];
    const isOld = own === undefined || (other !== undefined && other.seenAt >= own.seenAt);
    const lasts = own !== undefined && isLasting(own, now);
    if (isOld || (other === undefined && !lasts)) {
      news.delete(page);
      continue;
    }
    changed.set(page, own.seenAt);
    if (lasts) kept.set(page, own);
    else kept.delete(page);
  }
  return changed;
}

/** Waits until nothing was expected for a while, but not for ever. */
function createQuiet({ timer, now }: Pick<LinkPorts, 'timer' | 'now'>, task: () => void) {
  let first = 0;
  let last = 0;
  let cancel: (() => void) | undefined;
  const check = () => {
    const left = Math.min(last + QUIET, first + LONGEST_WAIT) - now();
    cancel = left > 0 && left <= QUIET ? timer(left, check) : undefined;
    if (cancel === undefined) task();
  };
  return {
    expect: () => {
      last = now();
      if (cancel !== undefined) return;
      first = last;
      cancel = timer(QUIET, check);
    },
    cancel: () => {
      cancel?.();
      cancel = undefined;
    },
  };
}
