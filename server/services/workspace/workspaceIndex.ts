/** The index of all sets in the workspace: built in the background, a document at a time, and kept up to date. */
import type { Timer } from '../timer.ts';
import { createDocumentTable, type DocumentTable } from './documentTable.ts';
import { detached, type Indexed } from './indexed.ts';
import { MOST_DOCUMENTS } from './indexFile.ts';
import { createKeptIndex, type KeptIndex } from './keptIndex.ts';
import { type Area, liesIn, listFiles } from './listSets.ts';
import type { IndexStore, WorkspaceFiles } from './ports.ts';
import { keyOf } from './uris.ts';

/** What was read of a document. */
export type Examined = Pick<Indexed, 'summary' | 'report'>;

export interface WorkspaceIndex {
  readonly table: Pick<DocumentTable, 'size' | 'get' | 'all' | 'setsElsewhere' | 'headings' | 'mentions' | 'cases'>;
  /** Whether files are still being gone through. */
  readonly busy: boolean;
  /** Resolves when some more was read, or nothing is left to read. */
  progress(): Promise<void>;
  /** The folders to go through from now on. */
  setAreas(areas: readonly Area[]): void;
  /** Files that may have changed, come or gone. */
  filesChanged(uris: readonly string[]): void;
  /** What an open document holds now; it counts instead of the file. */
  setOpen(uri: string, summary: Indexed['summary']): void;
  closed(uri: string): void;
  /** Reads a document anew for its report. Undefined where it is gone. */
  renew(document: Indexed): Promise<Indexed | undefined>;
  folderOf(uri: string): string | undefined;
  /** Someone is typing: let them go first. */
  touch(): void;
  stop(): Promise<void>;
}

export interface WorkspaceIndexPorts {
  readonly files: WorkspaceFiles;
  /** Undefined to keep nothing between sessions. */
  readonly store: IndexStore | undefined;
  /** What makes an index of other programs, clients or folders another. */
  readonly made: string;
  readonly timer: Timer;
  readonly pause: () => Promise<void>;
  readonly examine: (uri: string, text: string, folder: string) => Promise<Examined>;
  /** Hears of case numbers above sets that came, went or changed; `by` is the document. */
  readonly onNumbers: (numbers: readonly string[], by: string) => void;
  readonly onError: (error: unknown) => void;
}

/** Bytes; what is larger would hold up whoever types. It is read when it is opened. */
const LARGEST = 1_000_000;
/** Milliseconds to wait for someone who types, and how often in a row. */
const QUIET = 150;
const MOST_WAITS = 3;

