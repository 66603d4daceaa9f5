import type { FootnoteDefinition, FootnoteMark } from './questionDocument.ts';
import type { TypedMark } from './readTypedMarks.ts';

/**
 * Which of the numbers typed as `1)` or `[1]` are marks. Numbers stand in brackets for many reasons; so one that has no
 * note, or whose note is marked already, must stand where nothing else can.
 */
export function chooseTypedMarks(
  typed: readonly TypedMark[],
  marks: readonly FootnoteMark[],
  notes: readonly FootnoteDefinition[],
): readonly FootnoteMark[] {
  const defined = new Set(notes.map((note) => note.label));
  const marked = new Set(marks.map((mark) => mark.label));
  const parenthesised = notes.some((note) => note.notation === 'paren');
  const last = notes.reduce((most, note) => Math.max(most, note.number ?? 0), 0);
  const isSure = ({ notation, place }: TypedMark) => notation === 'bracket' || place === 'end' || parenthesised;
  const sure = typed.filter((mark) => mark.place !== 'possible' && isSure(mark));
  for (const mark of sure) marked.add(mark.label);
  const chosen = new Set(sure);
  for (const mark of typed) {
    const next = parenthesised && mark.number === last + 1 && mark.notation === 'paren';
    if (chosen.has(mark) || !(defined.has(mark.label) || next)) continue;
    if (mark.notation === 'paren' && marked.has(mark.label)) continue;
    chosen.add(mark);
    marked.add(mark.label);
  }
  return typed.filter((mark) => chosen.has(mark)).map(({ place: _, ...mark }) => mark);
}
