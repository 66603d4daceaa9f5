import type { Span } from '../text/span.ts';

/** A stretch of the prose that is the same, character for character, as a stretch of the source. */
export interface Segment {
  /** Index in the prose. */
  readonly at: number;
  /** Offset in the source. */
  readonly offset: number;
  readonly length: number;
}

/** Strong or emphasised text, in indices of the prose; the span is that of the source, markers included. */
export interface Emphasis {
  readonly start: number;
  readonly end: number;
  readonly span: Span;
}

/**
 * The text of one block as it is read: without markup, footnote marks and comments, but with every character knowing
 * its place in the source. Addresses stay in the text; `words` is the same text with them blanked.
 */
export class Prose {
  /** The block in the source. */
  readonly span: Span;
  readonly text: string;
  readonly strong: readonly Emphasis[];
  readonly emphasis: readonly Emphasis[];
  /** Index ranges that are no Dutch prose: addresses and code. */
  readonly verbatim: readonly Span[];
  readonly #segments: readonly Segment[];
  #words: string | undefined;

  constructor(parts: ProseParts) {
    this.span = parts.span;
    this.text = parts.text;
    this.strong = parts.strong;
    this.emphasis = parts.emphasis;
    this.verbatim = parts.verbatim;
    this.#segments = parts.segments;
  }

  /** The text with addresses and code replaced by blanks, index for index. */
  get words(): string {
    this.#words ??= blank(this.text, this.verbatim);
    return this.#words;
  }

  /** The offset in the source of the character at an index; for the text's end, just after the last character. */
  offsetAt(index: number): number {
    const segment = this.#segmentAt(index);
    if (segment === undefined) return this.span.start;
    return segment.offset + Math.min(index - segment.at, segment.length);
  }

  /** Where a stretch of the text stands in the source: from its first character to just after its last. */
  spanAt(start: number, end: number): Span {
    if (end <= start) {
      const offset = this.offsetAt(start);
      return { start: offset, end: offset };
    }
    return { start: this.offsetAt(start), end: this.offsetAt(end - 1) + 1 };
  }

  /** The index of the first character that stands at or after an offset of the source. */
  indexAt(offset: number): number {
    for (const segment of this.#segments) {
      if (offset < segment.offset) return segment.at;
      if (offset < segment.offset + segment.length) return segment.at + offset - segment.offset;
    }
    return this.text.length;
  }

  /** A stretch of this text as a text of its own, such as what follows a label on the same line. */
  part(start: number, end: number = this.text.length): Prose {
    const within = (range: { readonly start: number; readonly end: number }) =>
      range.start >= start && range.end <= end;
    const shift = (range: Emphasis): Emphasis => ({ ...range, start: range.start - start, end: range.end - start });
    return new Prose({
      span: this.spanAt(start, end),
      text: this.text.slice(start, end),
      strong: this.strong.filter(within).map(shift),
      emphasis: this.emphasis.filter(within).map(shift),
      verbatim: this.verbatim.filter(within).map((range) => ({ start: range.start - start, end: range.end - start })),
      segments: this.#segments
        .filter((segment) => segment.at < end && segment.at + segment.length > start)
        .map((segment) => clip(segment, start, end)),
    });
  }

  #segmentAt(index: number): Segment | undefined {
    const segments = this.#segments;
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((segments[middle] as Segment).at <= index) low = middle;
      else high = middle - 1;
    }
    return segments[low];
  }
}

export interface ProseParts {
  readonly span: Span;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly strong: readonly Emphasis[];
  readonly emphasis: readonly Emphasis[];
  readonly verbatim: readonly Span[];
}

function clip(segment: Segment, start: number, end: number): Segment {
  const from = Math.max(segment.at, start);
  const to = Math.min(segment.at + segment.length, end);
  return { at: from - start, offset: segment.offset + from - segment.at, length: to - from };
}

function blank(text: string, ranges: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const range of ranges) {
    result += text.slice(at, range.start) + ' '.repeat(range.end - range.start);
    at = range.end;
  }
  return at === 0 ? text : result + text.slice(at);
}
