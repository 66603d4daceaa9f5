import type { QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';
import type { QuestionPart } from './questionParts.ts';

/** The set that holds an offset, or else the last that begins before it, or the first. */
export function setAt({ sets }: QuestionDocument, offset: number): QuestionSet | undefined {
  return sets.findLast(({ span }) => span.start <= offset) ?? sets[0];
}

/** The index of the part that an offset is in or below; -1 above the first. */
export function partAt(parts: readonly QuestionPart[], offset: number): number {
  return parts.findLastIndex(({ span }) => span.start <= offset);
}
