import type { SourceText } from '../../text/sourceText.ts';
import { contains, type Span } from '../../text/span.ts';
import { applyEdits, replace, type TextEdit } from '../../text/textEdit.ts';

/** Pieces of the text, and which of them is to stand in each one's place. What is between them stays. */
export interface Arrangement {
  readonly slots: readonly Span[];
  readonly order: readonly number[];
}

/** The edits that put pieces in other places, with smaller edits made within them. */
export function rearrange(
  arrangements: readonly Arrangement[],
  edits: readonly TextEdit[],
  source: SourceText,
): readonly TextEdit[] {
  const moves = arrangements.flatMap(({ slots, order }) =>
    slots.flatMap((slot, index) => {
      const from = slots[order[index] ?? index] ?? slot;
      return from === slot ? [] : [{ slot, from }];
    }),
  );
  return [
    ...moves.map(({ slot, from }) => replace(slot, withEdits(from, edits, source))),
    ...edits.filter((edit) => !moves.some(({ slot }) => contains(slot, edit.span))),
  ];
}

/** A stretch of the text with edits made that lie within it. */
export function withEdits(piece: Span, edits: readonly TextEdit[], source: SourceText): string {
  const moved = edits
    .filter((edit) => contains(piece, edit.span))
    .map(({ span, text }) => ({ span: { start: span.start - piece.start, end: span.end - piece.start }, text }));
  return applyEdits(source.slice(piece), moved);
}

/** Where an offset is after edits, those before it; what is put in at the offset itself comes after it. */
export function offsetAfter(offset: number, edits: readonly TextEdit[]): number {
  return edits.reduce(
    (sum, { span: { start, end }, text }) =>
      start < offset && end <= offset ? sum + text.length - (end - start) : sum,
    offset,
  );
}
