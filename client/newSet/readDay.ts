const WORDS = /^(\d{1,2})\s+(\p{L}{3,10})\.?\s+(\d{4})$/u;
const NUMBERS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('nl', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, month, 1))),
);

/** `24 november 2026`, `24 nov 2026`, `24-11-2026` or `2026-11-24` as JJJJ-MM-DD; undefined where there is no such day. */
export function readDay(typed: string): string | undefined {
  const text = typed.trim().toLowerCase();
  const [day, month, year] = partsOf(text);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/** `24 november 2026`, as the sentence has it. */
export function dutchDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

/** The day of the user's own calendar. */
export function today(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Day, month and year; not a number where they cannot be told. */
function partsOf(text: string): readonly [number, number, number] {
  const [, day = '', month = '', year = ''] = WORDS.exec(text) ?? [];
  if (day !== '') return [Number(day), monthOf(month), Number(year)];
  const [, first = '', second = '', third = ''] = NUMBERS.exec(text) ?? [];
  if (first !== '') return [Number(first), Number(second), Number(third)];
  const [, isoYear = '', isoMonth = '', isoDay = ''] = ISO.exec(text) ?? [];
  return isoYear === '' ? [Number.NaN, Number.NaN, Number.NaN] : [Number(isoDay), Number(isoMonth), Number(isoYear)];
}

/** By its name or the first letters of it; `mrt` is written as well. */
function monthOf(word: string): number {
  if (word === 'mrt') return 3;
  const found = months.flatMap((month, index) => (month.startsWith(word) ? [index + 1] : []));
  return found.length === 1 ? (found[0] ?? Number.NaN) : Number.NaN;
}
