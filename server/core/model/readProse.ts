import type { PhrasingContent } from 'mdast';
import type { Span } from '../text/span.ts';
import { type Emphasis, Prose, type Segment } from './prose.ts';
import type { Notation } from './questionDocument.ts';

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
  readonly url: string;
  /** With its brackets. */
  readonly span: Span;
  /** The address alone; undefined where the destination is written elsewhere. */
  readonly urlSpan: Span | undefined;
}

export interface ProseReading {
  readonly prose: Prose;
  readonly marks: readonly RawMark[];
  readonly links: readonly RawLink[];
  /** Comments within the text, in the source. */
  readonly comments: readonly Span[];
}

/** Reads the inline content of one block. */
export function readProse(nodes: readonly PhrasingContent[], block: Span, source: string, shift: number): ProseReading {
  const reader = new InlineReader(source, shift);
  reader.read(nodes);
  const { text, segments, strong, emphasis, verbatim, marks, links, comments } = reader;
  return { prose: new Prose({ span: block, text, segments, strong, emphasis, verbatim }), marks, links, comments };
}

const SUP_OPEN = /^<sup(?:\s[^>]*)?>$/i;
const SUP_CLOSE = /^<\/sup\s*>$/i;
const SUP_NUMBERS = /^[\s[(]*\d{1,4}(?:[\s,;]+\d{1,4})*[\s\])]*$/;
const TYPED_MARKS = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+|\[\^([^\]\s[]{1,60})\]/g;
const HAS_TYPED_MARK = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]|\[\^/;
const UNIT = /(?:^|[^\p{L}])(?:[kcdmhKM]?m|CO|NO|N|W\/m)$/u;
const POWER_BASE = /(?:^|[^\d.,])10$/;
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
  readonly #shift: number;

  constructor(source: string, shift: number) {
    this.#source = source;
    this.#shift = shift;
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
        return this.#append('\n', span.start, 1);
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
    this.#append(this.#source.slice(span.start, span.end), span.start, span.end - span.start);
    this.verbatim.push({ start, end: this.text.length });
  }

  #readLink(children: readonly PhrasingContent[], url: string, span: Span): void {
    if (this.#source.charAt(span.start) === '<') {
      const inner = { start: span.start + 1, end: span.end - 1 };
      this.links.push({ form: 'autolink', url, span, urlSpan: inner });
      return this.#readVerbatim(inner);
    }
    this.read(children);
    const from = this.#source.lastIndexOf('](', span.end);
    const at = from < span.start ? -1 : this.#source.indexOf(url, from + 2);
    const urlSpan = at < 0 || at + url.length > span.end ? undefined : { start: at, end: at + url.length };
    this.links.push({ form: 'link', url, span, urlSpan });
  }

  /** Reads from `<sup>` to `</sup>`; answers the index of the last node that was used. */
  #readSuperscript(nodes: readonly PhrasingContent[], open: number): number {
    const content = nodes[open + 1];
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
    if (HAS_TYPED_MARK.test(written)) this.#readTypedMarks(value, written, span);
    else if (value === written) this.#append(written, span.start, written.length);
    else this.#align(value, written, span.start);
  }

  /** Superscript characters and `[^1]` without a note: the tree has them as plain text. */
  #readTypedMarks(value: string, written: string, span: Span): void {
    const exact = value === written;
    let at = 0;
    for (const match of written.matchAll(TYPED_MARKS)) {
      const before = written.slice(at, match.index);
      this.#append(before, span.start + at, before.length);
      at = match.index;
      const start = span.start + match.index;
      const end = start + match[0].length;
      if (match[1] !== undefined) this.#addMark(match[1], 'gfm', { start, end }, { start: start + 2, end: end - 1 });
      else if (this.#isPowerOfUnit(fromSuperscript(match[0]))) continue;
      else this.#addMark(fromSuperscript(match[0]), 'unicode', { start, end }, { start, end });
      at += match[0].length;
    }
    const rest = written.slice(at);
    if (exact || rest.indexOf('\n') < 0) this.#append(rest, span.start + at, rest.length);
    else this.#align(rest.replace(/[ \t]*(\r?\n|\r)[ \t]*/g, '$1'), rest, span.start + at);
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
      maybePower: notation !== 'gfm' && POWER_BASE.test(this.#tail),
    });
  }

  #append(text: string, offset: number, length: number): void {
    if (text === '') return;
    this.segments.push({ at: this.text.length, offset, length });
    this.text += text;
    this.#tail = (text.length < TAIL ? this.#tail + text : text).slice(-TAIL);
  }

  /**
   * Appends a value that is not its source: escapes, character references, and blanks trimmed at line ends. What the
   * two have in common goes on, character by character; a character reference stands for its first character.
   */
  #align(value: string, written: string, offset: number): void {
    let from = 0;
    let run = 0;
    const flush = (to: number) => {
      if (run > 0) this.#append(written.slice(to - run, to), offset + to - run, run);
      run = 0;
    };
    for (let at = 0; at < value.length; at++) {
      if (written[from] === value[at]) {
        from++;
        run++;
        continue;
      }
      flush(from);
      const next = nextInSource(value.charAt(at), written, from);
      from = next.from;
      if (next.length === 1) {
        run = 1;
        from++;
      } else {
        this.segments.push({ at: this.text.length, offset: offset + from, length: 1 });
        this.text += value.charAt(at);
        from += next.length;
      }
    }
    flush(from);
  }

  #spanOf(node: PhrasingContent): Span {
    const position = node.position;
    return {
      start: (position?.start.offset ?? 0) + this.#shift,
      end: (position?.end.offset ?? 0) + this.#shift,
    };
  }
}

/** Where a character of the value comes from in the source: itself after what was dropped, or a character reference. */
function nextInSource(character: string, written: string, from: number): { from: number; length: number } {
  if (written[from] === '&') {
    const end = written.indexOf(';', from);
    if (end > from && end - from < 34) return { from, length: end - from + 1 };
  }
  const at = written.indexOf(character, from);
  return at < 0 ? { from: Math.min(from, written.length), length: 0 } : { from: at, length: 1 };
}

function fromSuperscript(text: string): string {
  let digits = '';
  for (const character of text) digits += String(SUPERSCRIPTS.indexOf(character));
  return digits;
}
