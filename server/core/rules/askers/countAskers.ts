import type { Asker, Opening } from '../../model/questionDocument.ts';

/** A name as it is compared with another in the same sentence. */
export function nameKey({ text }: Asker): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').toLowerCase();
}

/** How many askers there are, and how many when a name that stands there twice is counted once. */
export function countAskers(askers: readonly Asker[]): { readonly all: number; readonly different: number } {
  return { all: askers.length, different: new Set(askers.map(nameKey)).size };
}

/** Askers of one group. */
export function askersOf(opening: Opening, indices: readonly number[]): readonly Asker[] {
  return indices.flatMap((index) => opening.askers[index] ?? []);
}

const AND_OTHERS = /(?<![\p{L}\p{M}])(?:c\.?\s?s|e\.?\s?a)\.?(?![\p{L}\p{M}])/u;

/** `c.s.` or `e.a.` where names were joined. */
export function hasOthers(text: string): boolean {
  return AND_OTHERS.test(text);
}

const othersIn = new WeakMap<Opening, boolean>();

/** Whether somewhere more askers are meant than are named. */
export function namesOthers(opening: Opening): boolean {
  let found = othersIn.get(opening);
  if (found === undefined) {
    found = opening.separators.some((separator) => hasOthers(separator.text));
    othersIn.set(opening, found);
  }
  return found;
}
