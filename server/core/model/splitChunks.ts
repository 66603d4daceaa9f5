import type { Span } from '../text/span.ts';
import { exceededLimit } from './parserLimits.ts';

/** A stretch of the text that reads the same by itself as within the whole. */
export interface Chunk extends Span {
  /** One paragraph without any markup: it need not be parsed at all. */
  readonly plain: boolean;
}

/**
 * Splits a text where the blocks above and below cannot know of one another: at a blank line that is followed by a
 * line without indent that is no list item. Lists, quotes, notes and indented text all end there. What may run on over
 * blank lines (fences, some HTML, front matter) or be used elsewhere (link definitions) is left whole.
 */
export function splitChunks(text: string): readonly Chunk[] {
  const start = startOfText(text);
  // What the parser would not take as a whole can still be read in pieces, be it less well.
  if (!canSplit(text, start) && exceededLimit(text) === undefined) return [{ start, end: text.length, plain: false }];
  return new Splitter(text).split(start);
}

/** Just after the byte order mark, where there is one; a second one, made by careless tools, counts as well. */
export function startOfText(text: string): number {
  let at = 0;
  while (text.charCodeAt(at) === BYTE_ORDER_MARK) at++;
  return at;
}

const BYTE_ORDER_MARK = 0xfeff;
const CR = 13;
const TAB = 9;
const SPACE = 32;
const LINK_DEFINITION = /\[(?!\^)[^[\]]*\]:/;
const LONG_HTML = /<(?:[?]|!(?!--)|(?:script|pre|style|textarea)(?![a-z]))/i;
const LINE_END = /[\n\r]/g;
const LONE_CR = /\r(?!\n)/;

function canSplit(text: string, start: number): boolean {
  if (text.startsWith('---', start) || text.includes('```') || text.includes('~~~')) return false;
  if (text.includes('<') && (LONG_HTML.test(text) || hasOpenComment(text))) return false;
  if (text.includes('\r') && LONE_CR.test(text)) return false;
  return !(text.includes(']:') && LINK_DEFINITION.test(text));
}

/** Whether a comment does not end on its line. */
function hasOpenComment(text: string): boolean {
  let close = -1;
  let lineEnd = -1;
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at + 4)) {
    if (close < at + 4) close = text.indexOf('-->', at + 4);
    if (lineEnd < at) {
      LINE_END.lastIndex = at;
      lineEnd = LINE_END.exec(text)?.index ?? text.length;
    }
    if (close < 0 || close > lineEnd) return true;
  }
  return false;
}

/** Characters that mean something to Markdown, or to our own reading of marks, wherever they stand. */
const MARKUP = new Uint8Array(128);
for (const character of '*_[]<>&\\`!~\0') MARKUP[character.charCodeAt(0)] = 1;
/** Characters that mean something at the start of a line. */
const LINE_MARKUP = new Uint8Array(128);
for (const character of ' \t#>-+=*|:') LINE_MARKUP[character.charCodeAt(0)] = 1;

class Splitter {
  readonly #text: string;
  readonly #chunks: Chunk[] = [];
  #start = -1;
  #end = 0;
  #plain = true;
  #afterBlank = false;

  constructor(text: string) {
    this.#text = text;
  }

  split(from: number): readonly Chunk[] {
    const text = this.#text;
    let at = from;
    while (at < text.length) {
      const feed = text.indexOf('\n', at);
      const next = feed < 0 ? text.length : feed + 1;
      let end = feed < 0 ? text.length : feed;
      if (end > at && text.charCodeAt(end - 1) === CR) end--;
      this.#readLine(at, end);
      at = next;
    }
    this.#close();
    return this.#chunks;
  }

  #readLine(start: number, end: number): void {
    if (isBlank(this.#text, start, end)) {
      this.#afterBlank = true;
      return;
    }
    if (this.#start >= 0 && this.#afterBlank) {
      if (beginsBlock(this.#text, start, end)) this.#close();
      else this.#plain = false;
    }
    if (this.#start < 0) this.#start = this.#startAt(start);
    this.#afterBlank = false;
    this.#plain &&= isPlain(this.#text, start, end);
    this.#end = end;
  }

  /** The parser passes over a byte order mark at its start, wherever in the text that is: so it is not to be there. */
  #startAt(start: number): number {
    if (this.#text.charCodeAt(start) !== BYTE_ORDER_MARK) return start;
    this.#plain = false;
    return start > startOfText(this.#text) ? start - 1 : start;
  }

  #close(): void {
    if (this.#start >= 0) this.#chunks.push({ start: this.#start, end: this.#end, plain: this.#plain });
    this.#start = -1;
    this.#plain = true;
  }
}

/** The stretches of lines between blank lines. */
export function splitParagraphs(text: string, from: number, to: number): readonly Span[] {
  const paragraphs: Span[] = [];
  let open: { start: number; end: number } | undefined;
  for (let at = from; at < to; ) {
    LINE_END.lastIndex = at;
    const end = Math.min(LINE_END.exec(text)?.index ?? to, to);
    if (isBlank(text, at, end)) open = undefined;
    else if (open !== undefined) open.end = end;
    else {
      open = { start: at, end };
      paragraphs.push(open);
    }
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return paragraphs;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== TAB) return false;
  }
  return true;
}

/** Whether a line after a blank one cannot belong to the block above: no indent, no item of a list. */
function beginsBlock(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(start);
  return code !== SPACE && code !== TAB && code !== BYTE_ORDER_MARK && !isListItem(text, start, end);
}

const DIGITS = 9;

function isListItem(text: string, start: number, end: number): boolean {
  const first = text.charAt(start);
  if (first === '-' || first === '+' || first === '*') return endsMarker(text, start + 1, end);
  let at = start;
  while (at < end && at - start <= DIGITS && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  if (at === start) return false;
  const delimiter = text.charAt(at);
  return (delimiter === '.' || delimiter === ')') && endsMarker(text, at + 1, end);
}

function endsMarker(text: string, at: number, end: number): boolean {
  return at >= end || text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB;
}

function isPlain(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(end - 1);
  if (first < 128 && LINE_MARKUP[first] === 1) return false;
  if (last === SPACE || last === TAB || isListItem(text, start, end)) return false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 ? MARKUP[code] === 1 : isSuperscript(code)) return false;
  }
  return true;
}

/** `¹²³` and the other superscript digits, which are footnote marks. */
function isSuperscript(code: number): boolean {
  return code === 0xb9 || code === 0xb2 || code === 0xb3 || (code >= 0x2070 && code <= 0x2079);
}
