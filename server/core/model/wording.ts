import type { Span } from '../text/span.ts';
import { clipSegment } from './alignText.ts';
import { type FoundAddress, findAddresses } from './findAddresses.ts';
import { thisCopy } from './thisCopy.ts';

/** A stretch of the wording that is the same, character for character, as a stretch of the source. */
export interface Segment {
  /** Index in the wording. */
  readonly at: number;
  /** Offset in the source. */
  readonly offset: number;
  readonly length: number;
  /** For one character that the source writes otherwise, such as `&amp;`: its length there. */
  readonly width?: number;
}

/** Strong or emphasised text, in indices of the prose; the span is that of the source, markers included. */
export interface Emphasis {
  readonly start: number;
  readonly end: number;
  readonly span: Span;
}

/** All that can be read of a block without asking where it stands. */
export interface Words {
  /** Where readings of it are kept, so that one may be made of others. */
  readonly wording: Words & {
    readonly copy: object;
    readOnce<T>(number: number, read: (words: Words) => T): T;
    testOnce(bit: number, test: (words: Words) => boolean): boolean;
  };
  readonly text: string;
  /** Index ranges that are no Dutch prose, in order: code, and addresses with or without brackets. */
  readonly verbatim: readonly Span[];
  /** The text with addresses and code replaced by blanks, index for index. */
  readonly words: string;
  /** The addresses in the text that are not marked as such; domains alone (`nos.nl`) only where asked for. */
  findAddresses(domains: boolean): readonly FoundAddress[];
}

export interface WordingParts {
  readonly span: Span;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly strong: readonly Emphasis[];
  readonly emphasis: readonly Emphasis[];
  readonly verbatim: readonly Span[];
}

/**
 * The text of one block with places counted from some origin. All versions of a document in which the block is the same
 * share one wording, and with it whatever was read of its words.
 */
export class Wording implements Words {
  readonly span: Span;
  readonly text: string;
  readonly strong: readonly Emphasis[];
  readonly emphasis: readonly Emphasis[];
  /** Index ranges of the addresses and code that are marked as such. */
  readonly #marked: readonly Span[];
  readonly #segments: readonly Segment[];
  #verbatim: readonly Span[] | undefined;
  #words: string | undefined;
  #addresses: readonly FoundAddress[] | undefined;
  #domains: readonly FoundAddress[] | undefined;
  #parts: Map<number, Wording> | undefined;
  /** By the number of the reading. */
  readonly #readings: unknown[] = [];
  /** By bits: what was tested, and what came out as true. */
  #tested = 0;
  #true = 0;

  constructor(parts: WordingParts) {
    this.span = parts.span;
    this.text = parts.text;
    this.strong = parts.strong;
    this.emphasis = parts.emphasis;
    this.#marked = parts.verbatim;
    this.#segments = parts.segments;
  }

  get wording(): Wording {
    return this;
  }

  /** The copy of the core that numbers its readings. */
  get copy(): object {
    return thisCopy;
  }

