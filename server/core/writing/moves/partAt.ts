import type { SourceText } from '../../text/sourceText.ts';
import type { QuestionPart } from './questionParts.ts';

/** The index of the part that an offset is in or below; -1 above the first. */
export function partAt(parts: readonly QuestionPart[], offset: number): number {
  return parts.findLastIndex(({ span }) => span.start <= offset);
}

/** The index of the part that an offset is in, or on the blank lines below; -1 elsewhere, as in the notes at the end. */
export function partOn(parts: readonly QuestionPart[], offset: number, source: SourceText): number {
  const at = partAt(parts, offset);
  const start = parts[at]?.span.end ?? 0;
  const { end } = source.lineSpan(source.positionAt(offset).line);
  return offset > start && source.slice({ start, end }).trim() !== '' ? -1 : at;
}
