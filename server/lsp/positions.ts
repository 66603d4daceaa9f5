/** Positions as the client counts them, to and from offsets. Whatever a client sends, an offset within the text results. */
import type { Position, Range } from 'vscode-languageserver';
import type { SourceText, Span } from '../core/index.ts';

/** How characters of a line are counted: in UTF-16 units or in UTF-8 bytes. */
export type PositionEncoding = 'utf-16' | 'utf-8';

export function toRange(source: SourceText, span: Span, encoding: PositionEncoding): Range {
  return { start: toPosition(source, span.start, encoding), end: toPosition(source, span.end, encoding) };
}

export function toPosition(source: SourceText, offset: number, encoding: PositionEncoding): Position {
  const position = source.positionAt(offset);
  if (encoding === 'utf-16') return position;
  const { start } = source.lineSpan(position.line);
  return { line: position.line, character: bytesIn(source.text, start, start + position.character) };
}

/** The span of a range; a range the wrong way round is turned. */
export function toSpan(source: SourceText, range: Partial<Range> | null | undefined, encoding: PositionEncoding): Span {
  const start = toOffset(source, range?.start, encoding);
  const end = toOffset(source, range?.end ?? range?.start, encoding);
  return start <= end ? { start, end } : { start: end, end: start };
}

export function toOffset(
  source: SourceText,
  position: Partial<Position> | null | undefined,
  encoding: PositionEncoding,
): number {
  const { line, character } = wholePosition(position);
  if (encoding === 'utf-16') return source.offsetAt({ line, character });
  const { start, end } = source.lineSpan(line);
  return offsetOfByte(source.text, start, end, character);
}

/** The position in whole numbers from nought. */
export function wholePosition(position: Partial<Position> | null | undefined): Position {
  return { line: whole(position?.line), character: whole(position?.character) };
}

function whole(value: unknown): number {
  return typeof value === 'number' && value > 0 ? Math.min(Math.trunc(value), Number.MAX_SAFE_INTEGER) : 0;
}

function bytesIn(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) bytes += bytesOf(text, at);
  return bytes;
}

/** A byte within a character means the character's beginning. */
function offsetOfByte(text: string, start: number, end: number, byte: number): number {
  let bytes = 0;
  for (let at = start; at < end; at++) {
    bytes += bytesOf(text, at);
    if (bytes > byte) return isLow(text, at) && isHigh(text, at - 1) && at > start ? at - 1 : at;
  }
  return end;
}

/** The bytes of the unit at an index: of a pair the first half counts one and the second three, together four. */
function bytesOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return isHigh(text, at) && isLow(text, at + 1) ? 1 : 3;
}

function isHigh(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

function isLow(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
