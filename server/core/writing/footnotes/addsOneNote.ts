import type { QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';
import { notesOfMarks, textEssence } from '../moves/keepsText.ts';

/** Whether all text is as it was but for one mark with its note. */
export function addsOneNote(before: QuestionDocument, after: QuestionDocument): boolean {
  if (before.sets.length !== after.sets.length) return false;
  let notes = 0;
  let marks = 0;
  const kept = before.sets.every((set, index) => {
    const other = after.sets[index];
    if (other === undefined || plain(set) !== plain(other)) return false;
    notes += other.notes.length - set.notes.length;
    marks += other.marks.length - set.marks.length;
    return isPart(notesOfMarks(set), notesOfMarks(other));
  });
  return kept && notes === 1 && marks === 1;
}

/** Typed marks are part of the text: what is compared has none. */
function plain(set: QuestionSet): string {
  return textEssence(set, 'order').replace(/[()[\]⁰¹²³⁴-⁹]/g, '');
}

/** Whether a list has all that another has. */
function isPart(some: readonly string[], all: readonly string[]): boolean {
  const rest = new Map<string, number>();
  for (const text of all) rest.set(text, (rest.get(text) ?? 0) + 1);
  for (const text of some) {
    const count = rest.get(text) ?? 0;
    if (count === 0) return false;
    rest.set(text, count - 1);
  }
  return true;
}
