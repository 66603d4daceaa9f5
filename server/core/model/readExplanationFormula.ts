import type { PlainDate } from '../text/plainDate.ts';
import type { Prose } from './prose.ts';
import type { Explanation, Located, Worded } from './questionDocument.ts';
import { findDate } from './readDate.ts';

/** An earlier set that an explanation names: `… van het lid A (P), ingezonden D maand JJJJ (vraagnummer JJJJZNNNNN)`. */
export interface EarlierSet {
  /** `het lid A (P)`, as written. */
  readonly askers: Worded | undefined;
  readonly submitted: (Located & { readonly date: PlainDate | undefined }) | undefined;
  readonly number: EarlierNumber | undefined;
}

export interface EarlierNumber extends Worded {
  /** `case`: `JJJJZNNNNN`; `pending`: a placeholder; `invalid`: anything else. */
  readonly form: 'case' | 'pending' | 'invalid';
}

/** Reads the earlier sets of an explanation in order. One in free words names none. */
export function readExplanationFormula(explanation: Explanation): readonly EarlierSet[] {
  return explanation.body.flatMap((prose) => readEarlierSets(prose));
}

const SUBMITTED = /\bingezonden\b/gi;
const NUMBER =
  /\b(?:(?:vraag|zaak)[\s-]?(?:nummers?|nrs?\.?)|kenmerk)\s{0,3}:?\s{1,3}([^\s),;.]{1,24}(?:\s?[Zz]?\s?\d{1,8})?|[^\s),;]{0,8}(?:\.{3}|…))|(?<![\p{L}\d])(\d{4}[\s-]?[Zz][\s-]?\d{1,8})(?![\p{L}\d])/giu;
const CASE_NUMBER = /^\d{4}Z\d{5}$/;
const PENDING = /^\D*$|…|\.\.\.|[XNJ_?]{2}/i;
const ASKERS = /\bvan ((?:het lid|de leden|het leden|de lid)\b)/g;
/** The date follows the word, but for a preposition. */
const FAR = 8;

/** What was read at one place: a date or a number. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly submitted?: EarlierSet['submitted'];
  readonly number?: EarlierNumber;
  /** Where the word before the date stands: what is before it may be the askers. */
  readonly word?: number;
}

function readEarlierSets(prose: Prose): readonly EarlierSet[] {
  const pieces = [...readDates(prose), ...readNumbers(prose)].sort((a, b) => a.start - b.start);
  const sets: { askers: Worded | undefined; submitted?: Piece; number?: Piece }[] = [];
  let from = 0;
  for (const piece of pieces) {
    const last = sets.at(-1);
    if (piece.word === undefined) {
      if (last !== undefined && last.number === undefined) last.number = piece;
      else sets.push({ askers: undefined, number: piece });
    } else if (last !== undefined && last.submitted === undefined && isSameBracket(prose.text, last.number, piece)) {
      last.submitted = piece;
    } else {
      sets.push({ askers: readAskers(prose, from, piece.word), submitted: piece });
    }
    from = piece.end;
  }
  return sets.map(({ askers, submitted, number }) => {
    return { askers, submitted: submitted?.submitted, number: number?.number };
  });
}

/** `(vraagnummer 2024Z00001, ingezonden 9 januari 2024)` */
function isSameBracket(text: string, number: Piece | undefined, date: Piece): boolean {
  return number !== undefined && !text.slice(number.end, date.start).includes(')');
}

function readDates(prose: Prose): readonly Piece[] {
  return [...prose.text.matchAll(SUBMITTED)].flatMap((match): Piece[] => {
    const after = match.index + match[0].length;
    const reading = findDate(prose.text, after, after + 48);
    if (reading === undefined || reading.start - after > FAR) return [];
    const submitted = { span: prose.spanAt(reading.start, reading.end), date: reading.date };
    return [{ start: reading.start, end: reading.end, word: match.index, submitted }];
  });
}

function readNumbers(prose: Prose): readonly Piece[] {
  return [...prose.text.matchAll(NUMBER)].map((match) => {
    const text = match[1] ?? match[2] ?? '';
    const end = match.index + match[0].length;
    const start = end - text.length;
    const form = CASE_NUMBER.test(text) ? 'case' : PENDING.test(text) ? 'pending' : 'invalid';
    return { start, end, number: { text, span: prose.spanAt(start, end), form } };
  });
}

function readAskers(prose: Prose, from: number, to: number): Worded | undefined {
  const before = prose.text.slice(from, to).replace(/[\s,]+$/, '');
  const match = [...before.matchAll(ASKERS)].at(-1);
  if (match === undefined) return undefined;
  const start = match.index + match[0].length - (match[1] ?? '').length;
  return { text: before.slice(start), span: prose.spanAt(from + start, from + before.length) };
}
