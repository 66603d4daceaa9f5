import type { Span } from '../text/span.ts';
import type { Prose } from './prose.ts';
import type { RawLink, RawMark } from './readProse.ts';

/** A paragraph or heading, wherever it stands, in reading order. */
export interface TextBlock {
  readonly type: 'paragraph' | 'heading';
  readonly span: Span;
  readonly prose: Prose;
  readonly marks: readonly RawMark[];
  readonly links: readonly RawLink[];
  /** Whether it stands in no list, quote or note. */
  readonly top: boolean;
  /** The list item of the document's own level that it is the first text of. */
  readonly item: ItemMarker | undefined;
  /** The GFM footnote definition it is part of. */
  readonly note: NoteMarker | undefined;
}

/** The marker of a list item: `3.` or `3)`. */
export interface ItemMarker {
  readonly span: Span;
  readonly number: number;
  readonly delimiter: '.' | ')';
  /** How many items its list has, and where that list begins: items with the same start are of one list. */
  readonly siblings: number;
  readonly listStart: number;
}

export interface NoteMarker {
  readonly label: string;
  readonly span: Span;
  readonly labelSpan: Span;
  readonly markSpan: Span;
}

/** The same block in a source where it stands so much further on. */
export function moveBlock(block: TextBlock, by: number): TextBlock {
  if (by === 0) return block;
  const { item, note, marks, links } = block;
  return {
    type: block.type,
    span: moveSpan(block.span, by),
    prose: block.prose.moved(by),
    marks: marks.length === 0 ? marks : marks.map((mark) => moveMark(mark, by)),
    links: links.length === 0 ? links : links.map((link) => moveLink(link, by)),
    top: block.top,
    item: item && { ...item, span: moveSpan(item.span, by), listStart: item.listStart + by },
    note: note && moveNote(note, by),
  };
}

export function moveSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function moveMark(mark: RawMark, by: number): RawMark {
  return { ...mark, span: moveSpan(mark.span, by), labelSpan: moveSpan(mark.labelSpan, by) };
}

function moveLink(link: RawLink, by: number): RawLink {
  return { ...link, span: moveSpan(link.span, by), urlSpan: link.urlSpan && moveSpan(link.urlSpan, by) };
}

function moveNote({ label, span, labelSpan, markSpan }: NoteMarker, by: number): NoteMarker {
  return { label, span: moveSpan(span, by), labelSpan: moveSpan(labelSpan, by), markSpan: moveSpan(markSpan, by) };
}
