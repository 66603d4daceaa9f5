import type { Span } from '../text/span.ts';

/** The index just after a sticky pattern that matches at an index; undefined where it does not. */
export function endOfMatch(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The first match of a global pattern that begins between two indices. */
export function findMatch(pattern: RegExp, text: string, from: number, to: number): Span | undefined {
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (match === null || match.index >= to) return undefined;
  return { start: match.index, end: match.index + match[0].length };
}

/** The index of the first character at or after an index that is no blank. */
export function skipBlanks(text: string, at: number): number {
  let index = at;
  while (index < text.length && /\s/.test(text.charAt(index))) index++;
  return index;
}

/** The last word that ends at or before an index. */
export function wordBefore(text: string, index: number): Span {
  const end = text.slice(0, index).trimEnd().length;
  const line = text.slice(Math.max(0, end - 80), end);
  return { start: end - (/\S*$/.exec(line)?.[0].length ?? 0), end };
}

/** A range without the blanks at its ends. */
export function trimRange(text: string, range: Span): Span {
  const start = Math.min(skipBlanks(text, range.start), range.end);
  return { start, end: Math.max(start, text.slice(0, range.end).trimEnd().length) };
}
