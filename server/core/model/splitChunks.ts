import type { Span } from '../text/span.ts';
import type { Change } from './findChange.ts';
import { exceededLimit } from './parserLimits.ts';

/** A stretch of the text that reads the same by itself as within the whole. */
export interface Chunk extends Span {
  /** One paragraph without any markup: it need not be parsed at all. */
  readonly plain: boolean;
}

/** What would be a chunk, were it not for what stands elsewhere. */
export interface Piece extends Chunk {
  /**
   * `on`: it may run on over blank lines (fences, some HTML), so that what follows is not to be parted from it; `all`:
   * it may be of use anywhere (link definitions), or divides lines otherwise (a lone CR).
   */
  readonly reach: 'itself' | 'on' | 'all';
}

/**
 * Splits a text where the blocks above and below cannot know of one another: at a blank line that is followed by a
 * line without indent that is no list item. Lists, quotes, notes and indented text all end there.
 */
export function splitPieces(text: string): readonly Piece[] {
  const splitter = new Splitter(text);
  splitter.split(startOfText(text));
  return splitter.pieces;
}

/**
 * The same for a text of which an earlier version was split. A piece depends on its own lines and the one that begins
 * the next: those that end before the change stay, and from where a piece begins again at the same line after it, the
 * rest does too.
 */
export function splitAgain(text: string, before: readonly Piece[], change: Change): readonly Piece[] {
  const { start, shift, end } = change;
  let kept = 0;
  // A line is the same once its end is: two characters at most.
  while (kept + 1 < before.length && (before[kept + 1] as Piece).end + 2 <= start) kept++;
  let after = kept;
  const resumes = (at: number): boolean => {
    if (at < end) return false;
    while (after < before.length && (before[after] as Piece).start + shift < at) after++;
    return before[after]?.start === at - shift;
  };
  const splitter = new Splitter(text);
  const resumed = splitter.split(kept === 0 ? startOfText(text) : (before[kept] as Piece).start, resumes);
  const pieces = before.slice(0, kept);
  for (const piece of splitter.pieces) pieces.push(piece);
  if (!resumed) return pieces;
  for (let at = after; at < before.length; at++) pieces.push(movePiece(before[at] as Piece, shift));
  return pieces;
}

function movePiece(piece: Piece, by: number): Piece {
  if (by === 0) return piece;
  const { start, end, plain, reach } = piece;
  return { start: start + by, end: end + by, plain, reach };
}

/**
 * The chunks of a text by its pieces: what may run on, or be used elsewhere, is left whole. What the parser would not
 * take as a whole can still be read in pieces, be it less well.
 */
export function joinPieces(text: string, pieces: readonly Piece[]): readonly Chunk[] {
  const start = startOfText(text);
  const whole = { start, end: text.length, plain: false };
  const all = text.startsWith('---', start) || pieces.some(({ reach }) => reach === 'all');
  const on = all ? 0 : pieces.findIndex(({ reach }) => reach === 'on');
  if (on < 0) return pieces;
  const rest = on === 0 ? whole : { ...whole, start: (pieces[on] as Piece).start };
  return exceededLimit(text.slice(rest.start)) === undefined ? [...pieces.slice(0, on), rest] : pieces;
}

export function splitChunks(text: string): readonly Chunk[] {
  return joinPieces(text, splitPieces(text));
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

/** How far the meaning of a piece with markup may reach. */
function reachOf(text: string): Piece['reach'] {
  if (text.includes(']:') && LINK_DEFINITION.test(text)) return 'all';
  if (text.includes('```') || text.includes('~~~')) return 'on';
  if (text.includes('<') && (LONG_HTML.test(text) || hasOpenComment(text))) return 'on';
  return 'itself';
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
  readonly pieces: Piece[] = [];
  readonly #text: string;
  #start = -1;
  #end = 0;
  #plain = true;
  #afterBlank = false;
  #loneReturn = false;
  /** The first carriage return at or after the line at hand. */
  #return = -1;

  constructor(text: string) {
    this.#text = text;
    this.#return = text.indexOf('\r');
  }

  /** Splits from a line that begins a piece; whether it broke off where a piece began that was to be the last. */
  split(from: number, resumes: (at: number) => boolean = () => false): boolean {
    const text = this.#text;
    let at = from;
    while (at < text.length) {
      const feed = text.indexOf('\n', at);
      const next = feed < 0 ? text.length : feed + 1;
      let end = feed < 0 ? text.length : feed;
      if (feed > at && text.charCodeAt(feed - 1) === CR) end--;
      if (this.#readLine(at, end, resumes)) return true;
      at = next;
    }
    this.#close();
    return false;
  }

  #readLine(start: number, end: number, resumes: (at: number) => boolean): boolean {
    if (isBlank(this.#text, start, end)) {
      this.#afterBlank = true;
      return false;
    }
    if (this.#start >= 0 && this.#afterBlank) {
      if (beginsBlock(this.#text, start, end)) this.#close();
      else this.#plain = false;
    }
    if (this.#start < 0) {
      if (resumes(start)) return true;
      this.#start = this.#startAt(start);
    }
    this.#afterBlank = false;
    this.#plain &&= isPlain(this.#text, start, end);
    this.#loneReturn ||= this.#hasReturn(start, end);
    this.#end = end;
    return false;
  }

  #hasReturn(start: number, end: number): boolean {
    if (this.#return >= 0 && this.#return < start) this.#return = this.#text.indexOf('\r', start);
    return this.#return >= 0 && this.#return < end;
  }

  /** The parser passes over a byte order mark at its start, wherever in the text that is: so it is not to be there. */
  #startAt(start: number): number {
    if (this.#text.charCodeAt(start) !== BYTE_ORDER_MARK) return start;
    this.#plain = false;
    return start > startOfText(this.#text) ? start - 1 : start;
  }

  #close(): void {
    if (this.#start >= 0) this.pieces.push(this.#piece());
    this.#start = -1;
    this.#plain = true;
    this.#loneReturn = false;
  }

  #piece(): Piece {
    const [start, end, plain] = [this.#start, this.#end, this.#plain];
    if (this.#loneReturn) return { start, end, plain: false, reach: 'all' };
    return { start, end, plain, reach: plain ? 'itself' : reachOf(this.#text.slice(start, end)) };
  }
}

/** Whether a line holds nothing but blanks. */
export function isBlank(text: string, start: number, end: number): boolean {
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
