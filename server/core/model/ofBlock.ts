import { PlacedBlock, type TextBlock } from './textBlock.ts';

let count = 0;

/**
 * Makes of a reading of a block one that is done once for it, and not again in later versions of the document as long as
 * the block stands in the same place. It must depend on nothing but the block.
 */
export function ofBlock<T>(read: (block: TextBlock) => T): (block: TextBlock) => T {
  const number = count++;
  return (block) => (block instanceof PlacedBlock ? block.readOnce(number, count, read) : read(block));
}
