import type { WorkspaceIndex } from '../../services/workspace/workspaceIndex.ts';
import type { WorkspacePorts } from './workspace.ts';

/** What is open counts instead of what is on disk. */
export interface Overlay {
  openAll(): void;
  edited(uri: string): void;
  closed(uri: string): void;
  /** Takes in at once what was typed. */
  flush(): void;
  numbersChanged(numbers: readonly string[], by: string): void;
  stop(): void;
}

/** Milliseconds of quiet before what was typed is taken in, and between news to the client. */
const QUIET = 200;

export function createOverlay({ store, summarize, timer, onNews }: WorkspacePorts, index: WorkspaceIndex): Overlay {
  const typed = new Set<string>();
  /** Numbers of which others have something else to say, each with the documents that brought it. */
  const news = new Map<string, Set<string>>();
  let waitsForQuiet: (() => void) | undefined;
  let waitsForNews: (() => void) | undefined;

  const take = (uri: string) => {
    const document = store.get(uri);
    if (document !== undefined) index.setOpen(uri, summarize(document));
  };

  const flush = () => {
    waitsForQuiet?.();
    waitsForQuiet = undefined;
    for (const uri of typed) take(uri);
    typed.clear();
  };

  const tell = () => {
    waitsForNews = undefined;
    const told = store.all().filter(({ uri }) => {
      const sets = index.table.get(uri)?.summary.sets ?? [];
      return sets.some(({ number }) => {
        const by = number === undefined ? undefined : news.get(number);
        return by !== undefined && (by.size > 1 || !by.has(uri));
      });
    });
    news.clear();
    if (told.length > 0) onNews(told.map(({ uri }) => uri));
  };

  return {
    openAll: () => {
      for (const { uri } of store.all()) take(uri);
    },
    edited: (uri) => {
      typed.add(uri);
      waitsForQuiet?.();
      waitsForQuiet = timer(QUIET, flush);
    },
    closed: (uri) => {
      typed.delete(uri);
      index.closed(uri);
    },
    flush,
    numbersChanged: (numbers, by) => {
      for (const number of numbers) news.set(number, (news.get(number) ?? new Set()).add(by));
      waitsForNews ??= timer(QUIET, tell);
    },
    stop: () => {
      waitsForQuiet?.();
      waitsForNews?.();
    },
  };
}
