import type { TextBlock } from './textBlock.ts';

/**
 * What a block may hold, as bits. They are worked out once for a block, wherever it stands; a reader of a whole set asks
 * for them first, and passes over the blocks that hold nothing for it.
 */
export const signs = {
  /** A heading that may divide sets. */
  heading: 1,
  /** A label in words. */
  label: 2,
  /** A number that can be a label. */
  number: 4,
  /** The heading of an explanation. */
  explanation: 8,
  /** The marker of a list in which notes can stand: `1)`. */
  listed: 16,
  /** A mark that is written as such. */
  mark: 32,
  /** A number in brackets that may be a mark. */
  typed: 64,
  /** A GFM footnote definition. */
  definition: 128,
  address: 256,
  reference: 512,
} as const;

/** The indices of the blocks with one of some signs. */
export function placesOf(blocks: readonly TextBlock[], wanted: number): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < blocks.length; at++) if (((blocks[at] as TextBlock).signs & wanted) !== 0) places.push(at);
  return places;
}
