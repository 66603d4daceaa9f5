import type { FootnoteDefinition, FootnoteMark, Notation, QuestionSet } from '../../model/questionDocument.ts';
import { houseNotation, writtenMark, writtenNoteMark } from '../../rules/footnotes/houseNotation.ts';
import { writtenNumber } from '../../rules/footnotes/renumberFootnotes.ts';
import { startOfLine } from '../../text/lines.ts';
import type { SourceText } from '../../text/sourceText.ts';

/** How a set writes its footnotes. */
export interface NoteForm {
  readonly notation: Notation;
  readonly mark: (label: string) => string;
  /** With what stands between it and the text of the note. */
  readonly noteMark: (label: string) => string;
}

/** As most marks and notes of the set are written; where there are none, as print does. */
export function noteForm(set: QuestionSet, source: SourceText): NoteForm {
  const notation = usualNotation(set);
  const mark = set.marks.find((it, index) => it.notation === notation && !shares(set.marks, index));
  const note = set.notes.find((it, index) => it.notation === notation && !shares(set.notes, index));
  const house = notation === 'gfm' ? 'gfm' : 'sup';
  return {
    notation,
    mark: mark === undefined ? (label) => writtenMark(label, house) : copyMark(mark, source),
    noteMark: note === undefined ? (label) => `${writtenNoteMark(label, house)} ` : copyNote(note, source),
  };
}

function usualNotation(set: QuestionSet): Notation {
  const counts = new Map<Notation, number>();
  for (const { notation } of [...set.marks, ...set.notes]) counts.set(notation, (counts.get(notation) ?? 0) + 1);
  const house = houseNotation(set);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most === undefined || (counts.get(house) ?? 0) >= most[1] ? house : most[0];
}

/** Whether a part has its markup in common with another: `<sup>1, 2</sup>`. */
function shares(parts: readonly (FootnoteMark | FootnoteDefinition)[], index: number): boolean {
  const start = parts[index]?.span.start;
  return start === parts[index - 1]?.span.start || start === parts[index + 1]?.span.start;
}

function copyMark({ span, labelSpan, notation }: FootnoteMark, source: SourceText): (label: string) => string {
  const typed = notation === 'paren' || notation === 'bracket';
  const blank = typed && source.text.charAt(span.start - 1) === ' ' ? ' ' : '';
  const open = blank + source.slice({ start: span.start, end: labelSpan.start });
  const close = source.slice({ start: labelSpan.end, end: span.end });
  return (label) => open + writtenNumber(Number(label), notation) + close;
}

function copyNote({ markSpan, labelSpan, bodySpan, notation }: FootnoteDefinition, source: SourceText) {
  const line = source.slice({ start: startOfLine(markSpan.start, source), end: markSpan.start });
  const open = (line.trim() === '' ? line : '') + source.slice({ start: markSpan.start, end: labelSpan.start });
  const after = source.slice({ start: labelSpan.end, end: bodySpan?.start ?? markSpan.end });
  const close = /[\r\n]/.test(after) || !/\s$/.test(after) ? `${after.trimEnd()} ` : after;
  return (label: string): string => open + writtenNumber(Number(label), notation) + close;
}
