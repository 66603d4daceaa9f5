import type { ForeignSet } from '../../core/index.ts';
import type { Indexed, IndexedMention } from './indexed.ts';
import { keyOf } from './uris.ts';

/** A place where a case number stands in a document. */
export interface NumberPlace {
  readonly uri: string;
  readonly range: IndexedMention['place'];
}

/** The documents of a workspace, and where each case number stands. */
export interface DocumentTable {
  readonly size: number;
  get(uri: string): Indexed | undefined;
  /** Gives the case numbers of which others may now have something else to say. */
  set(document: Indexed): readonly string[];
  remove(uri: string): readonly string[];
  all(): Iterable<Indexed>;
  /** The sets of other documents that bear a number. */
  setsElsewhere(uri: string, number: string): readonly ForeignSet[];
  headings(number: string): readonly NumberPlace[];
  mentions(number: string): readonly NumberPlace[];
  /** The case numbers above sets, each with its subject. */
  cases(): readonly NumberedCase[];
}

export interface NumberedCase {
  readonly number: string;
  readonly subject: string | undefined;
}

export function createDocumentTable(): DocumentTable {
  const documents = new Map<string, Indexed>();
  /** The keys of the documents with a number above a set, or in their text. */
  const bearing = new Map<string, Set<string>>();
  const mentioning = new Map<string, Set<string>>();

  const take = (key: string): Indexed | undefined => {
    const known = documents.get(key);
    documents.delete(key);
    for (const { number } of known?.summary.sets ?? []) drop(bearing, number, key);
    for (const { number } of known?.summary.mentions ?? []) drop(mentioning, number, key);
    return known;
  };

  const documentsIn = (numbers: Map<string, Set<string>>, number: string): Indexed[] =>
    [...(numbers.get(number) ?? [])].flatMap((key) => documents.get(key) ?? []);

  return {
    get size() {
      return documents.size;
    },
    get: (uri) => documents.get(keyOf(uri)),
    set: (document) => {
      const key = keyOf(document.uri);
      const before = take(key);
      documents.set(key, document);
      for (const { number } of document.summary.sets) put(bearing, number, key);
      for (const { number } of document.summary.mentions) put(mentioning, number, key);
      return changedNumbers(before, document);
    },
    remove: (uri) => changedNumbers(take(keyOf(uri)), undefined),
    all: () => documents.values(),
    setsElsewhere: (uri, number) => {
      const keys = bearing.get(number);
      if (keys === undefined || keys.size === 0) return none;
      const own = keyOf(uri);
      return [...keys]
        .filter((key) => key !== own)
        .sort()
        .flatMap((key) => foreignSets(documents.get(key), number));
    },
    headings: (number) =>
      documentsIn(bearing, number).flatMap(({ uri, summary }) =>
        summary.sets.filter((set) => set.number === number).map(({ place }) => ({ uri, range: place })),
      ),
    mentions: (number) =>
      documentsIn(mentioning, number).flatMap(({ uri, summary }) =>
        summary.mentions.filter((it) => it.number === number).map(({ place }) => ({ uri, range: place })),
      ),
    cases: () =>
      [...bearing.keys()].map((number) => {
        const sets = documentsIn(bearing, number).flatMap(({ summary }) => summary.sets);
        return { number, subject: sets.find((set) => set.number === number)?.subject?.name };
      }),
  };
}

const none: readonly ForeignSet[] = [];

function foreignSets(document: Indexed | undefined, number: string): ForeignSet[] {
  if (document === undefined) return [];
  return document.summary.sets
    .filter((set) => set.number === number)
    .map(({ kind, stage, topic, place }) => ({ uri: document.uri, range: place, kind, stage, topic }));
}

/** Those whose sets are not what they were, in either of the two. */
function changedNumbers(before: Indexed | undefined, after: Indexed | undefined): readonly string[] {
  const [old, next] = [before, after].map((it) => new Map((it?.summary.sets ?? []).flatMap((set) => described(set))));
  const numbers = new Set([...(old?.keys() ?? []), ...(next?.keys() ?? [])]);
  const sameUri = before?.uri === after?.uri;
  return [...numbers].filter((number) => !sameUri || old?.get(number) !== next?.get(number));
}

function described({ number, kind, stage, topic, place }: Indexed['summary']['sets'][number]): [string, string][] {
  return number === undefined ? [] : [[number, JSON.stringify([kind, stage, topic, place])]];
}

function put(numbers: Map<string, Set<string>>, number: string | undefined, key: string): void {
  if (number === undefined) return;
  const keys = numbers.get(number);
  if (keys === undefined) numbers.set(number, new Set([key]));
  else keys.add(key);
}

function drop(numbers: Map<string, Set<string>>, number: string | undefined, key: string): void {
  if (number === undefined) return;
  const keys = numbers.get(number);
  keys?.delete(key);
  if (keys?.size === 0) numbers.delete(number);
}
