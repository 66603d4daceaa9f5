const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
/** `Sun, 06 Nov 1994 08:49:37 GMT` and, as long ago, `Sunday, 06-Nov-94 08:49:37 GMT`. */
const DATE = /^[a-z]{3,9}, (\d{1,2})[ -]([a-z]{3})[ -](\d{4}|\d{2}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|UTC)$/i;
/** `Sun Nov  6 08:49:37 1994`, as C prints it. */
const C_DATE = /^[a-z]{3} ([a-z]{3}) {1,2}(\d{1,2}) (\d{2}):(\d{2}):(\d{2}) (\d{4})$/i;

/** Milliseconds to wait that a `Retry-After` asks for, in seconds or as a date; undefined where it cannot be read. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, Number.MAX_SAFE_INTEGER);
  const date = readDate(text, now);
  return date === undefined ? undefined : Math.max(0, date - now);
}

function readDate(text: string, now: number): number | undefined {
  const [, day, month, year, ...time] = DATE.exec(text) ?? [];
  if (day !== undefined) return dateOf(fullYear(Number(year), now), month, day, time);
  const [, cMonth, cDay, hour, minute, second, cYear] = C_DATE.exec(text) ?? [];
  return cDay === undefined ? undefined : dateOf(Number(cYear), cMonth, cDay, [hour, minute, second]);
}

function dateOf(year: number, name: string | undefined, day: string, time: readonly unknown[]): number | undefined {
  const month = MONTHS.findIndex((it) => it.toLowerCase() === name?.toLowerCase());
  const [hour, minute, second] = time.map(Number);
  if (month < 0 || hour === undefined || minute === undefined || second === undefined) return undefined;
  if (Number(day) < 1 || Number(day) > 31 || hour > 23 || minute > 59 || second > 60) return undefined;
  return Date.UTC(year, month, Number(day), hour, minute, second);
}

/** A year of two digits is the one nearest to now. */
function fullYear(year: number, now: number): number {
  if (year > 99) return year;
  const current = new Date(now).getUTCFullYear();
  const inCentury = current - (current % 100) + year;
  return inCentury > current + 50 ? inCentury - 100 : inCentury;
}
