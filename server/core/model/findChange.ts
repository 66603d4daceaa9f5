/** Where two versions of a text differ: all before `start` is the same, and all from `end` on, but for the shift. */
export interface Change {
  readonly start: number;
  /** In the new text. */
  readonly end: number;
  /** What to add to a place in the old text after the change to have it in the new one. */
  readonly shift: number;
}

/** The smallest stretch in which a text differs from the one before. */
export function findChange(before: string, text: string): Change {
  const shift = text.length - before.length;
  const shorter = Math.min(before.length, text.length);
  const start = longest(shorter, (from, to) => before.slice(from, to) === text.slice(from, to));
  const [oldEnd, end] = [before.length, text.length];
  const same = longest(
    shorter - start,
    (from, to) => before.slice(oldEnd - to, oldEnd - from) === text.slice(end - to, end - from),
  );
  return { start, end: end - same, shift };
}

/** How far two texts are the same. Stretches are compared whole, in half as many steps each time: that is a copy's work. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isSame(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