export function createWorkspaceIndex(ports: WorkspaceIndexPorts): WorkspaceIndex {
  const { files, timer, pause, examine, onNumbers, onError } = ports;
  const table = createDocumentTable();
  const kept: KeptIndex = createKeptIndex(ports);
  const open = new Set<string>();
  const changed = new Map<string, string>();
  let areas: readonly Area[] = [];
  /** Whether all is to be gone through, and which time that is: a new one ends the one before. */
  let wanted = false;
  let round = 0;
  let working = false;
  let stopped = false;
  let touched = false;
  let waiting: (() => void)[] = [];

  const tell = () => {
    const told = waiting;
    waiting = [];
    for (const resolve of told) resolve();
  };
  const put = (document: Indexed) => {
    const numbers = table.set(document);
    if (numbers.length > 0) onNumbers(numbers, document.uri);
    if (document.stamp !== undefined) kept.expect(table);
  };
  const remove = (uri: string) => {
    const numbers = table.remove(uri);
    if (numbers.length > 0) onNumbers(numbers, uri);
    kept.expect(table);
  };
  const areaFor = (uri: string) => areas.find((area) => liesIn(area, uri));

  /** Lets others go first, and waits while someone types; but not for ever. */
  const breathe = async () => {
    for (let waits = 0; touched && waits < MOST_WAITS && !stopped; waits++) {
      touched = false;
      await new Promise<void>((resolve) => void timer(QUIET, resolve));
    }
    await pause();
  };

  const read = async (uri: string, folder: string): Promise<Indexed | undefined> => {
    const stamp = await files.stat(uri);
    if (stamp === undefined || stamp.size > LARGEST) return undefined;
    const text = await files.read(uri);
    if (text === undefined) return undefined;
    return { uri, stamp, ...detached(await examine(uri, text, folder)) };
  };

  const visit = async (uri: string, area: Area) => {
    const stamp = await files.stat(uri);
    if (open.has(keyOf(uri))) return;
    const isSame = (it: Indexed | undefined) =>
      it?.stamp !== undefined && it.stamp.modified === stamp?.modified && it.stamp.size === stamp.size;
    if (isSame(table.get(uri))) return;
    const known = kept.take(uri);
    const found = known !== undefined && isSame(known) ? { ...known, uri } : await read(uri, area.folder);
    if (stopped || open.has(keyOf(uri))) return;
    if (found !== undefined) put(found);
    else if (table.get(uri) !== undefined) remove(uri);
  };

  const goThrough = async (own: number) => {
    if (areas.length > 0) await kept.load(breathe);
    const seen = new Set<string>();
    const over = () => stopped || own !== round || seen.size >= MOST_DOCUMENTS;
    for (const area of areas) {
      for await (const uri of listFiles(area, files)) {
        if (over()) break;
        await breathe();
        seen.add(keyOf(uri));
        await visit(uri, area).catch(onError);
        if (seen.size % 64 === 0) tell();
      }
    }
    if (stopped || own !== round) return;
    for (const { uri } of [...table.all()]) if (!seen.has(keyOf(uri)) && !open.has(keyOf(uri))) remove(uri);
    kept.release();
  };

  const visitChanged = async ([key, uri]: readonly [string, string]) => {
    changed.delete(key);
    const area = areaFor(uri);
    await breathe();
    if (area !== undefined) await visit(uri, area).catch(onError);
    else if (!open.has(key) && table.get(uri) !== undefined) remove(uri);
    /** A folder that is gone takes with it what was below. */
    if (table.get(uri) === undefined && (await files.stat(uri)) === undefined) removeBelow(key);
  };

  const removeBelow = (key: string) => {
    for (const { uri } of [...table.all()]) {
      const own = keyOf(uri);
      if (own.startsWith(`${key}/`) && !open.has(own)) remove(uri);
    }
  };

  const work = async () => {
    if (working) return;
    working = true;
    try {
      while (!stopped && (wanted || changed.size > 0)) {
        if (wanted) {
          wanted = false;
          await goThrough(round);
        }
        const [next] = changed;
        if (next !== undefined && !wanted) await visitChanged(next);
      }
    } catch (error) {
      onError(error);
    } finally {
      working = false;
      tell();
    }
  };

  return {
    table,
    get busy() {
      return working && !stopped;
    },
    progress: () =>
      new Promise((resolve) => {
        if (working) waiting.push(resolve);
        else resolve();
      }),
    setAreas: (next) => {
      areas = next;
      round++;
      wanted = true;
      void work();
    },
    filesChanged: (uris) => {
      for (const uri of uris) changed.set(keyOf(uri), uri);
      void work();
    },
    setOpen: (uri, summary) => {
      open.add(keyOf(uri));
      put({ uri, stamp: undefined, summary: detached(summary), report: undefined });
    },
    closed: (uri) => {
      const key = keyOf(uri);
      open.delete(key);
      changed.set(key, uri);
      void work();
    },
    renew: async (document) => {
      const area = areaFor(document.uri);
      const found = area === undefined ? undefined : await read(document.uri, area.folder).catch(onError);
      if (stopped || open.has(keyOf(document.uri))) return undefined;
      if (found === undefined || found === null) remove(document.uri);
      else put(found);
      return found ?? undefined;
    },
    folderOf: (uri) => areaFor(uri)?.folder,
    touch: () => {
      touched = true;
    },
    stop: async () => {
      stopped = true;
      tell();
      await kept.flush(table);
    },
  };
}
