import type { Span } from '../text/span.ts';
import { chooseNoteStarts } from './chooseNoteStarts.ts';
import { chooseTypedMarks } from './chooseTypedMarks.ts';
import type { NoteStart } from './findNoteStarts.ts';
import type { Prose } from './prose.ts';
import type { FootnoteDefinition, FootnoteMark } from './questionDocument.ts';
import type { Section } from './readSections.ts';
import { readTypedMarks } from './readTypedMarks.ts';
import { signs } from './signs.ts';
import type { TextBlock } from './textBlock.ts';

/** The footnotes of a set, and what of its blocks is note and what is not. */
export interface NoteReading {
  readonly notes: readonly FootnoteDefinition[];
  readonly marks: readonly FootnoteMark[];
  /** For a block that is a note, in whole or from some line on: the text before the note, if any. */
  readonly textBefore: ReadonlyMap<TextBlock, Prose | undefined>;
}

/** Reads marks and notes in all notations, wherever they stand. */
export function readNotes(blocks: readonly TextBlock[], sections: readonly Section[]): NoteReading {
  const starts = chooseNoteStarts(blocks, sections);
  const nexts = followingStarts(starts);
  const textBefore = new Map<TextBlock, Prose | undefined>();
  const notes: FootnoteDefinition[] = [];
  starts.forEach((start, index) => {
    const { block } = start;
    if (!textBefore.has(block)) textBefore.set(block, proseBefore(start));
    const next = nexts[index];
    if (goesOn(notes.at(-1), start)) addParagraph(notes, start, next);
    else notes.push(toNote(start, next));
  });
  return { notes, marks: readMarks(blocks, starts, notes, textBefore), textBefore };
}

/** For each start, the next in its block that has a mark of its own: `<sup>1, 2</sup> …` is two notes in one. */
function followingStarts(starts: readonly NoteStart[]): readonly (NoteStart | undefined)[] {
  const nexts: (NoteStart | undefined)[] = new Array(starts.length);
  for (let index = starts.length - 2; index >= 0; index--) {
    const next = starts[index + 1] as NoteStart;
    const start = starts[index] as NoteStart;
    if (next.block !== start.block) continue;
    nexts[index] = next.markSpan.start === start.markSpan.start ? nexts[index + 1] : next;
  }
  return nexts;
}

function proseBefore({ block, lineAt }: NoteStart): Prose | undefined {
  const end = block.prose.text.slice(0, lineAt).trimEnd().length;
  return end === 0 ? undefined : block.prose.part(0, end);
}

/** Whether a block is a further paragraph of a GFM note. */
function goesOn(previous: FootnoteDefinition | undefined, { block, notation, markSpan }: NoteStart): boolean {
  return block.note !== undefined && notation === 'gfm' && previous?.markSpan.start === markSpan.start;
}

function addParagraph(notes: FootnoteDefinition[], start: NoteStart, next: NoteStart | undefined): void {
  const note = notes.pop();
  if (note === undefined) return;
  const { body, bodySpan, span } = toNote(start, next);
  notes.push({
    ...note,
    body: [...note.body, ...body],
    bodySpan: note.bodySpan === undefined ? bodySpan : { ...note.bodySpan, end: bodySpan?.end ?? note.bodySpan.end },
    span: { ...note.span, end: span.end },
  });
}

function toNote(start: NoteStart, next: NoteStart | undefined): FootnoteDefinition {
  const { block, label, number, notation, labelSpan, markSpan, bodyAt } = start;
  const { text } = block.prose;
  const written = text.slice(bodyAt, next?.lineAt);
  const from = bodyAt + (written.length - written.trimStart().length);
  const to = bodyAt + written.trimEnd().length;
  const body = to > from ? [block.prose.part(from, to)] : [];
  const bodySpan = to > from ? block.prose.spanAt(from, to) : undefined;
  const last = next === undefined ? block.span.end : 0;
  const span: Span = { start: markSpan.start, end: Math.max(markSpan.end, bodySpan?.end ?? 0, last) };
  return { label, number, notation, span, labelSpan, markSpan, body, bodySpan };
}

function readMarks(
  blocks: readonly TextBlock[],
  starts: readonly NoteStart[],
  notes: readonly FootnoteDefinition[],
  textBefore: ReadonlyMap<TextBlock, Prose | undefined>,
): readonly FootnoteMark[] {
  const marks = rawMarks(blocks, starts, notes);
  const typed = blocks
    .filter((block) => (block.signs & signs.typed) !== 0)
    .flatMap((block) => {
      if (!textBefore.has(block)) return readTypedMarks(block.prose, block.item?.delimiter === ')');
      const end = textBefore.get(block)?.text.length ?? 0;
      return end === 0 ? [] : readTypedMarks(block.prose).filter((mark) => mark.at < end);
    });
  if (typed.length === 0) return marks;
  return [...marks, ...chooseTypedMarks(typed, marks, notes)].sort((a, b) => a.span.start - b.span.start);
}

/** The marks that are written as such; what may be a power counts only where it is its note's one mark. */
function rawMarks(
  blocks: readonly TextBlock[],
  starts: readonly NoteStart[],
  notes: readonly FootnoteDefinition[],
): FootnoteMark[] {
  const begin = new Set(starts.map((start) => start.mark));
  const defined = new Set(notes.map((note) => note.label));
  const marked = new Set<string>();
  const holding = blocks.filter((block) => (block.signs & signs.mark) !== 0);
  for (const { marks } of holding) {
    for (const mark of marks) if (!mark.maybePower && !begin.has(mark)) marked.add(mark.label);
  }
  const read: FootnoteMark[] = [];
  for (const { marks, prose } of holding) {
    for (const mark of marks) {
      if (begin.has(mark)) continue;
      if (mark.maybePower && (!defined.has(mark.label) || marked.has(mark.label))) continue;
      const { label, number, notation, span, labelSpan, at } = mark;
      read.push({ label, number, notation, span, labelSpan, at, prose });
    }
  }
  return read;
}
