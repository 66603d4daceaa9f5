import type { Located } from '../model/located.ts';

/** The index of the first of things in reading order that begins at an offset or after it. */
export function firstFrom(things: readonly Located[], offset: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((things[middle]?.span.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
