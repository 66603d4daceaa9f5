import type { FootnoteDefinition, QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';
import { beforeBlanks, endOfLine, lineEndsOf, startOfLine } from '../../text/lines.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { type QuestionPart, questionParts } from '../moves/questionParts.ts';

/** Where a note goes, and the blank lines around it. */
export interface NotePlace {
  readonly offset: number;
  readonly above: string;
  readonly below: string;
}

/**
 * The place of a note that belongs to a mark at an offset: among the notes below its question where the set keeps them
 * there, else among those at the end. `numbers` has the new number of every label, `number` that of the new note.
 */
export function notePlace(
  set: QuestionSet,
  document: QuestionDocument,
  mark: number,
  numbers: ReadonlyMap<string, number>,
  number: number,
): NotePlace {
  const { source } = document;
  const parts = questionParts(set, document) ?? [];
  const own = parts.findLast(({ span }) => span.start <= mark && mark <= span.end);
  const below = parts.some(({ notes }) => notes.length > 0) && own !== undefined;
  const notes = below ? own.notes : set.notes.filter((note) => note.span.start > mark);
  const gap = gapBetween(set.notes, source) ?? source.lineEnding.repeat(2);
  const numbered = notes.map((note) => ({ note, at: numbers.get(note.label) ?? Number.POSITIVE_INFINITY }));
  const before = numbered.filter(({ at }) => at < number).sort((a, b) => b.at - a.at)[0]?.note;
  if (before !== undefined) return { offset: endOfLine(before.span.end, source), above: gap, below: '' };
  const after = numbered.filter(({ at }) => at > number).sort((a, b) => a.at - b.at)[0]?.note;
  if (after !== undefined) return { offset: startOfLine(after.markSpan.start, source), above: '', below: gap };
  const end = below ? own.textEnd : endOfSet(set, parts, source);
  return { offset: end, above: source.lineEnding.repeat(2), below: '' };
}

/** The blank lines between two notes that follow one another. */
function gapBetween(notes: readonly FootnoteDefinition[], source: SourceText): string | undefined {
  for (const [index, note] of notes.entries()) {
    const next = notes[index + 1];
    if (next === undefined || next.span.start < note.span.end) continue;
    const gap = lineEndsOf(source.slice({ start: note.span.end, end: next.markSpan.start }));
    if (gap !== undefined) return gap;
  }
  return undefined;
}

function endOfSet({ span }: QuestionSet, parts: readonly QuestionPart[], source: SourceText): number {
  return Math.max(beforeBlanks(span.end, source.text), parts.at(-1)?.span.end ?? 0);
}
