import type { QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';
import { notesOfMarks, textEssence } from '../moves/keepsText.ts';

/** Whether all text is as it was but for one mark with its note. */
export function addsOneNote(before: QuestionDocument, after: QuestionDocument): boolean {
  if (before.sets.length !== after.sets.length) return false;
  let added = 0;
  const kept = before.sets.every((set, index) => {
    const other = after.sets[index];
    if (other === undefined || plain(set) !== plain(other)) return false;
    added += other.notes.length - set.notes.length;
    return isPart(notesOfMarks(set), notesOfMarks(other));
  });
  return kept && added === 1;
}

/** Typed marks are part of the text: what is compared has none. */
function plain(set: QuestionSet): string {
  return textEssence(set, 'order').replace(/[()[\]⁰¹²³⁴-⁹]/g, '');
}

/** Whether a list has all that another has, and at most one more. */
function isPart(some: readonly string[], all: readonly string[]): boolean {
  const rest = new Map<string, number>();
  for (const text of all) rest.set(text, (rest.get(text) ?? 0) + 1);
  for (const text of some) {
    const count = rest.get(text) ?? 0;
    if (count === 0) return false;
    rest.set(text, count - 1);
  }
  return all.length - some.length <= 1;
}
