import type { Span } from '../text/span.ts';
import { mayHoldTypedMark } from './findNoteStarts.ts';
import type { Prose } from './prose.ts';
import type { FootnoteMark } from './questionDocument.ts';

/** A mark typed with ordinary characters: `[1]`, `1)` or `(1)`. */
export interface TypedMark extends FootnoteMark {
  /**
   * `end`: after a sentence or a quotation, and nothing follows; `sentence`: the same, and another sentence follows;
   * `possible`: anywhere else that a mark can stand, but more often another number.
   */
  readonly place: 'end' | 'sentence' | 'possible';
}

const NONE: readonly TypedMark[] = [];
const TOKEN = /\[(\d{1,3})\]|\(|\)/g;
const AFTER_SENTENCE = /[.?!…»"'’”]\s?$/;
const AFTER_TEXT = /(?:[\p{L}\p{M}\d,)\]:;]\s?|[.?!…»"'’”]\s?)$/u;
const NUMBERED =
  /(?:^|[^\p{L}])(?:lid|leden|artikel(?:en)?|art\.|onder(?:deel)?|sub|punt(?:en)?|vra(?:ag|gen)|antwoord|paragraaf|par\.|§|hoofdstuk|bijlage|nrs?\.?|nummers?|deel|delen|pagina|p\.|pag\.|blz\.|fase|stap|optie|scenario|tabel|figuur|categorie|spoor|groep|jaar|en|of|t\/m|tot|circa|ca\.)\s?$/iu;
/** `B1)`, `3.2)`, `2020-21)`. */
const PART_OF_NUMBER = /(?:[\p{Lu}/§–-]|\d[.,])$/u;
const NOTHING_AFTER = /[\s.,;:?!»"'’”]*(?:$|\[\d|\d{1,3}\)|\(\d{1,3}\))|[ \t]*[\r\n]/y;
const SENTENCE_AFTER = /\s+[\p{Lu}\d«"'‘“(]/uy;
const INTRODUCES = /(?:[:;,]|(?:^|\s)(?:en|of|namelijk|is|zijn|dat|om|als))\s+$/;

/**
 * Finds what may be typed marks. A bracket closes a mark only where none is open, so not in `(artikel 1)`; numbers that
 * list things within a sentence are no marks.
 */
export function readTypedMarks(prose: Prose, listed = false): readonly TypedMark[] {
  if (!mayHoldTypedMark(prose)) return NONE;
  const marks: TypedMark[] = [];
  const text = prose.words;
  let depth = 0;
  let lists = listed;
  for (const match of text.matchAll(TOKEN)) {
    if (match[0] === '(') depth++;
    const start = match[0] === ')' ? parenStart(text, match.index, depth) : match.index;
    if (match[0] === ')') depth = Math.max(0, depth - 1);
    if (match[0] === '(' || start === undefined) continue;
    const mark = toMark(prose, text, { start, end: match.index + match[0].length }, marks.at(-1));
    if (mark === undefined) continue;
    lists ||= mark.notation === 'paren' && mark.place === 'possible' && isIntroduced(text, mark.at);
    marks.push(mark);
  }
  return lists ? marks.filter((mark) => mark.notation === 'bracket' || mark.place === 'end') : marks;
}

function isIntroduced(text: string, at: number): boolean {
  return INTRODUCES.test(text.slice(Math.max(0, at - 12), at));
}

/** Where `1)` or `(1)` begins, by its closing bracket. */
function parenStart(text: string, close: number, depth: number): number | undefined {
  let start = close;
  while (start > 0 && close - start < 4 && isDigit(text, start - 1)) start--;
  const digits = close - start;
  if (digits === 0 || digits > 3 || depth > 1) return undefined;
  if (depth === 1) return text.charAt(start - 1) === '(' ? start - 1 : undefined;
  return PART_OF_NUMBER.test(text.slice(Math.max(0, start - 2), start)) ? undefined : start;
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}

function toMark(
  prose: Prose,
  text: string,
  { start, end }: Span,
  previous: TypedMark | undefined,
): TypedMark | undefined {
  if (start === 0) return undefined;
  const notation = text.charAt(start) === '[' ? 'bracket' : 'paren';
  const before = text.slice(Math.max(0, start - 24), start);
  const follows = AFTER_TEXT.test(before) || isAfterAddress(prose, start);
  if (!follows || (notation === 'paren' && NUMBERED.test(before))) return undefined;
  const labelStart = isDigit(text, start) ? start : start + 1;
  const digits = text.slice(labelStart, end - 1);
  const span = prose.spanAt(start, end);
  // `? 1) 2)`: the second stands where the first does.
  const afterMark = previous?.place === 'end' && span.start - previous.span.end <= 1;
  return {
    label: String(Number(digits)),
    number: Number(digits),
    notation,
    span,
    labelSpan: prose.spanAt(labelStart, end - 1),
    prose,
    at: start,
    place: placeOf(text, end, afterMark || AFTER_SENTENCE.test(before)),
  };
}

/** Addresses are blank in the words, and yet there is something that a mark can stand behind. */
function isAfterAddress({ text, words }: Prose, start: number): boolean {
  const last = /\s/.test(text.charAt(start - 1)) ? start - 2 : start - 1;
  return last >= 0 && text.charAt(last) !== words.charAt(last);
}

function placeOf(text: string, end: number, afterSentence: boolean): TypedMark['place'] {
  if (!afterSentence) return 'possible';
  if (matchesAt(NOTHING_AFTER, text, end)) return 'end';
  return matchesAt(SENTENCE_AFTER, text, end) ? 'sentence' : 'possible';
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
