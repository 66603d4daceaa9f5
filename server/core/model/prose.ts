import type { Span } from '../text/span.ts';
import type { FoundAddress } from './findAddresses.ts';
import type { Emphasis, Wording, Words } from './wording.ts';

/**
 * The text of one block as it is read: without markup, footnote marks and comments, but with every character knowing
 * its place in the source. Addresses stay in the text; `words` is the same text with them blanked.
 */
export class Prose implements Words {
  /** What is the same wherever the block stands. */
  readonly wording: Wording;
  readonly text: string;
  /** What to add to the places of the wording. */
  readonly #origin: number;
  #span: Span | undefined;
  #strong: readonly Emphasis[] | undefined;
  #emphasis: readonly Emphasis[] | undefined;

  constructor(wording: Wording, origin = 0) {
    this.wording = wording;
    this.text = wording.text;
    this.#origin = origin;
  }

  /** The same text in a source where it stands so much further on. */
  moved(by: number): Prose {
    return by === 0 ? this : new Prose(this.wording, this.#origin + by);
  }

  /** The block in the source. */
  get span(): Span {
    this.#span ??= moveSpan(this.wording.span, this.#origin);
    return this.#span;
  }

  get strong(): readonly Emphasis[] {
    this.#strong ??= moveEmphasis(this.wording.strong, this.#origin);
    return this.#strong;
  }

  get emphasis(): readonly Emphasis[] {
    this.#emphasis ??= moveEmphasis(this.wording.emphasis, this.#origin);
    return this.#emphasis;
  }

  get verbatim(): readonly Span[] {
    return this.wording.verbatim;
  }

  get words(): string {
    return this.wording.words;
  }

  findAddresses(domains: boolean): readonly FoundAddress[] {
    return this.wording.findAddresses(domains);
  }

  /** The offset in the source of the character at an index; for the text's end, just after the last character. */
  offsetAt(index: number): number {
    return this.wording.offsetAt(index) + this.#origin;
  }

  /** Where a stretch of the text stands in the source: from its first character to just after its last. */
  spanAt(start: number, end: number): Span {
    return this.wording.spanAt(start, end, this.#origin);
  }

  /** The index of the first character that stands at or after an offset of the source. */
  indexAt(offset: number): number {
    return this.wording.indexAt(offset - this.#origin);
  }

  /** A stretch of this text as a text of its own, such as what follows a label on the same line. */
  part(start: number, end: number = this.text.length): Prose {
    return new Prose(this.wording.part(start, end), this.#origin);
  }
}

function moveSpan(span: Span, by: number): Span {
  return by === 0 ? span : { start: span.start + by, end: span.end + by };
}

function moveEmphasis(ranges: readonly Emphasis[], by: number): readonly Emphasis[] {
  return by === 0 || ranges.length === 0 ? ranges : ranges.map((it) => ({ ...it, span: moveSpan(it.span, by) }));
}
