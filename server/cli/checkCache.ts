import type { InputFile } from './findFiles.ts';
import type { Fingerprint } from './fingerprint.ts';
import { hashOf } from './fingerprint.ts';
import type { FilePart } from './reporters/reporter.ts';

/** What was found of files earlier: each with its part of the report, as it was written then. */
export interface CheckCache {
  find(file: InputFile): Fingerprint | undefined;
  /** Its part of the report; undefined where there is none after all. */
  partOf(file: InputFile): FilePart | undefined;
  /** Keeps the part, or for a file that is unchanged only by what it is known. */
  keep(file: InputFile, print: Fingerprint, part?: FilePart): void;
  readonly changed: boolean;
  /** The whole as it is kept in a file. */
  toBytes(): Uint8Array;
}

interface Entry {
  readonly print: Fingerprint;
  readonly tally: FilePart['tally'];
  /** The text of the part, as JSON: it is read only when it is told, and never becomes many small things in memory. */
  readonly text: Uint8Array;
}

/** What the first line of a file of ours begins with. */
export const MAGIC = '{"kamervragen":"check"';
/** What is larger is not kept, and not read either. */
export const MAX_BYTES = 64_000_000;
const NEWLINE = 10;

/** Reads what was kept under this key. What has another key, or is damaged, counts as nothing. */
export function createCheckCache(key: string, kept: Uint8Array | undefined): CheckCache {
  const entries =
    kept === undefined
      ? new Map<string, Entry>()
      : readEntries(Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength), key);
  /** Those of this run, which go first. */
  const seen = new Map<string, Entry>();
  let changed = false;
  return {
    find(file) {
      const entry = entries.get(nameOf(file));
      if (entry !== undefined) seen.set(nameOf(file), entry);
      return entry?.print;
    },
    partOf(file) {
      const entry = seen.get(nameOf(file));
      return entry === undefined ? undefined : readPart(entry);
    },
    keep(file, print, part) {
      const before = seen.get(nameOf(file));
      const entry = part === undefined ? before && { ...before, print } : toEntry(print, part);
      if (entry === undefined) return;
      seen.set(nameOf(file), entry);
      changed = true;
    },
    get changed() {
      return changed;
    },
    toBytes: () => write(key, new Map([...seen, ...[...entries].filter(([name]) => !seen.has(name))])),
  };
}

/** The same file is told of in other words when it was named itself. */
function nameOf({ path, named }: InputFile): string {
  return `${named ? '!' : '.'}${path}`;
}

function toEntry(print: Fingerprint, { text, tally }: FilePart): Entry {
  return { print, tally, text: Buffer.from(JSON.stringify(text)) };
}

function readPart({ text, tally }: Entry): FilePart | undefined {
  const read: unknown = JSON.parse(Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString());
  return typeof read === 'string' ? { text: read, tally } : undefined;
}

/** Two lines for each file: by what it is known, and the text. */
function write(key: string, entries: ReadonlyMap<string, Entry>): Uint8Array {
  const lines: Uint8Array[] = [];
  let size = 0;
  for (const [name, { print, tally, text }] of entries) {
    const head = Buffer.from(`${JSON.stringify([name, print, tally])}\n`);
    if (size + head.length + text.length > MAX_BYTES / 2) continue;
    size += head.length + text.length + 1;
    lines.push(head, text, newline);
  }
  const body = Buffer.concat(lines);
  return Buffer.concat([Buffer.from(`${MAGIC},"key":"${key}","hash":"${hashOf(body)}"}\n`), body]);
}

const newline = Buffer.from('\n');

function readEntries(bytes: Buffer, key: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const start = bytes.indexOf(NEWLINE) + 1;
  const body = bytes.subarray(start);
  if (bytes.toString('utf8', 0, start) !== `${MAGIC},"key":"${key}","hash":"${hashOf(body)}"}\n`) return entries;
  try {
    for (let at = 0; at < body.length; ) {
      const middle = body.indexOf(NEWLINE, at);
      const end = body.indexOf(NEWLINE, middle + 1);
      const [name, print, tally] = JSON.parse(body.toString('utf8', at, middle));
      entries.set(name, { print, tally, text: body.subarray(middle + 1, end) });
      at = end + 1;
    }
    return entries;
  } catch {
    return new Map();
  }
}
