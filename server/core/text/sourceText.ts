import type { Span } from './span.ts';

/** Zero-based line and UTF-16 character, the shape the Language Server Protocol uses. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/**
 * One version of a document's text. The core works in offsets; lines are counted only when somebody asks for a
 * position. `\n`, `\r\n` and a lone `\r` end a line, as in the Language Server Protocol.
 */
export class SourceText {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  #lineStarts: Int32Array | undefined;

  constructor(text: string, uri = '', version = 0) {
    this.text = text;
    this.uri = uri;
    this.version = version;
  }

  /** The version after an edit. What is known of the lines is kept, so that they are not all counted again. */
  edited(span: Span, text: string, version = this.version): SourceText {
    const edited = new SourceText(this.text.slice(0, span.start) + text + this.text.slice(span.end), this.uri, version);
    const known = this.#lineStarts;
    const same = text === '' && span.start === span.end;
    edited.#lineStarts = same || known === undefined ? known : movedLineStarts(known, span, edited.text, text.length);
    return edited;
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  get lineCount(): number {
    return this.#lines().length;
  }

  /** The position of an offset; offsets outside the text are brought inside. */
  positionAt(offset: number): Position {
    const lines = this.#lines();
    const inside = Math.max(0, Math.min(offset, this.text.length));
    const line = lineOf(lines, inside);
    return { line, character: inside - (lines[line] ?? 0) };
  }

  /** The offset of a position; a character past the line's end means the line's end. */
  offsetAt(position: Position): number {
    const line = this.lineSpan(position.line);
    return Math.max(line.start, Math.min(line.start + position.character, line.end));
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  /** The line without its line ending; a line past the last is the empty end of the text. */
  lineSpan(line: number): Span {
    const lines = this.#lines();
    if (line < 0) return { start: 0, end: 0 };
    const start = lines[line] ?? this.text.length;
    let end = lines[line + 1] ?? this.text.length;
    if (end > start && this.text.charCodeAt(end - 1) === LF) end--;
    if (end > start && this.text.charCodeAt(end - 1) === CR) end--;
    return { start, end };
  }

  /** The line ending the text uses: that of its first line. */
  get lineEnding(): '\n' | '\r\n' | '\r' {
    const first = /\r\n|\n|\r/.exec(this.text);
    return first === null ? '\n' : (first[0] as '\n' | '\r\n' | '\r');
  }

  #lines(): Int32Array {
    this.#lineStarts ??= lineStartsOf(this.text);
    return this.#lineStarts;
  }
}

const LF = 10;
const CR = 13;

function lineStartsOf(text: string): Int32Array {
  const starts = [0];
  addLineStarts(text, 0, text.length, starts);
  return Int32Array.from(starts);
}

function addLineStarts(text: string, from: number, to: number, starts: number[]): void {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
}

/** The line starts after an edit. The character before it is looked at again: it may be the first half of a CRLF. */
function movedLineStarts(before: Int32Array, { start, end }: Span, text: string, inserted: number): Int32Array {
  const first = Math.max(0, start - 1);
  const added: number[] = [];
  addLineStarts(text, first, start + inserted, added);
  const kept = lineOf(before, first) + 1;
  const after = lineOf(before, end) + 1;
  const moved = kept + added.length;
  const starts = new Int32Array(moved + before.length - after);
  starts.set(before.subarray(0, kept));
  starts.set(added, kept);
  const shift = inserted - (end - start);
  for (let line = after; line < before.length; line++) starts[moved + line - after] = (before[line] ?? 0) + shift;
  return starts;
}

function lineOf(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
