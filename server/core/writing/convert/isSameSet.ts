import type { Prose } from '../../model/prose.ts';
import type { QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';

/**
 * Whether a document still says the same in another form: as many sets, questions, answers and notes, and the same
 * letters in the questions; what had no number may have got one.
 */
export function isSameSet(before: QuestionDocument, after: QuestionDocument): boolean {
  return before.sets.length === after.sets.length && before.sets.every((set, index) => isSame(set, after.sets[index]));
}

function isSame(before: QuestionSet, after: QuestionSet | undefined): boolean {
  if (after === undefined || before.kind !== after.kind) return false;
  const keeps = before.questions.length === 0 || isEqual(questionsOf(before), questionsOf(after));
  const named = (before.opening?.askers.length ?? 0) === (after.opening?.askers.length ?? 0);
  const addressed = (before.opening?.addressees.length ?? 0) === (after.opening?.addressees.length ?? 0);
  const parts = [before.answers.length, before.marks.length, before.notes.length, before.explanation !== undefined];
  const others = [after.answers.length, after.marks.length, after.notes.length, after.explanation !== undefined];
  return keeps && named && addressed && isEqual(parts, others) && isEqual(notesOf(before), notesOf(after));
}

const questionsOf = ({ questions }: QuestionSet) =>
  questions.map(({ label, body }) => [label.numbers.map(({ value }) => value), lettersOf(body)]);
const notesOf = ({ notes }: QuestionSet) => notes.map(({ label }) => label);

/** Capitals, signs, blanks, and the digits of typed marks, are what changes of form are made of. */
function lettersOf(body: readonly Prose[]): string {
  return body.map(({ text }) => text.replace(/\P{L}+/gu, '').toLowerCase()).join('');
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
