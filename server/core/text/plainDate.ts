/** A day of the calendar, without a clock or a zone. `month` is 1 to 12. */
export interface PlainDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const dutchMonths = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export function isCalendarDay(date: PlainDate): boolean {
  return date.month >= 1 && date.month <= 12 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month);
}

/** `2026-11-24`: sorts as the calendar does, and is how the data files write days. */
export function toIso(date: PlainDate): string {
  return `${String(date.year).padStart(4, '0')}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}`;
}

/** `24 november 2026`, as official print writes it. */
export function toDutch(date: PlainDate): string {
  return `${date.day} ${dutchMonths[date.month - 1] ?? ''} ${date.year}`;
}

export function fromIso(iso: string): PlainDate {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

/** A day of the calendar (JJJJ-MM-DD) in whatever came in; undefined where it is none. */
export function readIso(value: unknown): PlainDate | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const date = fromIso(value);
  return isCalendarDay(date) ? date : undefined;
}

/** Days since 1 January of the year 0 in the Gregorian calendar; differences of these count days. */
export function dayNumber(date: PlainDate): number {
  const year = date.month <= 2 ? date.year - 1 : date.year;
  const month = (date.month + 9) % 12;
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leaps + Math.floor((month * 306 + 5) / 10) + date.day - 1;
}

export function addDays(date: PlainDate, days: number): PlainDate {
  let { year, month } = date;
  let day = date.day + days;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month = month === 12 ? 1 : month + 1;
    if (month === 1) year++;
  }
  while (day < 1) {
    month = month === 1 ? 12 : month - 1;
    if (month === 12) year--;
    day += daysInMonth(year, month);
  }
  return { year, month, day };
}
