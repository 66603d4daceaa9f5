import type { Span } from '../text/span.ts';
import type { Prose } from './prose.ts';
import type { FootnoteDefinition, FootnoteMark, Notation } from './questionDocument.ts';
import type { TextBlock } from './readBlocks.ts';
import type { RawMark } from './readProse.ts';
import { looksLikeSource } from './readSections.ts';
import { readTypedMarks } from './readTypedMarks.ts';

/** The footnotes of a set, and what of its blocks is note and what is not. */
export interface NoteReading {
  readonly notes: readonly FootnoteDefinition[];
  readonly marks: readonly FootnoteMark[];
  /** For a block that is a note, in whole or from some line on: the text before the note, if any. */
  readonly textBefore: ReadonlyMap<TextBlock, Prose | undefined>;
  /** Index in `notes` by block, for what stands in a note. */
  readonly noteOf: ReadonlyMap<TextBlock, number>;
}

/** Reads marks and notes in all notations, wherever they stand. */
export function readNotes(blocks: readonly TextBlock[]): NoteReading {
  const reader = new NoteReader();
  for (const block of blocks) reader.readBlock(block);
  reader.readTyped(blocks);
  return reader.finish(blocks);
}

interface TypedNote {
  readonly block: TextBlock;
  readonly note: FootnoteDefinition;
}

const BRACKET_NOTE = /^\[(\d{1,3})\]:?(?=\s|$)\s*/;
const PAREN_NOTE = /^\((\d{1,3})\)(?=\s|$)\s*/;
const SENTENCE_END = /[.?!:;)\]»”"'’]\s*$/;

class NoteReader {
  readonly #notes: { note: FootnoteDefinition; block: TextBlock }[] = [];
  readonly #textBefore = new Map<TextBlock, Prose | undefined>();
  readonly #definitionMarks = new Set<RawMark>();
  readonly #rawMarks: { mark: RawMark; block: TextBlock }[] = [];

  readBlock(block: TextBlock): void {
    for (const mark of block.marks) this.#rawMarks.push({ mark, block });
    if (block.note !== undefined) return this.#readGfm(block);
    if (block.marks.length > 0 && block.type === 'paragraph') this.#readMarked(block);
  }

