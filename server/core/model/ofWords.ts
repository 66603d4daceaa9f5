import type { Words } from './wording.ts';

let count = 0;

/**
 * Makes of a reading of words one that is done once for each block, and not again in later versions of the document as
 * long as the block stands there unchanged. What reads is not told where the block stands, so that it cannot depend on it.
 */
export function ofWords<T>(read: (words: Words) => T): (prose: Pick<Words, 'wording'>) => T {
  const number = count++;
  return ({ wording }) => wording.readOnce(number, read);
}
