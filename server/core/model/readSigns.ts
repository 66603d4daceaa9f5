import { mayHoldTypedMark } from './findNoteStarts.ts';
import { mayHoldAddress } from './readAddresses.ts';
import { readBareNumber } from './readBareNumber.ts';
import { hasLabel, isExplanationHeading } from './readLabelBlock.ts';
import { mayHoldReference } from './readReferences.ts';
import { signs } from './signs.ts';
import { mayDivideSets } from './splitSets.ts';
import type { RawBlock } from './textBlock.ts';

/** Reads what a block may hold, by the block alone. */
export function readSigns(block: RawBlock): number {
  const { item, marks, links, note, prose } = block;
  return (
    (mayDivideSets(block) ? signs.heading : 0) |
    (hasLabel(block) ? signs.label : 0) |
    (readBareNumber(block) === undefined ? 0 : signs.number) |
    (isExplanationHeading(block) ? signs.explanation : 0) |
    (item?.delimiter === ')' ? signs.listed : 0) |
    (marks.length > 0 ? signs.mark : 0) |
    (mayHoldTypedMark(prose) ? signs.typed : 0) |
    (note === undefined ? 0 : signs.definition) |
    (links.length > 0 || mayHoldAddress(prose) ? signs.address : 0) |
    (mayHoldReference(prose) ? signs.reference : 0)
  );
}
