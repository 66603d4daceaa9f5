import { createAttachment } from '../../model/attachment.ts';
import type { FootnoteDefinition, FootnoteMark, QuestionSet } from '../../model/questionDocument.ts';

/** The marks and notes of a set by their labels, and which of them have no partner. */
export interface Footnotes {
  readonly marks: ReadonlyMap<string, readonly FootnoteMark[]>;
  readonly notes: ReadonlyMap<string, readonly FootnoteDefinition[]>;
  /** Labels without a note, by their first mark. */
  readonly undefinedMarks: readonly FootnoteMark[];
  /** Notes without a mark; where a label has two, the first. */
  readonly unusedNotes: readonly FootnoteDefinition[];
  /** Notes whose label another has already. */
  readonly repeats: readonly { readonly first: FootnoteDefinition; readonly again: FootnoteDefinition }[];
  /** Where a single slip explains two findings, the two as one. */
  readonly slip: Slip | undefined;
  /** Where the marks begin that several numbers share: `<sup>1, 2</sup>`. */
  readonly shared: ReadonlySet<number>;
}

/** With more findings than this, fixes that look at the whole set would cost more than anybody will use. */
export const MOST_FIXES = 20;

/** `mark`: a mark and a note that must belong together; `repeat`: a second note that must be the one a mark lacks. */
export interface Slip {
  readonly kind: 'mark' | 'repeat';
  readonly mark: FootnoteMark;
  readonly note: FootnoteDefinition;
}

const readings = createAttachment<QuestionSet, Footnotes>();

/** Matches the marks and notes of a set; several rules ask for it. */
export function readFootnotes(set: QuestionSet): Footnotes {
  let reading = readings.get(set);
  if (reading === undefined) {
    reading = match(set);
    readings.set(set, reading);
  }
  return reading;
}

function match(set: QuestionSet): Footnotes {
  const marks = byLabel(set.marks);
  const notes = byLabel(set.notes);
  const undefinedMarks = [...marks.values()].flatMap((group) => firstOf(group, notes));
  const unusedNotes = [...notes.values()].flatMap((group) => firstOf(group, marks));
  const repeats = [...notes.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : others.map((again) => ({ first, again })),
  );
  repeats.sort((a, b) => a.again.span.start - b.again.span.start);
  const slip = findSlip(undefinedMarks, unusedNotes, repeats);
  return { marks, notes, undefinedMarks, unusedNotes, repeats, slip, shared: sharedStarts(set) };
}

function sharedStarts({ marks, notes }: QuestionSet): ReadonlySet<number> {
  const starts = [...marks.map((mark) => mark.span.start), ...notes.map((note) => note.markSpan.start)];
  return new Set(starts.filter((start, index) => start === starts[index - 1]));
}

function byLabel<T extends { readonly label: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.label);
    if (group === undefined) groups.set(item.label, [item]);
    else group.push(item);
  }
  return groups;
}

function firstOf<T extends { readonly label: string }>(
  group: readonly T[],
  partners: ReadonlyMap<string, unknown>,
): readonly T[] {
  const first = group[0];
  return first === undefined || partners.has(first.label) ? [] : [first];
}

/** A number mistyped once leaves a mark and a note alone, or a mark alone and a number twice. */
function findSlip(
  undefinedMarks: Footnotes['undefinedMarks'],
  unusedNotes: Footnotes['unusedNotes'],
  repeats: Footnotes['repeats'],
): Slip | undefined {
  const [mark, otherMark] = undefinedMarks;
  if (mark === undefined || otherMark !== undefined || unusedNotes.length + repeats.length !== 1) return undefined;
  const [note] = unusedNotes;
  if (note !== undefined) return { kind: 'mark', mark, note };
  const again = repeats[0]?.again;
  return again === undefined ? undefined : { kind: 'repeat', mark, note: again };
}
