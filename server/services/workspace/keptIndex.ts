import type { Timer } from '../timer.ts';
import type { DocumentTable } from './documentTable.ts';
import type { Indexed } from './indexed.ts';
import { fits, parseLine, readLines, renderHeader, renderLine } from './indexFile.ts';
import type { IndexStore } from './ports.ts';
import { keyOf } from './uris.ts';

/** What an earlier session left, and what this one leaves. Nothing of it rejects. */
export interface KeptIndex {
  /** Reads it, once, a piece at a time. */
  load(breathe: () => Promise<void>): Promise<void>;
  /** What was kept of a document; each is given once. */
  take(uri: string): Indexed | undefined;
  /** Forgets what nobody asked for. */
  release(): void;
  /** There is news: it is written down after a while. */
  expect(table: Pick<DocumentTable, 'all'>): void;
  /** Writes the news down now. */
  flush(table: Pick<DocumentTable, 'all'>): Promise<void>;
}

export interface KeptIndexPorts {
  readonly store: IndexStore | undefined;
  readonly made: string;
  readonly timer: Timer;
  readonly pause: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Milliseconds before news is written down: it may be a long file. */
const WAIT = 30_000;
/** Documents at a time. */
const PIECE = 50;

export function createKeptIndex({ store, made, timer, pause, onError }: KeptIndexPorts): KeptIndex {
  const kept = new Map<string, Indexed>();
  let loaded = false;
  let news = false;
  let cancel: (() => void) | undefined;

  const read = async (breathe: () => Promise<void>) => {
    const lines = readLines(await store?.read(), made);
    for (const [at, line] of lines.entries()) {
      if (at % PIECE === 0) await breathe();
      const document = parseLine(line);
      if (document !== undefined) kept.set(keyOf(document.uri), document);
    }
  };

  /** What was kept and not yet looked at is kept again: the session may end before all was gone through. */
  const write = async (table: Pick<DocumentTable, 'all'>, to: IndexStore) => {
    const lines = [renderHeader(made)];
    let letters = 0;
    let count = 0;
    for (const source of [[...table.all()], [...kept.values()]]) {
      for (const document of source) {
        if (++count % PIECE === 0) await pause();
        const line = renderLine(document);
        if (line === undefined) continue;
        letters += line.length + 1;
        if (!fits(letters, lines.length)) break;
        lines.push(line);
      }
    }
    await to.write(`${lines.join('\n')}\n`);
  };

  const flush = async (table: Pick<DocumentTable, 'all'>) => {
    cancel?.();
    cancel = undefined;
    /** What was never read is not written over. */
    if (!news || !loaded || store === undefined) return;
    news = false;
    await write(table, store).catch(onError);
  };

  return {
    load: async (breathe) => {
      if (loaded) return;
      loaded = true;
      await read(breathe).catch(onError);
    },
    take: (uri) => {
      const key = keyOf(uri);
      const document = kept.get(key);
      kept.delete(key);
      return document;
    },
    release: () => kept.clear(),
    expect: (table) => {
      news = true;
      if (store !== undefined) cancel ??= timer(WAIT, () => void flush(table));
    },
    flush,
  };
}
