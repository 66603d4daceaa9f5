import type { PhrasingContent } from 'mdast';
import type { Span } from '../text/span.ts';
import { alignText, clipSegment, exactOffset } from './alignText.ts';
import { Prose } from './prose.ts';
import type { Notation } from './questionDocument.ts';
import { type LinkAddress, readLinkAddress } from './readLinkAddress.ts';
import { type Emphasis, type Segment, Wording } from './wording.ts';

/** A footnote mark as it stands in one block. */
export interface RawMark {
  readonly label: string;
  readonly number: number | undefined;
  readonly notation: Notation;
  readonly span: Span;
  readonly labelSpan: Span;
  /** Index in the block's text that it follows. */
  readonly at: number;
  /** A power (`10<sup>6</sup>`) unless a note of that number is there. */
  readonly maybePower: boolean;
}

/** A link of the tree: `<https://…>` or `[tekst](https://…)`. */
export interface RawLink {
  readonly form: 'autolink' | 'link';
  /** With its brackets. */
  readonly span: Span;
  /** The address alone; undefined where the destination is written elsewhere. */
  readonly urlSpan: Span | undefined;
  /** What it says as an address; undefined where it is none of a page. */
  readonly address: LinkAddress | undefined;
}

export interface ProseReading {
  readonly prose: Prose;
  readonly marks: readonly RawMark[];
  readonly links: readonly RawLink[];
  /** Comments within the text, in the source. */
  readonly comments: readonly Span[];
}

/** Reads the inline content of one block. */
export function readProse(nodes: readonly PhrasingContent[], block: Span, source: string): ProseReading {
  const reader = new InlineReader(source);
  reader.read(nodes);
  const { text, segments, strong, emphasis, verbatim, marks, links, comments } = reader;
  const wording = new Wording({ span: block, text, segments, strong, emphasis, verbatim });
  return { prose: new Prose(wording), marks, links, comments };
}

