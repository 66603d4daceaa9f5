import {
  type Chamber,
  gapOf,
  type ReferenceNumber,
  readChamber,
  readNumbers,
  readYears,
} from './readReferenceParts.ts';
import type { ReferenceCursor } from './referenceCursor.ts';

/** A Kamerstuk: a dossier, and in it one document or several. */
export interface PaperReading {
  /** As identifiers write it: `36410-VIII`, `21501-20`. */
  readonly dossier: string;
  readonly numbers: readonly ReferenceNumber[];
}

const DOSSIER_LEAD = /(\s{0,3}(?:[,:(]\s{0,3}|[Nn]rs?\.?\s{1,3})?)(?=\d)/y;
const DOSSIER = /(?:(\d\d)([\s.-])(\d{3})|(\d{5})|(\d{3})\s(\d\d))(?!\d)/y;
/** `21501-32-1740`, `36600-VII-12`: how identifiers write it, and so a form of its own. */
const WHOLE_ID = /(\d{5})-(\d\d|[IVX]{1,6}|[A-H])-(\d{1,5})(?![\p{L}\d])/uy;
const SUB_DOSSIER = /(\s?[-–]\s?)(\d\d)(?![\d-])/y;
const JOINED_NUMBER = /\s?[-–]\s?(\d{1,4})(?![\p{L}\d]|-\d)/uy;
const CHAPTER = /(\s{1,3}|\s?-\s?|,\s{0,3}|)([IVX]{1,6}[A-G]?|[A-M])(?![\p{L}\d])/uy;
const LOW_CHAPTER = /(\s{1,3})([ivx]{2,6})(?![\p{L}\d])/uy;
const NEXT_DOSSIER = /(?:,\s{1,3}|\s{1,3}en\s{1,3})(?=\d\d[\s.]\d{3}(?!\d))/y;
const NUMBER_AHEAD = /\s{0,3},?\s{0,3}[Nn]rs?\b/y;
const LETTER_AHEAD = /,\s{1,3}[A-Z]{1,3}(?![\p{L}\d])/uy;
const BARE_DOSSIER = /([1-4]\d\s\d{3}|[1-4]\d{4})(?!\d)/y;

/** Reads what follows the word `Kamerstuk`, or the name of a chamber. */
export function readPaper(cursor: ReferenceCursor, named: Chamber | undefined): PaperReading | undefined {
  const chamber = named ?? readChamber(cursor);
  const dated = readYears(cursor) !== undefined;
  if (cursor.take(DOSSIER_LEAD, ([, gap = '']) => leadOf(gap, dated)) === undefined) return undefined;
  return readDossier(cursor, chamber);
}

/** Reads a dossier and its number that follow no word at all: `21 501-32, nr. 1703`. */
export function readBarePaper(cursor: ReferenceCursor): PaperReading | undefined {
  if (!cursor.sees(BARE_DOSSIER)) return undefined;
  const reading = readDossier(cursor, undefined);
  if (reading === undefined || reading.numbers.length === 0) return undefined;
  const written = cursor.text.slice(cursor.start, cursor.at);
  return /nrs?\b|^\d{5}-/.test(written) ? reading : undefined;
}

function readDossier(cursor: ReferenceCursor, chamber: Chamber | undefined): PaperReading | undefined {
  const whole = readWholeId(cursor);
  if (whole !== undefined) return whole;
  let digits = readDigits(cursor);
  if (digits === undefined) return undefined;
  for (let next = readNext(cursor); next !== undefined; next = readNext(cursor)) digits = next;
  const numbered = readJoined(cursor, digits);
  if (numbered !== undefined) return { dossier: digits, numbers: [numbered] };
  const sub = cursor.take(SUB_DOSSIER, ([, , number = '']) => `-${number}`);
  const chapter = sub === undefined ? readChapter(cursor, chamber) : undefined;
  const dossier = [digits, sub?.[2] ?? chapter].filter((part) => part !== undefined).join('-');
  return { dossier, numbers: readNumbers(cursor) ?? readLetters(cursor, chamber) ?? [] };
}

/** A year and a dossier are both numbers: only a comma keeps them apart. */
function leadOf(gap: string, dated: boolean): string {
  if (dated && !gap.includes(',')) return ', ';
  return /^\s{0,3},?\s{0,3}$/.test(gap) ? gapOf(gap) : gap;
}

function readWholeId(cursor: ReferenceCursor): PaperReading | undefined {
  const match = cursor.take(WHOLE_ID);
  if (match === undefined) return undefined;
  const text = match[3] ?? '';
  const number = { text, start: cursor.at - text.length, end: cursor.at };
  return { dossier: `${match[1]}-${match[2]}`, numbers: [number] };
}

/** The five digits, printed as `31 332`. */
function readDigits(cursor: ReferenceCursor): string | undefined {
  let digits = '';
  cursor.take(DOSSIER, ([written, first, gap, last, solid, left = '', right = '']) => {
    digits = first === undefined ? (solid ?? left + right) : first + (last ?? '');
    return gap !== undefined && /\s/.test(gap) ? written : `${digits.slice(0, 2)} ${digits.slice(2)}`;
  });
  return digits === '' ? undefined : digits;
}

/** `29 629, 32 761, nr. 1156`: the number is that of the last dossier. */
function readNext(cursor: ReferenceCursor): string | undefined {
  return cursor.attempt(() => {
    if (cursor.take(NEXT_DOSSIER) === undefined) return undefined;
    const digits = readDigits(cursor);
    return digits !== undefined && cursor.sees(NUMBER_AHEAD) ? digits : undefined;
  });
}

/** `31 332-86`: a number, save in the one dossier that is divided so. */
function readJoined(cursor: ReferenceCursor, digits: string): ReferenceNumber | undefined {
  if (digits === '21501') return undefined;
  return cursor.attempt(() => {
    const match = cursor.take(JOINED_NUMBER, ([, number = '']) => `, nr. ${number}`);
    if (match === undefined || cursor.sees(NUMBER_AHEAD)) return undefined;
    const text = match[1] ?? '';
    return { text, start: cursor.at - text.length, end: cursor.at };
  });
}

/** The chapter of a budget: `36 410 VIII`. A single letter is one only where a number follows. */
function readChapter(cursor: ReferenceCursor, chamber: Chamber | undefined): string | undefined {
  return cursor.attempt(() => {
    const match =
      cursor.take(CHAPTER, ([, gap = '', name = '']) => `${/^\s{1,3}$/.test(gap) ? gap : ' '}${name}`) ??
      cursor.take(LOW_CHAPTER, ([, gap = '', name = '']) => `${gap}${name.toUpperCase()}`);
    if (match === undefined) return undefined;
    const name = (match[2] ?? '').toUpperCase();
    if (cursor.sees(NUMBER_AHEAD) || (chamber === 'ek' && cursor.sees(LETTER_AHEAD))) return name;
    const sure = /^\s/.test(match[1] ?? '') && /^[IVX]{2,}/.test(match[2] ?? '') && chamber !== 'ek';
    return sure ? name : undefined;
  });
}

/** The Eerste Kamer numbers its documents with letters: `36 373, H`. */
function readLetters(cursor: ReferenceCursor, chamber: Chamber | undefined): readonly ReferenceNumber[] | undefined {
  return chamber === 'ek' ? readNumbers(cursor, true) : undefined;
}
