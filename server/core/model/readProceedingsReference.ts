import { blankOf, gapOf, readChamber, readNumbers, readYears } from './readReferenceParts.ts';
import type { ReferenceCursor } from './referenceCursor.ts';
import { numberedParts, type ReferencePart, sittingHref, wholePart } from './referencePart.ts';

const ANNEX = /[Aa](anhangsels?)(?:(\s{1,3}van\s{1,3}de)(\s{0,3})|(\s{0,3}))[Hh](andelin-?gen)/y;
const SHORT_ANNEX = /[Aa]anhangsels?(?!\p{L})|Kamervragen \(Aanhangsel\)/uy;
const PROCEEDINGS = /Handelin-?gen/y;
const ANNEX_AFTER_YEAR = /,\s{1,3}Aanhangsel(?:\s{1,3}van\s{1,3}de\s{1,3}Handelin-?gen)?(?=[,\s])/y;
const ITEM = /(\s{0,3},?\s{0,3})(item|blz\.|p\.)(\s{0,3})(\d{1,5})(?![\p{L}\d])/uy;

/** Reads `Aanhangsel Handelingen, vergaderjaar 2020–2021, nr. 3541`, or the Handelingen themselves. */
export function readProceedings(cursor: ReferenceCursor): readonly ReferencePart[] {
  const named = takeAnnex(cursor);
  if (!named && cursor.take(PROCEEDINGS) === undefined) return [];
  const chamber = readChamber(cursor) ?? 'tk';
  const years = readYears(cursor);
  if (years === undefined || years === '') return [];
  const annex = named || cursor.take(ANNEX_AFTER_YEAR) !== undefined;
  const numbers = readNumbers(cursor);
  const first = numbers?.[0];
  if (numbers === undefined || first === undefined) return readSittingWithItem(cursor, chamber, years, annex);
  // No year has so many sittings: such a number is that of an annex.
  if (annex || Number(first.text) > MOST_SITTINGS)
    return numberedParts(cursor, 'annex', numbers, (number) => `ah-${chamber}-${years}-${number}`);
  return [sitting(cursor, chamber, years, first.text)];
}

function takeAnnex(cursor: ReferenceCursor): boolean {
  const full = cursor.take(ANNEX, ([, rest, of = '', ofGap, gap, last]) => {
    return `A${rest}${of}${blankOf(ofGap ?? gap ?? '')}H${last}`;
  });
  return full !== undefined || cursor.take(SHORT_ANNEX) !== undefined;
}

const MOST_SITTINGS = 200;
const SITTING = /(\s{0,3},?\s{0,3})(\d{1,3})(?=\s{0,3},?\s{0,3}item\b)/y;

/** `Handelingen II 2022/23, 84, item 12`: without the word `nr.`. */
function readSittingWithItem(
  cursor: ReferenceCursor,
  chamber: string,
  years: string,
  annex: boolean,
): readonly ReferencePart[] {
  if (annex) return [];
  const match = cursor.take(SITTING, ([, , number = '']) => `, nr. ${number}`);
  return match === undefined ? [] : [sitting(cursor, chamber, years, match[2] ?? '')];
}

function sitting(cursor: ReferenceCursor, chamber: string, years: string, number: string): ReferencePart {
  const item = cursor.take(ITEM, ([, gap = '', word = '', blank = '', digits = '']) => {
    return `${gap.includes(',') ? gapOf(gap) : ', '}${word}${blankOf(blank)}${digits}`;
  });
  const id = `h-${chamber}-${years}-${number}`;
  if (item === undefined || item[2] !== 'item') {
    return wholePart(cursor, { kind: 'proceedings', id, href: sittingHref(chamber, years, number) });
  }
  return wholePart(cursor, { kind: 'proceedings', id: `${id}-${item[4]}` });
}
