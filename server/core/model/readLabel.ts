import type { Span } from '../text/span.ts';

/** A label as read at the start of a block's text; all spans are indices of that text. */
export interface LabelText {
  readonly word: 'question' | 'answer';
  readonly numbers: readonly { readonly value: number; readonly suffix: string; readonly span: Span }[];
  /** Just after the label and its punctuation. */
  readonly end: number;
  /** Whether it is written as in print: `Vraag 1`, `Vraag 2 en 3`, `Antwoord 4 t/m 6`. */
  readonly standard: boolean;
  /** Whether a colon, a full stop or a bracket follows the numbers. */
  readonly punctuated: boolean;
  /** What follows on the same line or in the same block. */
  readonly rest: string;
}

const QUESTION_WORD = /^(?:vragen|vraag|vr\.?)(?=[\s\d]|$)/i;
const ANSWER_WORD = /^antwoord(?:en)?(?=[\s\d:.]|$)(?:\s+op)?(?:\s+de)?(?:\s+vra(?:ag|gen))?/i;
const NUMBER = /^(\d{1,4})([a-z]?)(?![\p{L}\d])/iu;
const JOINER = /^(?:\s*,\s*en\s+|\s*,\s*|\s+en\s+|\s*&\s*|\s+)(?=[\dA-Za-zé])/i;
const RANGE = /^(?:\s+t\/m\s+|\s+tot\s+en\s+met\s+|\s*[-\u2013]\s*)(?=\d)/i;
const STANDARD_QUESTION = /^Vraag[ \u00a0]\d/;
const STANDARD_ANSWER = /^Antwoord(?:en)?(?: op vra(?:ag|gen))?(?:[ \u00a0]\d|$)/;
const PUNCTUATION = /^\s?[.:)](?=\s|$)/;
const LARGEST_RANGE = 500;

const numberWords = new Map(
  (
    'een één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien ' +
    'achttien negentien twintig'
  )
    .split(' ')
    .map((word, index) => [word, index < 2 ? 1 : index] as const),
);
const NUMBER_WORD = /^[a-zé]+(?![\p{L}\d])/iu;

/** Reads a label from the start of a text; undefined where none stands there. */
export function readLabel(text: string): LabelText | undefined {
  const first = text.charCodeAt(0) | 32;
  if (first !== 118 && first !== 97) return undefined; // v, a
  const question = QUESTION_WORD.exec(text);
  const word = question ?? ANSWER_WORD.exec(text);
  if (word === null) return undefined;
  const numbers: { value: number; suffix: string; span: Span }[] = [];
  let at = word[0].length;
  at += /^\s*/.exec(text.slice(at, at + 8))?.[0].length ?? 0;
  at = readNumbers(text, at, numbers);
  if (numbers.length === 0) {
    if (question !== null) return undefined;
    at = word[0].trimEnd().length;
  }
  const punctuation = PUNCTUATION.exec(text.slice(at))?.[0] ?? '';
  const end = at + punctuation.length;
  const pattern = question === null ? STANDARD_ANSWER : STANDARD_QUESTION;
  return {
    word: question === null ? 'answer' : 'question',
    numbers,
    end,
    standard:
      punctuation === '' && pattern.test(text) && !/[^\S ]| {2}/.test(text.slice(0, at).replaceAll('\u00a0', ' ')),
    punctuated: punctuation !== '',
    rest: text.slice(end),
  };
}

function readNumbers(text: string, from: number, into: { value: number; suffix: string; span: Span }[]): number {
  let at = from;
  let next = readNumber(text, at);
  while (next !== undefined) {
    into.push(next);
    at = next.span.end;
    const range = RANGE.exec(text.slice(at, at + 24));
    if (range !== null) {
      const last = readNumber(text, at + range[0].length);
      if (last === undefined) return at;
      addRange(next, last, into);
      at = last.span.end;
    }
    const joiner = JOINER.exec(text.slice(at, at + 12));
    if (joiner === null) return at;
    next = readNumber(text, at + joiner[0].length);
    // `Vraag 3 Een …`: the word begins the question, it is no number.
    if (next !== undefined && !/\d/.test(text.charAt(next.span.start))) return at;
  }
  return at;
}

function addRange(
  first: { value: number },
  last: { value: number; suffix: string; span: Span },
  into: { value: number; suffix: string; span: Span }[],
): void {
  if (last.value - first.value > LARGEST_RANGE) return void into.push(last);
  for (let value = first.value + 1; value < last.value; value++) into.push({ value, suffix: '', span: last.span });
  into.push(last);
}

function readNumber(text: string, at: number): { value: number; suffix: string; span: Span } | undefined {
  const piece = text.slice(at, at + 16);
  const digits = NUMBER.exec(piece);
  if (digits !== null) {
    const span = { start: at, end: at + digits[0].length };
    return { value: Number(digits[1]), suffix: (digits[2] ?? '').toLowerCase(), span };
  }
  const word = NUMBER_WORD.exec(piece)?.[0];
  const value = word === undefined ? undefined : numberWords.get(word.toLowerCase().normalize('NFC'));
  if (word === undefined || value === undefined) return undefined;
  return { value, suffix: '', span: { start: at, end: at + word.length } };
}
