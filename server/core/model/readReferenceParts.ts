import type { ReferenceCursor } from './referenceCursor.ts';

/** What references of several kinds have in common: chamber, year, number. Blanks are few: an address is many blanks. */
export type Chamber = 'tk' | 'ek';

export interface ReferenceNumber {
  /** Digits, or the letter that the Eerste Kamer uses. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const CHAMBER = /(\s{0,3},?\s{0,3})(?:(?:(Tweede)|Eerste)\s{1,3}Kamer|(TK)|EK|([Il]{2})|([Il]))(?![\p{L}\p{N}])/uy;
const YEAR =
  /(\s{0,3},?\s{0,3})(?:(verga-?derjaar)(\s{0,3}))?((?:1[89]|20)\d\d)(?:(\s{0,2}[-–—/]\s{0,2})(\d{4}|\d\d)|(\s?)(\d{4}))(?!\d)/y;
const NUMBER_LEAD = /(\s{0,3},?\s{0,3})(?:([Nn]rs?|[Nn]o|[Nn]ummers?)(?![\p{L}])(\.?)(\s{0,3}))?/uy;
const NUMBER = /\d{1,5}(?![\p{L}\d])|[A-Z]{1,3}(?![\p{L}\d])/uy;
const BARE_NUMBER = /\d{1,4}(?=\s{0,3}(?:$|[.,;)»\]]))(?!,\d)/y;
const MORE = /(\s{0,3},\s{1,3}|\s{0,3},?\s{1,3}en\s{1,3})(\d{1,4})(?![\p{L}\d]|\s\d{3}\b|[-/]\d)/uy;
const LIST_END = /\s{0,3}(?:$|[.;)»\]])/y;

/** `II`, `I`, `TK`, `Eerste Kamer`: what says of which chamber a document is. */
export function readChamber(cursor: ReferenceCursor): Chamber | undefined {
  const match = cursor.take(CHAMBER, ([written, gap = '', , , second, first]) => {
    const name = second !== undefined ? 'II' : first !== undefined ? 'I' : written.slice(gap.length);
    return gapOf(gap) + name;
  });
  if (match === undefined) return undefined;
  return match[2] !== undefined || match[3] !== undefined || match[4] !== undefined ? 'tk' : 'ek';
}

/** A parliamentary year (vergaderjaar), as its two years: `20232024`; empty where they do not follow each other. */
export function readYears(cursor: ReferenceCursor): string | undefined {
  return cursor.attempt(() => {
    let years = '';
    const match = cursor.take(YEAR, (parts) => {
      const [, gap = '', word = '', wordGap = '', first = '', range, last, , joined] = parts;
      const second = last ?? joined ?? '';
      if (Number(second) % 100 === (Number(first) + 1) % 100) years = first + String(Number(first) + 1);
      const dash = range !== undefined && /^[-–/]$/.test(range) ? range : '–';
      return `${gapOf(gap)}${word}${word === '' ? '' : blankOf(wordGap)}${first}${dash}${second}`;
    });
    if (match === undefined || (match[8] !== undefined && years === '')) return undefined;
    return years;
  });
}

/**
 * `, nr. 86` or `, nrs. 86 en 87`. Without the word, only what can be nothing else: a number that ends the reference.
 * `letters` admits the letters of the Eerste Kamer.
 */
export function readNumbers(cursor: ReferenceCursor, letters = false): readonly ReferenceNumber[] | undefined {
  return cursor.attempt(() => {
    let worded = false;
    let many = false;
    const lead = cursor.take(NUMBER_LEAD, ([, gap = '', word, stop = '', after = '']) => {
      worded = word !== undefined;
      many = word?.endsWith('s') ?? false;
      if (letters && !worded) return commaOf(gap);
      const right = word === 'nr' || word === 'nrs' ? word : many ? 'nrs' : 'nr';
      return `${commaOf(gap)}${stop === '.' && right === word ? `${word}.${blankOf(after)}` : `${right}. `}`;
    });
    if (lead === undefined || (!worded && !letters && !(lead[1] ?? '').includes(','))) return undefined;
    const first = readNumber(cursor, worded || letters ? NUMBER : BARE_NUMBER, letters);
    if (first === undefined) return undefined;
    return [first, ...readMore(cursor, many)];
  });
}

function readNumber(cursor: ReferenceCursor, pattern: RegExp, letters: boolean): ReferenceNumber | undefined {
  const start = cursor.at;
  const match = cursor.take(pattern);
  if (match === undefined || (!letters && !/^\d/.test(match[0]))) return undefined;
  // `Kamerstuk 31 332, 2024`: a year, no number.
  if (pattern === BARE_NUMBER && /^(?:19|20)\d\d$/.test(match[0])) return undefined;
  return { text: match[0], start, end: cursor.at };
}

/** The other numbers of `nrs. 1016 en 1044`; after `nr.` only where nothing follows them. */
function readMore(cursor: ReferenceCursor, many: boolean): readonly ReferenceNumber[] {
  const numbers: ReferenceNumber[] = [];
  const at = cursor.attempt(() => {
    for (let match = cursor.take(MORE); match !== undefined; match = cursor.take(MORE)) {
      const text = match[2] ?? '';
      numbers.push({ text, start: cursor.at - text.length, end: cursor.at });
    }
    return numbers.length > 0 && (many || cursor.sees(LIST_END)) ? cursor.at : undefined;
  });
  return at === undefined ? [] : numbers;
}

/** The gap as it is where it is a blank or a comma and a blank; else the one of these that it comes nearest to. */
export function gapOf(written: string): string {
  if (/^,?\s{1,3}$/.test(written)) return written;
  return written.includes(',') ? ', ' : ' ';
}

function commaOf(written: string): string {
  return /^,\s{1,3}$/.test(written) ? written : ', ';
}

export function blankOf(written: string): string {
  return /^\s{1,3}$/.test(written) ? written : ' ';
}
