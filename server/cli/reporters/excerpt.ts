import type { SourceText, Span } from '../../core/index.ts';
import { type Cell, toCells } from './terminalText.ts';

/** A line of the source and the carets below it. */
export interface Excerpt {
  readonly line: string;
  /** Blanks up to the first caret. */
  readonly indent: string;
  readonly carets: string;
}

const MORE = '…';
/** Further than this from the place nothing of a line is shown, however wide the terminal. */
const REACH = 400;

/** The line in which a span begins, cut to a width around the span; a span of more lines is marked to the line's end. */
export function excerptOf(source: SourceText, span: Span, columns: number): Excerpt {
  const line = source.lineSpan(source.positionAt(span.start).line);
  const start = Math.min(span.start, line.end);
  const end = Math.max(start, Math.min(span.end, line.end));
  const from = characterStart(source.text, Math.max(line.start, start - REACH));
  const to = characterStart(source.text, Math.min(line.end, start + REACH));
  const cells = toCells(source.text.slice(from, to));
  const at = start >= to ? cells.length : cells.findLastIndex((cell) => cell.at <= start - from);
  const shown = windowAround(cells, at, columns - 2 * MORE.length);
  const before = from > line.start || shown.start > 0 ? MORE : '';
  const after = to < line.end || shown.end < cells.length ? MORE : '';
  const marked = cells.slice(at, shown.end).filter((cell) => cell.at < end - from);
  return {
    line: before + textOf(cells.slice(shown.start, shown.end)) + after,
    indent: ' '.repeat(before.length + widthOf(cells.slice(shown.start, at))),
    carets: '^'.repeat(Math.max(1, widthOf(marked))),
  };
}

/** The cells to show: from at most a third of the width before the place, to as far as the width goes. */
function windowAround(cells: readonly Cell[], at: number, width: number): { start: number; end: number } {
  const needed = widthOf(cells.slice(at));
  let room = Math.max(Math.floor(width / 3), width - needed);
  let start = at;
  while (start > 0 && room >= (cells[start - 1] as Cell).width) room -= (cells[--start] as Cell).width;
  let left = width - widthOf(cells.slice(start, at));
  let end = at;
  while (end < cells.length && left >= (cells[end] as Cell).width) left -= (cells[end++] as Cell).width;
  return { start, end };
}

/** Never between the halves of a surrogate pair. */
function characterStart(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff && offset > 0 ? offset - 1 : offset;
}

function textOf(cells: readonly Cell[]): string {
  return cells.map(({ text }) => text).join('');
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, { width }) => sum + width, 0);
}
