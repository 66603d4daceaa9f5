import type { QuestionDocument, QuestionSet } from '../model/questionDocument.ts';

/** The set that an offset is in, or that ends above it; where one set begins and another ends, the one that begins. */
export function setAt({ sets }: QuestionDocument, offset: number): QuestionSet | undefined {
  return sets.findLast(({ span }) => span.start <= offset);
}

/** The set that a change asked for at an offset is meant for: above all sets, the first. */
export function setFor(document: QuestionDocument, offset: number): QuestionSet | undefined {
  return setAt(document, offset) ?? document.sets[0];
}
