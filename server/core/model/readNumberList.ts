import type { Span } from '../text/span.ts';

/** A number of a label or a reference; the span is that of its digits and suffix, as indices of the text. */
export interface NumberText {
  readonly value: number;
  /** `a` of `7a`; mostly empty. */
  readonly suffix: string;
  readonly span: Span;
  /** Whether it is the end of a range, or lies within one; then its span is that of the range's last number. */
  readonly ranged: boolean;
}

export interface NumberList {
  /** Each number once, in the order written. */
  readonly numbers: readonly NumberText[];
  /** Just after the last number. */
  readonly end: number;
}

const DIGITS = /^(\d{1,4})([a-z]?)(?![\p{L}\d])/iu;
const WORD = /^(?:[a-z\u00e9]|\u0301){3,12}(?![\p{L}\p{M}\d])/iu;
const JOINER =
  /^(?:[^\S\r\n]*,(?:[^\S\r\n]*(?:en|of)(?=[^\S\r\n]))?[^\S\r\n]*|[^\S\r\n]+(?:en|of|&)[^\S\r\n]+)(?=[\p{L}\d])/iu;
const BLANK = /^[^\S\r\n]+(?=\d)/;
const RANGE = /^(?:[^\S\r\n]+(?:t\/m?|tm|tot[^\S\r\n]+en[^\S\r\n]+met)[^\S\r\n]+|[^\S\r\n]*[-–][^\S\r\n]*)(?=\d)/i;
const LIST_END = /^[^\S\r\n]*(?:$|[\r\n\\.:;)\]]|,|(?:en|of|&)[^\S\r\n]+\d)/i;
/** A longer list is no label; reading on would only cost time. */
const MOST_NUMBERS = 500;
const LONGEST_JOINER = 24;

const numberWords = new Map(
  (
    'een één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien ' +
    'achttien negentien twintig'
  )
    .split(' ')
    .map((word, index) => [word, index < 2 ? 1 : index] as const),
);

/** Reads `2`, `2 en 3`, `2, 3 en 5`, `2 t/m 4` or `één` from an index on; no numbers where none stands there. */
export function readNumberList(text: string, from: number): NumberList {
  const numbers = new Map<string, NumberText>();
  let end = from;
  let next = readNumber(text, from);
  while (next !== undefined && numbers.size < MOST_NUMBERS) {
    add(numbers, next);
    end = next.span.end;
    const last = readRangeEnd(text, end);
    if (last !== undefined) {
      addRange(next.value, last, numbers);
      end = last.span.end;
    }
    next = readNext(text, end, numbers.size);
  }
  return { numbers: [...numbers.values()], end };
}

function readNext(text: string, at: number, count: number): NumberText | undefined {
  const piece = text.slice(at, at + LONGEST_JOINER);
  const joiner = JOINER.exec(piece)?.[0];
  if (joiner !== undefined) {
    const next = readNumber(text, at + joiner.length);
    // `Vraag 3, een …`: a word that goes on is the beginning of the question.
    return next === undefined || isDigit(text, next.span.start) || endsList(text, next.span.end) ? next : undefined;
  }
  const blank = BLANK.exec(piece)?.[0];
  if (blank === undefined) return undefined;
  // `Vraag 7, 8 9 en 10` lost a comma; `Vraag 7 9 gemeenten …` did not.
  const next = readNumber(text, at + blank.length);
  if (next === undefined || !endsList(text, next.span.end)) return undefined;
  return count > 1 || text.slice(next.span.end).trim() === '' ? next : undefined;
}

function readRangeEnd(text: string, at: number): NumberText | undefined {
  const range = RANGE.exec(text.slice(at, at + LONGEST_JOINER))?.[0];
  if (range === undefined) return undefined;
  const last = readNumber(text, at + range.length);
  if (last === undefined) return undefined;
  // `Vraag 1 - 3 gemeenten …`: the dash parts the label from its text.
  return /^\s*[-–]/.test(range) && !endsList(text, last.span.end) ? undefined : last;
}

function addRange(first: number, last: NumberText, into: Map<string, NumberText>): void {
  if (last.value - first <= MOST_NUMBERS) {
    for (let value = first + 1; value < last.value; value++) {
      add(into, { value, suffix: '', span: last.span, ranged: true });
    }
  }
  add(into, { ...last, ranged: true });
}

function add(into: Map<string, NumberText>, number: NumberText): void {
  const key = `${number.value}${number.suffix}`;
  if (!into.has(key)) into.set(key, number);
}

function readNumber(text: string, at: number): NumberText | undefined {
  const piece = text.slice(at, at + 16);
  const digits = DIGITS.exec(piece);
  if (digits !== null) {
    const span = { start: at, end: at + digits[0].length };
    return { value: Number(digits[1]), suffix: (digits[2] ?? '').toLowerCase(), span, ranged: false };
  }
  const word = WORD.exec(piece)?.[0];
  const value = word === undefined ? undefined : numberWords.get(word.toLowerCase().normalize('NFC'));
  if (word === undefined || value === undefined) return undefined;
  return { value, suffix: '', span: { start: at, end: at + word.length }, ranged: false };
}

function endsList(text: string, at: number): boolean {
  return LIST_END.test(text.slice(at, at + LONGEST_JOINER));
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}
