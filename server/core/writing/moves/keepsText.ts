import type { Prose } from '../../model/prose.ts';
import type { QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';
import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { EditAnswer, EditRequest } from '../edit.ts';
import { edited } from '../edited.ts';

/** What an edit may do to the questions: change their order only, or also where they begin and end. */
export type Freedom = 'order' | 'borders';

/**
 * The edits as an answer, after reading the text they make: the questions must say what they said and each mark must
 * have the note it had. Markdown reads some texts otherwise once they stand elsewhere; then nothing is done.
 */
export function answerSafely(
  { document, texts }: EditRequest,
  edits: readonly TextEdit[],
  freedom: Freedom,
  select?: Span,
): EditAnswer {
  if (!keepsText(document, edited(document, edits), freedom)) return { refusal: texts.moves.textChanges };
  return select === undefined ? { edits } : { edits, select };
}

export function keepsText(before: QuestionDocument, after: QuestionDocument, freedom: Freedom): boolean {
  if (before.sets.length !== after.sets.length) return false;
  return before.sets.every((set, index) => {
    const other = after.sets[index];
    return other !== undefined && essence(set, freedom) === essence(other, freedom);
  });
}

/** All that must stay the same; numbers are what changes. */
function essence(set: QuestionSet, freedom: Freedom): string {
  return JSON.stringify([
    textEssence(set, freedom),
    notesOfMarks(set).sort(),
    set.notes.map(({ body }) => said(body)).sort(),
  ]);
}

/** What the questions, their answers and all around them say. */
export function textEssence(set: QuestionSet, freedom: Freedom): string {
  const questions = set.questions.map(({ body }) => said(body)).filter((text) => text !== '');
  const asked = freedom === 'order' ? questions.sort() : [questions.join('')];
  const answered = set.answers.map(({ body }) => said(body)).sort();
  return JSON.stringify([asked, answered, set.opening?.prose.text, said(set.explanation?.body ?? [])]);
}

/** The text of the note of each mark. */
export function notesOfMarks({ marks, notes }: QuestionSet): string[] {
  const texts = new Map<string, string>();
  for (const { label, body } of notes) if (!texts.has(label)) texts.set(label, said(body));
  return marks.map(({ label }) => texts.get(label) ?? '');
}

function said(body: readonly Prose[]): string {
  return body.map(({ text }) => text.replace(QUESTIONS, '').replace(NUMBERS, '')).join('');
}

/** The numbers of a reference, with what joins them: two that became one are named once. */
const QUESTIONS = /(?<=vra(?:ag|gen)\s)\d+[a-z]?(?:\s?(?:,|en|of|t\/m)\s?\d+[a-z]?)*/g;
const NUMBERS = /\s|\d+[a-z]?/g;
