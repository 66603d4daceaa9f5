import type { Range } from '../../core/index.ts';
import type { Indexed } from './indexed.ts';

/** Something that can be searched for in the whole workspace. */
export interface FoundSymbol {
  readonly kind: 'number' | 'asker' | 'subject';
  readonly name: string;
  /** The number of the case it belongs to, where it is not the number itself. */
  readonly container: string | undefined;
  readonly uri: string;
  readonly range: Range;
}

/** Nobody reads further. */
export const MOST_SYMBOLS = 256;
const LONGEST_QUERY = 200;

/** What fits a query best first. Nothing asked for fits everything; then the numbers come first. */
export function createSymbolSearch(query: string) {
  const words = plain(query.slice(0, LONGEST_QUERY))
    .split(' ')
    .filter((word) => word !== '');
  let best: { readonly symbol: FoundSymbol; readonly score: number }[] = [];

  const keep = () => {
    best.sort(
      (a, b) => b.score - a.score || compare(a.symbol.name, b.symbol.name) || compare(a.symbol.uri, b.symbol.uri),
    );
    best = best.slice(0, MOST_SYMBOLS);
  };

  return {
    add: (document: Indexed) => {
      for (const symbol of symbolsOf(document)) {
        const score = scoreOf(words, symbol);
        if (score > 0) best.push({ symbol, score });
      }
      if (best.length > 8 * MOST_SYMBOLS) keep();
    },
    result: (): readonly FoundSymbol[] => {
      keep();
      return best.map(({ symbol }) => symbol);
    },
  };
}

/** The first symbol of a document with this name, and this container where there is one. */
export function findSymbol(document: Indexed, name: string, container: string | undefined): FoundSymbol | undefined {
  const named = [...symbolsOf(document)].filter((it) => it.name === name);
  return named.find((it) => it.container === container) ?? named[0];
}

function* symbolsOf({ uri, summary }: Indexed): Generator<FoundSymbol> {
  for (const { number, place, askers, subject } of summary.sets) {
    if (number !== undefined) yield { kind: 'number', name: number, container: subject?.name, uri, range: place };
    for (const { name, place: range } of askers) yield { kind: 'asker', name, container: number, uri, range };
    if (subject !== undefined) {
      yield { kind: 'subject', name: subject.name, container: number, uri, range: subject.place };
    }
  }
}

const weights = { number: 3, asker: 2, subject: 1 } as const;

/** Every word of the query must fit; nought where one does not. */
function scoreOf(words: readonly string[], { name, kind }: FoundSymbol): number {
  const text = plain(name);
  let score = weights[kind];
  for (const word of words) {
    const fit = fitOf(word, text);
    if (fit === 0) return 0;
    score += fit;
  }
  return score;
}

/** The whole text, its beginning, the beginning of a word, anywhere, or the letters in their order. */
function fitOf(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at === 0) return text.length === word.length ? 1000 : 800;
  if (at > 0) return ` ${text}`.includes(` ${word}`) ? 600 : 400;
  return scattered(word, text);
}

/** Letters that stand close to one another count for more; those that begin nowhere near a word do not count. */
function scattered(word: string, text: string): number {
  let at = -1;
  let gaps = 0;
  for (const letter of word) {
    const next = text.indexOf(letter, at + 1);
    if (next < 0) return 0;
    gaps += at < 0 ? 0 : next - at - 1;
    at = next;
  }
  return gaps > 4 * word.length ? 0 : Math.max(1, 200 - gaps);
}

/** Small letters without accents, one blank between words. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
