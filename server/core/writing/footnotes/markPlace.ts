import type { Prose } from '../../model/prose.ts';
import type { QuestionSet } from '../../model/questionDocument.ts';
import { endOfLine } from '../../text/lines.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';

/**
 * Where a mark can go that an author wants at an offset: behind the word, its punctuation, and the marks there already.
 * Undefined outside the text of questions, answers and explanation.
 */
export function markPlace(set: QuestionSet, offset: number, source: SourceText): number | undefined {
  const prose = proseAt(set, offset, source);
  if (prose === undefined) return undefined;
  const { start } = prose.span;
  const end = Math.max(prose.span.end, prose.offsetAt(prose.text.length));
  const text = source.slice({ start, end });
  const marks = set.marks.map(({ span }) => ({ start: span.start - start, end: span.end - start }));
  const at = behind(text, Math.max(0, Math.min(offset - start, text.length)), marks);
  return at === 0 ? undefined : start + at;
}

/** The text that an offset is in, or just below the end of. */
function proseAt(set: QuestionSet, offset: number, source: SourceText): Prose | undefined {
  const parts = [...set.questions, ...set.answers, ...(set.explanation === undefined ? [] : [set.explanation])];
  const bodies = parts.flatMap(({ body }) => body);
  const at = bodies.find(({ span }) => span.start <= offset && offset <= endOfLine(span.end, source));
  if (at !== undefined) return at;
  // On the blank lines below it, or between two paragraphs: the end of the text above is meant.
  const near = parts.findLast(({ span }) => span.start <= offset);
  const last = near?.body.findLast(({ span }) => span.end <= offset);
  if (near === undefined || last === undefined) return undefined;
  const between = source.slice({ start: offset > near.span.end ? near.span.end : last.span.end, end: offset }).trim();
  const below = !set.notes.some(({ span }) => span.start <= offset && offset <= span.end);
  return below && between === '' ? last : undefined;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’.][\p{L}\p{M}\p{N}]+)*/gu;
/** Links, addresses and HTML: nothing may be put inside them. */
const WHOLE = /\[[^\]\n]*\]\([^)\s]*\)|<[^<>\n]*>|https?:\/\/[^\s<>]+|`[^`\n]*`/g;
const CLOSING = /^[.,;:?!…»”’"')\]*_]+/;

function behind(text: string, wanted: number, marks: readonly Span[]): number {
  let at = wanted;
  while (at > 0 && /\s/.test(text.charAt(at - 1))) at--;
  if (at === 0) at = endOfFirstWord(text);
  at = endOfAround(text, at, WHOLE) ?? endOfAround(text, at, WORD) ?? at;
  for (let from = -1; from !== at; ) {
    from = at;
    at += CLOSING.exec(text.slice(at, at + 20))?.[0].length ?? 0;
    const mark = marks.find(({ start, end }) => (start <= at && at < end) || isTyped(text, at, start));
    if (mark !== undefined) at = mark.end;
  }
  return at;
}

function isTyped(text: string, at: number, start: number): boolean {
  return start === at + 1 && text.charAt(at) === ' ';
}

function endOfFirstWord(text: string): number {
  const [match] = text.matchAll(WORD);
  return match === undefined ? 0 : match.index + match[0].length;
}

/** The end of what an offset is inside of. */
function endOfAround(text: string, at: number, pattern: RegExp): number | undefined {
  for (const match of text.matchAll(pattern)) {
    if (match.index >= at) return undefined;
    if (at < match.index + match[0].length) return match.index + match[0].length;
  }
  return undefined;
}
