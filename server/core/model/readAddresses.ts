import type { SourceText } from '../text/sourceText.ts';
import type { Address } from './questionDocument.ts';
import type { TextBlock } from './readBlocks.ts';
import type { NoteReading } from './readNotes.ts';

/** Reads the addresses of a set in reading order. */
export function readAddresses(
  blocks: readonly TextBlock[],
  notes: NoteReading,
  _source: SourceText,
): readonly Address[] {
  return blocks.flatMap((block) =>
    block.links.map((link) => ({
      span: link.span,
      text: link.url,
      form: link.form,
      href: link.url,
      fault: undefined,
      note: notes.noteOf.get(block),
    })),
  );
}
