import type { Span } from '../text/span.ts';
import type { Prose } from './prose.ts';
import type { Subject } from './questionDocument.ts';
import type { Emphasis } from './wording.ts';

const MARKUP = /[\s*_]/;

/** A source in brackets at the end of the subject, as oral questions have. */
const SOURCE = /\s*\([^()]*\)$/;

/** The subject between two indices; undefined where there is no word. */
export function readSubject(prose: Prose, from: number, to: number, oral: boolean): Subject | undefined {
  const { text } = prose;
  let start = from;
  let end = Math.max(from, to);
  while (start < end && MARKUP.test(text.charAt(start))) start++;
  while (end > start && /[\s*_,]/.test(text.charAt(end - 1))) end--;
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) return undefined;
  return {
    span: prose.spanAt(start, end),
    text: text.slice(start, end),
    italic: italicOf(prose, { start, end }, oral),
  };
}

function italicOf(prose: Prose, subject: Span, oral: boolean): Subject['italic'] {
  const ranges = prose.emphasis.filter((range) => range.start < subject.end && range.end > subject.start);
  if (ranges.length === 0) return 'none';
  if (ranges.some((range) => reachesOutside(prose.text, range, subject))) return 'wider';
  if (isCovered(prose.text, ranges, subject)) return 'exact';
  const source = oral ? (SOURCE.exec(prose.text.slice(subject.start, subject.end))?.[0].length ?? 0) : 0;
  const bare = { start: subject.start, end: subject.end - source };
  return source > 0 && isCovered(prose.text, ranges, bare) ? 'exact' : 'part';
}

function reachesOutside(text: string, range: Emphasis, subject: Span): boolean {
  const before = text.slice(range.start, Math.max(range.start, subject.start));
  const behind = text.slice(Math.min(range.end, subject.end), range.end);
  return before.trim() !== '' || behind.trim() !== '';
}

function isCovered(text: string, ranges: readonly Emphasis[], subject: Span): boolean {
  let at = subject.start;
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    if (range.start > at && text.slice(at, range.start).trim() !== '') return false;
    at = Math.max(at, range.end);
  }
  return at >= subject.end || text.slice(at, subject.end).trim() === '';
}