  get verbatim(): readonly Span[] {
    if (this.#verbatim === undefined) {
      const found = this.findAddresses(false);
      const all = [...this.#marked, ...found].sort((a, b) => a.start - b.start);
      this.#verbatim = found.length === 0 ? this.#marked : all;
    }
    return this.#verbatim;
  }

  get words(): string {
    this.#words ??= blank(this.text, this.verbatim);
    return this.#words;
  }

  findAddresses(domains: boolean): readonly FoundAddress[] {
    if (domains) this.#domains ??= this.#readAddresses(true);
    else this.#addresses ??= this.#readAddresses(false);
    return (domains ? this.#domains : this.#addresses) ?? [];
  }

  /** What a reading makes of the words; it has a number of its own, and is done once. */
  readOnce<T>(number: number, read: (words: Words) => T): T {
    const known = this.#readings[number];
    if (known !== undefined) return (known === NOTHING ? undefined : known) as T;
    const reading = read(this);
    this.#readings[number] = reading === undefined ? NOTHING : reading;
    return reading;
  }

  /** Whether the words pass a test; it has a bit of its own, and is done once. */
  testOnce(bit: number, test: (words: Words) => boolean): boolean {
    if ((this.#tested & bit) === 0) {
      const passes = test(this);
      this.#tested |= bit;
      if (passes) this.#true |= bit;
    }
    return (this.#true & bit) !== 0;
  }

  #readAddresses(domains: boolean): readonly FoundAddress[] {
    return findAddresses(blank(this.text, this.#marked, FILLER), domains);
  }

  offsetAt(index: number): number {
    const segment = this.#segmentAt(index);
    if (segment === undefined) return this.span.start;
    return segment.offset + Math.min(index - segment.at, segment.length);
  }

  indexAt(offset: number): number {
    const segments = this.#segments;
    const next = firstIndex(segments, (segment) => offset < segment.offset + segment.length);
    const segment = segments[next];
    if (segment === undefined) return this.text.length;
    return segment.at + Math.max(0, offset - segment.offset);
  }

  spanAt(start: number, end: number, origin = 0): Span {
    const from = this.offsetAt(start) + origin;
    if (end <= start) return { start: from, end: from };
    const last = this.#segmentAt(end - 1);
    if (last === undefined) return { start: from, end: from + 1 };
    return { start: from, end: last.offset + Math.min(end - 1 - last.at, last.length) + (last.width ?? 1) + origin };
  }

  /** A stretch of it; the same stretch is the same wording. */
  part(start: number, end: number): Wording {
    if (end >= LONGEST) return this.#cut(start, end);
    this.#parts ??= new Map();
    const key = start * LONGEST + end;
    const known = this.#parts.get(key);
    if (known !== undefined) return known;
    const part = this.#cut(start, end);
    this.#parts.set(key, part);
    return part;
  }

  #cut(start: number, end: number): Wording {
    const shift = <T extends Span>(range: T): T => ({ ...range, start: range.start - start, end: range.end - start });
    const segments: Segment[] = [];
    const from = firstIndex(this.#segments, (segment) => segment.at + segment.length > start);
    for (let index = from; index < this.#segments.length; index++) {
      const segment = this.#segments[index] as Segment;
      if (segment.at >= end) break;
      const clipped = clipSegment(segment, start, end);
      segments.push({ ...clipped, at: clipped.at - start });
    }
    return new Wording({
      span: this.spanAt(start, end),
      text: this.text.slice(start, end),
      strong: within(this.strong, start, end).map(shift),
      emphasis: within(this.emphasis, start, end).map(shift),
      verbatim: within(this.#marked, start, end).map(shift),
      segments,
    });
  }

  #segmentAt(index: number): Segment | undefined {
    const segments = this.#segments;
    // Written out: this is asked more often than anything else.
    let low = 1;
    let high = segments.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((segments[middle] as Segment).at > index) high = middle;
      else low = middle + 1;
    }
    return segments[low - 1];
  }
}

const NOTHING = Symbol('nothing');

/** Two indices below this make one key. */
const LONGEST = 2 ** 26;

/** The index of the first item that passes, where all after it pass too; the length where none does. */
function firstIndex<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The ranges within a stretch. They are in the order of their ends: the inner of two comes first. */
function within<T extends Span>(ranges: readonly T[], start: number, end: number): T[] {
  const found: T[] = [];
  for (let index = firstIndex(ranges, (range) => range.end >= start); index < ranges.length; index++) {
    const range = ranges[index] as T;
    if (range.end > end) break;
    if (range.start >= start) found.push(range);
  }
  return found;
}

/** What no other character of a text is, in the place of what is not to be read as one. */
const FILLER = '\u0001';

function blank(text: string, ranges: readonly Span[], filler = ' '): string {
  let result = '';
  let at = 0;
  for (const range of ranges) {
    result += text.slice(at, range.start) + filler.repeat(range.end - range.start);
    at = range.end;
  }
  return at === 0 ? text : result + text.slice(at);
}
