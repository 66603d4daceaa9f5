import { type NumberText, readNumberList } from './readNumberList.ts';

/** A label as read at the start of a block's text; all spans are indices of that text. */
export interface LabelText {
  readonly word: 'question' | 'answer';
  readonly numbers: readonly NumberText[];
  /** Where the label begins: a dash or bullet may stand before it. */
  readonly start: number;
  /** Just after the label and its punctuation. */
  readonly end: number;
  /** Whether it is written as in print: `Vraag 1`, `Vraag 2 en 3`, `Antwoord 4 t/m 6`. */
  readonly standard: boolean;
  /** Whether a colon, a full stop, a bracket or a dash follows the numbers. */
  readonly punctuated: boolean;
  /** Whether its first number is a word: `Vraag één`. */
  readonly spelledOut: boolean;
  /** Whether the word itself is misspelt, so that only its place shows that it is a label. */
  readonly misspelt: boolean;
  /** What follows on the same line or in the same block. */
  readonly rest: string;
  /** Whether it stands alone on its line, whatever the lines below it hold. */
  readonly ownLine: boolean;
  /** Whether what follows begins as a sentence does. */
  readonly beforeSentence: boolean;
}

const QUESTION_WORD = /^(?:vragen|vraag|vr\.?)(?=[\s\d:#(_-]|$)/i;
const MISSPELT_WORD = /^v[rag]{2,5}(?=\s?\d)/i;
const ANSWER_WORD = /^antwoord(?:en)?(?=[\s\d:.]|$)(?:\s+op)?(?:\s+de)?(?:\s+vra(?:ag|gen))?/i;
const BEFORE_NUMBER = /^\s{0,8}(?:nr\.?|nummer|no\.|[#:_(-])?\s{0,8}/i;
const STANDARD_QUESTION = /^Vraag[ \u00a0\u202f](?:[1-9]|0(?!\d))/;
const STANDARD_ANSWER = /^Antwoord(?:en)?(?: op vra(?:ag|gen))?(?:[ \u00a0\u202f](?:[1-9]|0(?!\d))|$)/;
const PUNCTUATION = /^\s?(?:[.:;)\]](?=[\s\p{Lu}«“"']|$)|[-–—](?=\s|$)|[,?!…]+(?=\s*$))/u;
/** What an editor or word processor puts before a line: a bullet, a dash, an invisible blank. */
const LEAD = /^[\s\u200b\ufeff–—•·\-|]{1,4}(?=[va])/i;
const SENTENCE_START = /^[\p{Lu}\p{Nd}«“"'‘’„(]/u;
const OWN_LINE = /^(?:[ \t]*\\?)(?:\r\n|\n|\r)/;

/** Reads a label from the start of a text; undefined where none stands there. */
export function readLabel(text: string): LabelText | undefined {
  const first = text.charCodeAt(0);
  if ((first | SMALL) === V || (first | SMALL) === A) return readWord(text);
  // Letters and digits begin a text, or a bare number: most blocks are done with here.
  const lead = first < SMALL || (first > FIRST_LETTER && first < FIRST_SIGN) ? undefined : LEAD.exec(text)?.[0].length;
  const label = lead === undefined ? undefined : readWord(text.slice(lead));
  return label === undefined || lead === undefined ? undefined : shifted(label, lead);
}

function shifted(label: LabelText, by: number): LabelText {
  const move = (number: NumberText) => ({
    ...number,
    span: { start: number.span.start + by, end: number.span.end + by },
  });
  return { ...label, numbers: label.numbers.map(move), start: by, end: label.end + by, standard: false };
}

function readWord(text: string): LabelText | undefined {
  const first = text.charCodeAt(0) | SMALL;
  const question = first === V ? (QUESTION_WORD.exec(text) ?? MISSPELT_WORD.exec(text)) : null;
  const word = question ?? ANSWER_WORD.exec(text);
  if (word === null) return undefined;
  const from = word[0].length;
  const list = readNumberList(text, from + (BEFORE_NUMBER.exec(text.slice(from, from + 24))?.[0].length ?? 0));
  if (list.numbers.length === 0 && question !== null) return undefined;
  const at = list.numbers.length === 0 ? word[0].trimEnd().length : list.end;
  const punctuation = PUNCTUATION.exec(text.slice(at, at + 80))?.[0] ?? '';
  const end = at + punctuation.length;
  const rest = text.slice(end);
  return {
    word: question === null ? 'answer' : 'question',
    numbers: list.numbers,
    start: 0,
    end,
    standard: punctuation === '' && isStandard(text.slice(0, at), question !== null),
    punctuated: punctuation !== '',
    spelledOut: list.numbers.length > 0 && !/\d/.test(text.charAt(list.numbers[0]?.span.start ?? 0)),
    misspelt: question !== null && !QUESTION_WORD.test(text),
    rest,
    ownLine: OWN_LINE.test(rest) || rest.trim() === '',
    beforeSentence: SENTENCE_START.test(rest.trimStart()),
  };
}

const V = 118;
const A = 97;
const SMALL = 32;
const FIRST_LETTER = 64;
const FIRST_SIGN = 128;

function isStandard(label: string, question: boolean): boolean {
  const pattern = question ? STANDARD_QUESTION : STANDARD_ANSWER;
  return pattern.test(label) && !/[^\S \u00a0\u202f]|[ \u00a0\u202f]{2}|\d[A-Z]/.test(label);
}
