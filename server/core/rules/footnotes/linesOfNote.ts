import type { FootnoteDefinition } from '../../model/questionDocument.ts';
import type { Span } from '../../text/span.ts';

/** The lines of a note, with the blank line that sets it apart. */
export function linesOfNote(note: FootnoteDefinition, text: string): Span {
  const start = startOfLine(text, note.span.start);
  const end = endOfLine(text, note.span.end);
  const above = blankLineAbove(text, start);
  if (above === undefined && start > 0) return { start, end };
  const below = /^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(end, end + 200));
  if (below !== null) return { start, end: end + below[0].length };
  return end >= text.length || text.slice(end).trim() === '' ? { start: above ?? start, end } : { start, end };
}

/** Where the line begins, unless other text stands before the note on it. */
function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text.charAt(start - 1) !== '\n' && text.charAt(start - 1) !== '\r') {
    if (!' \t>-+*\ufeff'.includes(text.charAt(start - 1))) return offset;
    start--;
  }
  return start;
}

/** Just after the line's end. */
function endOfLine(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && text.charAt(end) !== '\n' && text.charAt(end) !== '\r') end++;
  if (text.startsWith('\r\n', end)) return end + 2;
  return Math.min(end + 1, text.length);
}

/** Where a blank line right above begins; undefined where text stands there. */
function blankLineAbove(text: string, lineStart: number): number | undefined {
  let start = lineStart - (text.startsWith('\r\n', lineStart - 2) ? 2 : 1);
  while (start > 0 && (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '\t')) start--;
  return start <= 0 || text.charAt(start - 1) === '\n' || text.charAt(start - 1) === '\r'
    ? Math.max(0, start)
    : undefined;
}
