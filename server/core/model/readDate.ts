import { nearest } from '../data/nearest.ts';
import { dutchMonths, isCalendarDay, type PlainDate } from '../text/plainDate.ts';
import type { Span } from '../text/span.ts';

/** A day in running text, in indices of that text, also where it is not written as it should be. */
export interface DateReading extends Span {
  /** The day, where it exists and can be read only one way. */
  readonly date: PlainDate | undefined;
  /** Empty for `1 oktober 2021`. */
  readonly faults: readonly DateFault[];
}

/**
 * `day`: no such day; `zero`: a leading nought; `month`: not its name, in full and in lower case; `year`: not four
 * digits; `blank`: other than one blank between two parts; `form`: anything else.
 */
export interface DateFault extends Span {
  readonly kind: 'day' | 'zero' | 'month' | 'year' | 'blank' | 'form';
}

const WORDED =
  /((?:maan|dins|woens|donder|vrij|zater|zon)dag[\s,]+)?(\d{1,2})(?:(ste|de|e)(?!\p{L}))?([\s.,-]*)([\p{L}\p{M}]{3,12})(\.?)([\s.,-]*)(['’]?\d{2,6})(?![\p{L}\d])/iuy;
const NUMERIC = /(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?![\p{L}\d])/uy;
const ISO = /(\d{4})-(\d{1,2})-(\d{1,2})(?![\p{L}\d])/uy;

/** Reads the day that is written at an index: `1 oktober 2021`, `01 Oktober 2021`, `1 oktber 2021`, `1-10-2021`. */
export function readDate(text: string, at: number): DateReading | undefined {
  return readWorded(text, at) ?? readNumeric(text, at, ISO) ?? readNumeric(text, at, NUMERIC);
}

const DAY_START = /(?<![\p{L}\d])(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\b|\d)/giu;

/** The first day that is written between two indices. */
export function findDate(text: string, from: number, to: number = text.length): DateReading | undefined {
  const within = to < text.length ? text.slice(0, to) : text;
  DAY_START.lastIndex = from;
  for (let match = DAY_START.exec(within); match !== null; match = DAY_START.exec(within)) {
    const next = DAY_START.lastIndex;
    const reading = readDate(within, match.index);
    if (reading !== undefined) return reading;
    DAY_START.lastIndex = next;
  }
  return undefined;
}

function readWorded(text: string, at: number): DateReading | undefined {
  WORDED.lastIndex = at;
  const match = WORDED.exec(text);
  if (match === null) return undefined;
  const [, weekday = '', day = '', ordinal = '', gap = '', word = '', point = '', secondGap = '', year = ''] = match;
  const month = readMonth(word);
  if (month === undefined) return undefined;
  const faults: DateFault[] = [];
  let index = at;
  const pass = (part: string, kind?: DateFault['kind']) => {
    if (kind !== undefined) faults.push({ kind, start: index, end: index + part.length });
    index += part.length;
  };
  pass(weekday, weekday === '' ? undefined : 'form');
  const dayStart = index;
  pass(day, day.startsWith('0') ? 'zero' : undefined);
  pass(ordinal, ordinal === '' ? undefined : 'form');
  const before = index;
  pass(gap);
  const monthStart = index;
  pass(word + point, month.exact && point === '' ? undefined : 'month');
  if (!isOneBlank(gap))
    faults.push({ kind: gapFault(gap), start: gap === '' ? dayStart : before, end: gap === '' ? index : monthStart });
  const afterMonth = index;
  pass(secondGap);
  const yearStart = index;
  const value = readYear(year);
  pass(year, value === undefined || year.length !== 4 ? 'year' : undefined);
  if (!isOneBlank(secondGap)) {
    const [start, end] = secondGap === '' ? [monthStart, index] : [afterMonth, yearStart];
    faults.push({ kind: gapFault(secondGap), start, end });
  }
  const date = toDate(value, month.number, Number(day));
  const impossible = month.number !== undefined && value !== undefined && date === undefined;
  if (impossible) faults.push({ kind: 'day', start: dayStart, end: index });
  return { start: at, end: index, date, faults };
}

function readNumeric(text: string, at: number, pattern: RegExp): DateReading | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = pattern === ISO ? [match[1], match[2], match[3]] : [match[4], match[3], match[1]];
  const date = toDate(readYear(year ?? ''), Number(month), Number(day));
  const end = at + match[0].length;
  return { start: at, end, date, faults: [{ kind: date === undefined ? 'day' : 'form', start: at, end }] };
}

function isOneBlank(gap: string): boolean {
  return gap.length === 1 ? /\s/.test(gap) : /^[ \t]?\r?\n[ \t]?$/.test(gap);
}

function gapFault(gap: string): 'blank' | 'form' {
  return gap.trim() === '' ? 'blank' : 'form';
}

function readYear(year: string): number | undefined {
  const digits = year.replace(/^['’]/, '');
  if (digits.length === 2) return 2000 + Number(digits);
  return digits.length === 4 && /^(?:1[89]|20)/.test(digits) ? Number(digits) : undefined;
}

function toDate(year: number | undefined, month: number | undefined, day: number): PlainDate | undefined {
  if (year === undefined || month === undefined) return undefined;
  const date = { year, month, day };
  return isCalendarDay(date) ? date : undefined;
}

const MONTHS: readonly string[] = dutchMonths;
const SHORT_MONTHS: readonly (readonly string[])[] = [
  ['jan', 'january'],
  ['feb', 'febr', 'february'],
  ['mrt', 'mar', 'march'],
  ['apr'],
  ['may'],
  ['jun', 'june'],
  ['jul', 'july'],
  ['aug', 'august'],
  ['sep', 'sept'],
  ['okt', 'oct', 'october'],
  ['nov'],
  ['dec'],
];

/** The month a word stands for; without a number where it may be two. */
function readMonth(word: string): { readonly number: number | undefined; readonly exact: boolean } | undefined {
  const exactly = MONTHS.indexOf(word);
  if (exactly >= 0) return { number: exactly + 1, exact: true };
  const lower = word.toLowerCase();
  const short = SHORT_MONTHS.findIndex((names) => names.includes(lower));
  if (short >= 0) return { number: short + 1, exact: false };
  const near = nearest(lower, MONTHS, lower.length < 5 ? 1 : 2);
  if (near.length === 0) return undefined;
  return {
    number: near.length === 1 ? MONTHS.indexOf(near[0] ?? '') + 1 : undefined,
    exact: false,
  };
}
