import { thisCopy } from './thisCopy.ts';
import type { Words } from './wording.ts';

let count = 0;

/**
 * Makes of a reading of words one that is done once for each block, and not again in later versions of the document as
 * long as the block stands there unchanged. What reads is not told where the block stands, so that it cannot depend on it.
 */
export function ofWords<T>(read: (words: Words) => T): (prose: Pick<Words, 'wording'>) => T {
  const number = count++;
  return ({ wording }) =>
    wording.copy === thisCopy ? wording.readOnce(number, read) : readElsewhere(wording, number, read);
}

/** Readings of words that another copy of the core has made, and keeps its own readings with. */
const elsewhere = new WeakMap<object, Map<number, unknown>>();

function readElsewhere<T>(wording: Words['wording'], number: number, read: (words: Words) => T): T {
  let readings = elsewhere.get(wording);
  if (readings === undefined) {
    readings = new Map();
    elsewhere.set(wording, readings);
  }
  if (!readings.has(number)) readings.set(number, read(wording));
  return readings.get(number) as T;
}

/** What bits there are in a number. */
const MOST_TESTS = 31;
let tests = 0;

/** The same for a yes or no. It is kept as a bit, so that it can be asked of every block of a long set at each edit. */
export function whether(test: (words: Words) => boolean): (prose: Pick<Words, 'wording'>) => boolean {
  if (tests === MOST_TESTS) return ofWords(test);
  const bit = 1 << tests++;
  const elsewhere = ofWords(test);
  return (prose) => (prose.wording.copy === thisCopy ? prose.wording.testOnce(bit, test) : elsewhere(prose));
}
