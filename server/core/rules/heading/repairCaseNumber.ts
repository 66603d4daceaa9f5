const FIRST_YEAR = 2008;
const LAST_YEAR = 2099;
const EMBEDDED = /(?<![\dA-Z])(20\d\d)Z(\d{5})(?!\d)/g;
const LABEL = /^(?:KVTK|KV|ZAAKNUMMER|VRAAGNUMMER|NUMMER|ZAAK|NR)+/;
const DIGIT = '[\\dOIL]';
const NUMBER = new RegExp(`^(${DIGIT}{4})Z{1,2}(${DIGIT}{1,7})Z?$`);
/** Another letter, or a 2, in the place of the Z. */
const OTHER_LETTER = /^(20\d\d)(?:[A-Y]|2)(\d{5})$/;
const LETTER_FIRST = /^Z(20\d\d)(\d{5})$/;
const NO_LETTER = /^(20\d\d)(\d{5})$/;
const SHORT_YEAR = /^(\d{2})Z(\d{5})$/;
/** The year is lost, or is no year. */
const NO_YEAR = /^\d{0,6}Z(\d{5})$|^(\d{5})$/;

/**
 * The case number that a text must have been meant for; undefined where there is more than one reading. `year` is the
 * one of submission, if it is known.
 */
export function repairCaseNumber(written: string, year: number | undefined): string | undefined {
  const text = written.toUpperCase();
  const embedded = [...text.matchAll(EMBEDDED)];
  if (embedded.length > 1) return undefined;
  const found = embedded[0] === undefined ? undefined : join(embedded[0][1], embedded[0][2]);
  if (found !== undefined) return found;
  const compact = text.replace(/[\s\p{P}\p{S}]+/gu, '').replace(LABEL, '');
  const number = NUMBER.exec(compact);
  const repaired =
    (number === null ? undefined : join(toDigits(number[1]), toFive(toDigits(number[2])))) ??
    joinMatch(OTHER_LETTER.exec(compact)) ??
    joinMatch(LETTER_FIRST.exec(compact)) ??
    joinMatch(NO_LETTER.exec(compact));
  if (repaired !== undefined) return repaired;
  const short = SHORT_YEAR.exec(compact);
  if (short !== null && `20${short[1]}` === String(year ?? `20${short[1]}`)) return join(`20${short[1]}`, short[2]);
  const rest = NO_YEAR.exec(compact);
  return rest === null || year === undefined ? undefined : join(String(year), rest[1] ?? rest[2]);
}

function joinMatch(match: RegExpExecArray | null): string | undefined {
  return match === null ? undefined : join(match[1], match[2]);
}

function join(year: string | undefined, serial: string | undefined): string | undefined {
  if (year === undefined || serial === undefined) return undefined;
  const isYear = Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR;
  return isYear && /[1-9]/.test(serial) ? `${year}Z${serial}` : undefined;
}

/** Serial numbers are written with noughts before them. */
function toFive(serial: string): string | undefined {
  const digits = serial.replace(/^0+/, '');
  return digits.length > 5 ? undefined : digits.padStart(5, '0');
}

function toDigits(text: string | undefined): string {
  return (text ?? '').replaceAll('O', '0').replace(/[IL]/g, '1');
}
