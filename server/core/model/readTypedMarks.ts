import type { Prose } from './prose.ts';
import type { FootnoteMark, Notation } from './questionDocument.ts';

/** A mark typed with ordinary characters: `[1]`, `1)` or `(1)`. */
export interface TypedMark extends FootnoteMark {
  /** Whether it stands after the end of a sentence or a quotation, where only a mark can stand. */
  readonly afterSentence: boolean;
}

const TYPED = /\[(\d{1,3})\]|\(?(?<!\d)(\d{1,3})\)/g;
const AFTER_SENTENCE = /[.?!»"'’”]\s?\(?$/;

/**
 * Finds what may be typed marks. `1)` counts only where no bracket is open, so not in `(artikel 1)`; `(1)` only where
 * notes are typed so too.
 */
export function readTypedMarks(prose: Prose, notations: ReadonlySet<Notation> | 'any'): readonly TypedMark[] {
  const { text } = prose;
  if (!text.includes(')') && !text.includes(']')) return [];
  const marks: TypedMark[] = [];
  for (const match of prose.words.matchAll(TYPED)) {
    const mark = toMark(prose, match, notations);
    if (mark !== undefined) marks.push(mark);
  }
  return marks;
}

function toMark(prose: Prose, match: RegExpExecArray, notations: ReadonlySet<Notation> | 'any'): TypedMark | undefined {
  const start = match.index;
  const end = start + match[0].length;
  const before = prose.text.slice(Math.max(0, start - 40), start);
  const afterSentence = AFTER_SENTENCE.test(before);
  const digits = match[1] ?? match[2] ?? '';
  const notation = match[1] === undefined ? 'paren' : 'bracket';
  if (start === 0 || (notation === 'paren' && !standsAsMark(match[0], before, afterSentence, notations)))
    return undefined;
  const labelStart = match[0].startsWith('[') || match[0].startsWith('(') ? start + 1 : start;
  return {
    label: String(Number(digits)),
    number: Number(digits),
    notation,
    span: prose.spanAt(start, end),
    labelSpan: prose.spanAt(labelStart, labelStart + digits.length),
    prose,
    at: start,
    afterSentence,
  };
}

function standsAsMark(
  written: string,
  before: string,
  afterSentence: boolean,
  notations: ReadonlySet<Notation> | 'any',
): boolean {
  const typedSo = notations === 'any' || notations.has('paren');
  if (written.startsWith('(')) return typedSo && (afterSentence || /\s$/.test(before));
  if (before.lastIndexOf('(') > before.lastIndexOf(')')) return false;
  return afterSentence || (typedSo && /[\p{L}\d,)]\s$/u.test(before));
}
