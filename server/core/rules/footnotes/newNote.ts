import type { FootnoteDefinition, FootnoteMark, Notation, QuestionSet } from '../../model/questionDocument.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { insert, type TextEdit } from '../../text/textEdit.ts';
import { emptyNote } from '../placeholders.ts';
import { writtenNumber } from './renumberFootnotes.ts';

/**
 * A note for a mark that has none: below the note before it or above the note after it, where that stands below the
 * mark, and else below the text that holds the mark.
 */
export function newNote(set: QuestionSet, mark: FootnoteMark, label: string, source: SourceText): TextEdit {
  const blank = source.lineEnding.repeat(2);
  const note = `${noteMark(label, notationOf(set, mark))} ${emptyNote}`;
  const { before, after } = neighbours(set.notes, mark);
  if (before !== undefined && before.span.start > mark.span.end) return insert(before.span.end, `${blank}${note}`);
  if (after !== undefined && after.span.start > mark.span.end) return insert(after.markSpan.start, `${note}${blank}`);
  return insert(endOfText(set, mark, source), `${blank}${note}`);
}

/** The notation of the set's notes, or of the mark itself where there are none. */
function notationOf(set: QuestionSet, mark: FootnoteMark): Notation {
  if (set.notes.some((note) => note.notation === mark.notation)) return mark.notation;
  return set.notes[0]?.notation ?? mark.notation;
}

function noteMark(label: string, notation: Notation): string {
  if (notation === 'gfm') return `[^${label}]:`;
  if (notation === 'sup') return `<sup>${label}</sup>`;
  if (notation === 'bracket') return `[${label}]`;
  return notation === 'paren' ? `${label})` : writtenNumber(Number(label), notation);
}

/** The notes with the nearest numbers below and above that of a mark. */
function neighbours(notes: readonly FootnoteDefinition[], { number = 0 }: FootnoteMark) {
  let before: FootnoteDefinition | undefined;
  let after: FootnoteDefinition | undefined;
  for (const note of notes) {
    if (note.number === undefined) continue;
    if (note.number < number && note.number >= (before?.number ?? 0)) before = note;
    if (note.number > number && note.number < (after?.number ?? Number.POSITIVE_INFINITY)) after = note;
  }
  return { before, after };
}

/** The end of the last line of the question, answer, explanation or paragraph that a mark stands in. */
function endOfText(set: QuestionSet, mark: FootnoteMark, source: SourceText): number {
  const offset = mark.span.start;
  const parts = [...set.questions, ...set.answers, ...(set.explanation === undefined ? [] : [set.explanation])];
  const around = parts.find((part) => part.span.start <= offset && offset <= part.span.end + 1);
  const end = around === undefined ? mark.prose.span.end : Math.max(around.span.end, mark.span.end);
  return source.lineSpan(source.positionAt(end).line).end;
}