const SUP_OPEN = /^<sup(?:\s[^>]*)?>$/i;
const SUP_CLOSE = /^<\/sup\s*>$/i;
const SUP_NUMBERS = /^[\s[(]*\d{1,4}(?:[\s,;]+\d{1,4})*[\s\])]*$/;
const TYPED_MARKS = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+|\[\^([^\]\s[]{1,60})\]/g;
const HAS_TYPED_MARK = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]|\[\^/;
const UNIT = /(?:(?:^|[^\p{L}])(?:[kcdmhKMNµμ]?m|dam|ft|mi|CO|NO|SO|CH|NH|N|O|H)|\/s)$/u;
const POWER_BASE = /(?:^|[^\d.,])10$/;
const VARIABLE = /(?:^|[^\p{L}\p{M}\d'’.])(?![uU])\p{L}$/u;
/** What makes a superscript something else than a mark: an escape, or the sign of a power (`10⁻⁶`). */
const BOUND = /[\\\u207a\u207b]/;
const SUPERSCRIPTS = '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079';

const TAIL = 8;

class InlineReader {
  text = '';
  /** The last characters of `text`: reading them there would copy all of it each time. */
  #tail = '';
  readonly segments: Segment[] = [];
  readonly strong: Emphasis[] = [];
  readonly emphasis: Emphasis[] = [];
  readonly verbatim: Span[] = [];
  readonly marks: RawMark[] = [];
  readonly links: RawLink[] = [];
  readonly comments: Span[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  read(nodes: readonly PhrasingContent[]): void {
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index] as PhrasingContent;
      if (node.type === 'html' && SUP_OPEN.test(node.value)) index = this.#readSuperscript(nodes, index);
      else this.#readNode(node);
    }
  }

  #readNode(node: PhrasingContent): void {
    const span = this.#spanOf(node);
    switch (node.type) {
      case 'text':
        return this.#readText(node.value, span);
      case 'strong':
        return this.#readEmphasis(node.children, span, this.strong);
      case 'emphasis':
        return this.#readEmphasis(node.children, span, this.emphasis);
      case 'link':
        return this.#readLink(node.children, node.url, span);
      case 'footnoteReference':
        return this.#addMark(node.identifier, 'gfm', span, { start: span.start + 2, end: span.end - 1 });
      case 'inlineCode':
        return this.#readVerbatim(span);
      case 'break':
        return this.#append('\n', [{ at: 0, offset: span.start, length: 1, width: span.end - span.start }]);
      case 'html':
        if (node.value.startsWith('<!--')) this.comments.push(span);
        return;
      case 'linkReference':
        return this.#readText(this.#source.slice(span.start, span.end), span);
      default:
        if ('children' in node) this.read(node.children);
    }
  }

  #readEmphasis(children: readonly PhrasingContent[], span: Span, into: Emphasis[]): void {
    const start = this.text.length;
    this.read(children);
    into.push({ start, end: this.text.length, span });
  }

  #readVerbatim(span: Span): void {
    const start = this.text.length;
    const length = span.end - span.start;
    this.#append(this.#source.slice(span.start, span.end), [{ at: 0, offset: span.start, length }]);
    this.verbatim.push({ start, end: this.text.length });
  }

  #readLink(children: readonly PhrasingContent[], url: string, span: Span): void {
    if (this.#source.charAt(span.start) === '<') {
      const inner = { start: span.start + 1, end: span.end - 1 };
      const mail = url.startsWith('mailto:') && !/^mailto:/i.test(this.#source.slice(inner.start, inner.start + 7));
      if (!mail) this.#addLink('autolink', url, span, inner);
      return this.#readVerbatim(inner);
    }
    this.read(children);
    this.#addLink('link', url, span, destinationSpan(this.#source, span));
  }

  #addLink(form: RawLink['form'], url: string, span: Span, urlSpan: Span | undefined): void {
    const written = form === 'link' || urlSpan === undefined ? url : this.#source.slice(urlSpan.start, urlSpan.end);
    this.links.push({ form, span, urlSpan, address: readLinkAddress(form, written) });
  }

  /** Reads from `<sup>` to `</sup>`; answers the index of the last node that was used. */
  #readSuperscript(nodes: readonly PhrasingContent[], open: number): number {
    const inside = nodes[open + 1];
    // `<sup>[1](#noot-1)</sup>`, as converters write it.
    const content = inside?.type === 'link' && inside.children.length === 1 ? inside.children[0] : inside;
    const close = nodes[open + 2];
    if (content?.type !== 'text' || close?.type !== 'html' || !SUP_CLOSE.test(close.value)) return open;
    const inner = this.#spanOf(content);
    const written = this.#source.slice(inner.start, inner.end);
    const span = { start: this.#spanOf(nodes[open] as PhrasingContent).start, end: this.#spanOf(close).end };
    if (!SUP_NUMBERS.test(written) || this.#isPowerOfUnit(written)) {
      this.#readText(content.value, inner);
      return open + 2;
    }
    for (const match of written.matchAll(/\d+/g)) {
      const start = inner.start + match.index;
      this.#addMark(match[0], 'sup', span, { start, end: start + match[0].length });
    }
    return open + 2;
  }

  #isPowerOfUnit(written: string): boolean {
    const number = written.trim();
    return (number === '2' || number === '3') && UNIT.test(this.#tail);
  }

  #readText(value: string, span: Span): void {
    const written = this.#source.slice(span.start, span.end);
    const segments =
      value === written
        ? [{ at: 0, offset: span.start, length: written.length }]
        : alignText(value, written, span.start);
    if (HAS_TYPED_MARK.test(value)) this.#readTypedMarks(value, segments);
    else this.#append(value, segments);
  }

  /** Superscript characters and `[^1]` without a note: the tree has them as plain text. */
  #readTypedMarks(value: string, segments: readonly Segment[]): void {
    let at = 0;
    let index = 0;
    const appendUntil = (end: number) => {
      const part: Segment[] = [];
      for (; index < segments.length; index++) {
        const segment = segments[index] as Segment;
        if (segment.at >= end) break;
        if (segment.at + segment.length > at) part.push(clipSegment(segment, at, end));
        if (segment.at + segment.length > end) break;
      }
      this.#append(value.slice(at, end), part);
      at = end;
    };
    for (const match of value.matchAll(TYPED_MARKS)) {
      appendUntil(match.index);
      const start = exactOffset(segments[index], match.index, match[0].length);
      if (start === undefined || BOUND.test(this.#source.charAt(start - 1))) continue;
      const end = start + match[0].length;
      const digits = match[1] === undefined ? fromSuperscript(match[0]) : undefined;
      if (digits === undefined)
        this.#addMark(match[1] ?? '', 'gfm', { start, end }, { start: start + 2, end: end - 1 });
      else if (this.#isPowerOfUnit(digits)) continue;
      else this.#addMark(digits, 'unicode', { start, end }, { start, end });
      at += match[0].length;
    }
    appendUntil(value.length);
  }

  #addMark(label: string, notation: Notation, span: Span, labelSpan: Span): void {
    const number = /^\d{1,4}$/.test(label) ? Number(label) : undefined;
    this.marks.push({
      label: number === undefined ? label.toLowerCase() : String(number),
      number,
      notation,
      span,
      labelSpan,
      at: this.text.length,
      maybePower: notation !== 'gfm' && this.#mayBePower(number ?? 0),
    });
  }

  #mayBePower(number: number): boolean {
    return POWER_BASE.test(this.#tail) || (number > 1 && number < 10 && VARIABLE.test(this.#tail));
  }

  /** Appends a piece of a text node; the segments tell where its characters stand. */
  #append(text: string, segments: readonly Segment[]): void {
    if (text === '') return;
    const shift = this.text.length - (segments[0]?.at ?? 0);
    for (const segment of segments) {
      this.segments.push(shift === 0 ? segment : { ...segment, at: segment.at + shift });
    }
    this.text += text;
    this.#tail = (text.length < TAIL ? this.#tail + text : text).slice(-TAIL);
  }

  #spanOf(node: PhrasingContent): Span {
    return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  }
}

/** The destination of `[tekst](bestemming)`, without angle brackets and title. */
function destinationSpan(source: string, span: Span): Span | undefined {
  const link = source.slice(span.start, span.end);
  const from = link.lastIndexOf('](') + 2;
  const match = /^\s*(?:<([^>]*)>|(\S+))/.exec(link.slice(from, -1));
  const written = match?.[1] ?? match?.[2];
  if (from < 2 || match === null || written === undefined || written === '') return undefined;
  const start = span.start + from + match[0].lastIndexOf(written);
  return { start, end: start + written.length };
}

function fromSuperscript(text: string): string {
  let digits = '';
  for (const character of text) digits += String(SUPERSCRIPTS.indexOf(character));
  return digits;
}
