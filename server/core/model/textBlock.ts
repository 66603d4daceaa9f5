import type { Span } from '../text/span.ts';
import type { Prose } from './prose.ts';
import type { RawLink, RawMark } from './readProse.ts';

/** A paragraph or heading, wherever it stands, in reading order. */
export interface TextBlock extends RawBlock {
  /** What it may hold (`signs`), so that whoever looks for something passes over most blocks. */
  readonly signs: number;
}

/** A block as it comes from Markdown. */
export interface RawBlock {
  readonly type: 'paragraph' | 'heading';
  readonly span: Span;
  readonly prose: Prose;
  readonly marks: readonly RawMark[];
  readonly links: readonly RawLink[];
  /** Whether it stands in no list, quote or note. */
  readonly top: boolean;
  /** Whether text stands right above it, with no blank line between. */
  readonly joined: boolean;
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

/** A block that was read by itself, in its place. What is not asked for is not worked out: most blocks are only passed by. */
export class PlacedBlock implements TextBlock {
  readonly signs: number;
  readonly prose: Prose;
  readonly #alone: TextBlock;
  readonly #by: number;
  #placed: Placed | undefined;

  constructor(alone: TextBlock, by: number) {
    this.signs = alone.signs;
    this.prose = alone.prose.moved(by);
    this.#alone = alone;
    this.#by = by;
  }

  /** What a reading makes of the block; it has a number of its own among so many, and is done once. */
  readOnce<T>(number: number, count: number, read: (block: TextBlock) => T): T {
    const placed = this.#place();
    placed.readings ??= new Array(count);
    const known = placed.readings[number];
    if (known !== undefined) return known as T;
    const reading = read(this);
    placed.readings[number] = reading;
    return reading;
  }

  get type(): TextBlock['type'] {
    return this.#alone.type;
  }

  get top(): boolean {
    return this.#alone.top;
  }

  get joined(): boolean {
    return this.#alone.joined;
  }

  get span(): Span {
    const placed = this.#place();
    placed.span ??= moveSpan(this.#alone.span, this.#by);
    return placed.span;
  }

  get marks(): readonly RawMark[] {
    const { marks } = this.#alone;
    if (marks.length === 0) return marks;
    const placed = this.#place();
    placed.marks ??= marks.map((mark) => moveMark(mark, this.#by));
    return placed.marks;
  }

  get links(): readonly RawLink[] {
    const { links } = this.#alone;
    if (links.length === 0) return links;
    const placed = this.#place();
    placed.links ??= links.map((link) => moveLink(link, this.#by));
    return placed.links;
  }

  get item(): ItemMarker | undefined {
    const { item } = this.#alone;
    if (item === undefined) return undefined;
    const placed = this.#place();
    placed.item ??= { ...item, span: moveSpan(item.span, this.#by), listStart: item.listStart + this.#by };
    return placed.item;
  }

  get note(): NoteMarker | undefined {
    const { note } = this.#alone;
    if (note === undefined) return undefined;
    const placed = this.#place();
    placed.note ??= moveNote(note, this.#by);
    return placed.note;
  }

  #place(): Placed {
    this.#placed ??= new Placed();
    return this.#placed;
  }
}

/** What was asked of a block in its place. */
class Placed {
  span: Span | undefined;
  marks: readonly RawMark[] | undefined;
  links: readonly RawLink[] | undefined;
  item: ItemMarker | undefined;
  note: NoteMarker | undefined;
  /** By the number of the reading. */
  readings: unknown[] | undefined;
}

export function moveSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Written out, here and below: a spread costs some times as much, and a long set has many of these. */
function moveMark({ label, number, notation, span, labelSpan, at, maybePower }: RawMark, by: number): RawMark {
  return { label, number, notation, span: moveSpan(span, by), labelSpan: moveSpan(labelSpan, by), at, maybePower };
}

function moveLink({ form, span, urlSpan, address }: RawLink, by: number): RawLink {
  return { form, span: moveSpan(span, by), urlSpan: urlSpan && moveSpan(urlSpan, by), address };
}

function moveNote({ label, span, labelSpan, markSpan }: NoteMarker, by: number): NoteMarker {
  return { label, span: moveSpan(span, by), labelSpan: moveSpan(labelSpan, by), markSpan: moveSpan(markSpan, by) };
}