  #readGfm(block: TextBlock): void {
    const marker = block.note;
    if (marker === undefined) return;
    this.#textBefore.set(block, undefined);
    const previous = this.#notes.at(-1);
    if (previous?.note.notation === 'gfm' && previous.note.span.start === marker.span.start) {
      const note = previous.note;
      previous.note = { ...note, body: [...note.body, block.prose], bodySpan: join(note.bodySpan, block.span) };
      return;
    }
    const number = /^\d{1,4}$/.test(marker.label) ? Number(marker.label) : undefined;
    const label = number === undefined ? marker.label.toLowerCase() : String(number);
    const { span, labelSpan, markSpan } = marker;
    this.#add(block, { label, number, notation: 'gfm', span, labelSpan, markSpan, ...bodyOf(block.prose) });
  }

  /** A paragraph whose first line, or a later one, begins with a mark. */
  #readMarked(block: TextBlock): void {
    const starts = block.marks.filter((mark) => mark.notation !== 'gfm' && beginsLine(mark, block));
    const first = starts[0];
    if (first === undefined) return;
    const whole = isBlockStart(first, block);
    if (!whole && !endsBefore(first, block)) return;
    this.#textBefore.set(
      block,
      whole ? undefined : block.prose.part(0, block.prose.text.slice(0, first.at).trimEnd().length),
    );
    starts.forEach((mark, index) => {
      const end = starts.slice(index + 1).find((next) => next.span.start > mark.span.start)?.at;
      this.#definitionMarks.add(mark);
      this.#add(block, {
        label: mark.label,
        number: mark.number,
        notation: mark.notation,
        labelSpan: mark.labelSpan,
        markSpan: mark.span,
        ...this.#definitionBody(block.prose, mark.span, mark.at, end),
      });
    });
  }

  #definitionBody(prose: Prose, markSpan: Span, from: number, to = prose.text.length) {
    const written = prose.text.slice(from, to);
    const start = from + (written.length - written.trimStart().length);
    const end = from + written.trimEnd().length;
    const body = bodyOf(prose.part(Math.min(start, end), end));
    return { ...body, span: { start: markSpan.start, end: Math.max(markSpan.end, body.bodySpan?.end ?? 0) } };
  }

  /** Notes typed as `1) …` or `[1] …`, where a mark or the look of a source shows that they are notes. */
  readTyped(blocks: readonly TextBlock[]): void {
    const candidates = blocks.flatMap((block) => (this.#textBefore.has(block) ? [] : (typedNote(block) ?? [])));
    if (candidates.length === 0) return;
    const defined = new Set(this.#notes.map(({ note }) => note.label));
    const open = new Set(this.#rawMarks.map(({ mark }) => mark.label).filter((label) => !defined.has(label)));
    const typed = new Set<string>();
    const candidateBlocks = new Set(candidates.map(({ block }) => block));
    for (const block of blocks) {
      if (candidateBlocks.has(block)) continue;
      for (const mark of readTypedMarks(block.prose, 'any')) typed.add(mark.label);
    }
    for (const { block, note } of candidates) {
      const text = note.body[0]?.text ?? '';
      if (!open.has(note.label) && !typed.has(note.label) && !looksLikeSource(text)) continue;
      if (note.notation === 'paren' && /\?\s*$/.test(text) && !open.has(note.label)) continue;
      this.#textBefore.set(block, undefined);
      this.#add(block, note);
    }
  }

  finish(blocks: readonly TextBlock[]): NoteReading {
    this.#notes.sort((a, b) => a.note.span.start - b.note.span.start);
    const notes = this.#notes.map(({ note }) => note);
    const noteOf = new Map<TextBlock, number>();
    this.#notes.forEach(({ block }, index) => noteOf.set(block, index));
    return { notes, marks: this.#marks(blocks, notes), textBefore: this.#textBefore, noteOf };
  }

  #marks(blocks: readonly TextBlock[], notes: readonly FootnoteDefinition[]): FootnoteMark[] {
    const labels = new Set(notes.map((note) => note.label));
    const marks: FootnoteMark[] = [];
    for (const { mark, block } of this.#rawMarks) {
      if (this.#definitionMarks.has(mark) || (mark.maybePower && !labels.has(mark.label))) continue;
      const { label, number, notation, span, labelSpan, at } = mark;
      marks.push({ label, number, notation, span, labelSpan, at, prose: block.prose });
    }
    const typed = this.#typedMarks(blocks, notes, labels);
    if (typed.length === 0) return marks;
    return [...marks, ...typed].sort((a, b) => a.span.start - b.span.start);
  }

  #typedMarks(
    blocks: readonly TextBlock[],
    notes: readonly FootnoteDefinition[],
    labels: ReadonlySet<string>,
  ): FootnoteMark[] {
    if (notes.length === 0) return [];
    const notations = new Set<Notation>(notes.map((note) => note.notation));
    return blocks
      .filter((block) => !this.#textBefore.has(block) || this.#textBefore.get(block) !== undefined)
      .flatMap((block) =>
        readTypedMarks(block.prose, notations).filter(
          (mark) => labels.has(mark.label) || (notations.has(mark.notation) && mark.afterSentence),
        ),
      );
  }

  #add(block: TextBlock, note: FootnoteDefinition): void {
    this.#notes.push({ note, block });
  }
}

function typedNote(block: TextBlock): TypedNote | undefined {
  if (block.item?.delimiter === ')') {
    const { span, number } = block.item;
    const labelSpan = { start: span.start, end: span.end - 1 };
    return { block, note: typed('paren', number, span, labelSpan, block.prose, block.span) };
  }
  if (!block.top || block.type === 'heading') return undefined;
  const match = BRACKET_NOTE.exec(block.prose.text) ?? PAREN_NOTE.exec(block.prose.text);
  if (match === null) return undefined;
  const digits = match[1] ?? '';
  const markEnd = match[0].trimEnd().length;
  const notation = match[0].startsWith('[') ? 'bracket' : 'paren';
  const { prose } = block;
  const labelSpan = prose.spanAt(1, 1 + digits.length);
  return {
    block,
    note: typed(notation, Number(digits), prose.spanAt(0, markEnd), labelSpan, prose.part(match[0].length), block.span),
  };
}

function typed(
  notation: Notation,
  number: number,
  markSpan: Span,
  labelSpan: Span,
  prose: Prose,
  block: Span,
): FootnoteDefinition {
  const span = { start: markSpan.start, end: Math.max(block.end, markSpan.end) };
  return { label: String(number), number, notation, span, labelSpan, markSpan, ...bodyOf(prose) };
}

function bodyOf(prose: Prose): Pick<FootnoteDefinition, 'body' | 'bodySpan'> {
  if (prose.text.trim() === '') return { body: [], bodySpan: undefined };
  return { body: [prose], bodySpan: prose.spanAt(0, prose.text.trimEnd().length) };
}

function join(a: Span | undefined, b: Span): Span {
  return a === undefined ? b : { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

function isBlockStart(mark: RawMark, block: TextBlock): boolean {
  return mark.at === 0 && mark.span.start - block.span.start <= 2;
}

function beginsLine(mark: RawMark, block: TextBlock): boolean {
  if (isBlockStart(mark, block)) return true;
  return mark.at > 0 && /[\n\r]/.test(block.prose.text.charAt(mark.at - 1));
}

/** Whether the text above the mark's line is complete, so that the line can be a note of its own. */
function endsBefore(mark: RawMark, block: TextBlock): boolean {
  const before = block.prose.text.slice(0, mark.at).trimEnd();
  const after = block.prose.text.slice(mark.at).trim();
  if (after === '') return false;
  return SENTENCE_END.test(before) || block.marks.some((other) => other.at === before.length && other !== mark);
}
