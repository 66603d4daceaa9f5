import type { QuestionSet } from '../../model/questionDocument.ts';
import { dayNumber, type PlainDate } from '../../text/plainDate.ts';

/**
 * The day of handing in, where it can be relied on: a slip in the year is found by `submitted-date` or
 * `case-number-year`, and is not to bring findings about parties and posts that did not exist in that year.
 */
export function submittedDay(set: QuestionSet, today: PlainDate | undefined): PlainDate | undefined {
  const day = set.opening?.submitted?.date;
  if (day === undefined || isFarAhead(day, today)) return undefined;
  const { heading } = set;
  if (heading?.form !== 'case') return day;
  const year = Number(heading.number?.slice(0, 4));
  return year === day.year || Math.abs(daysToNewYear(day, year)) <= 31 ? day : undefined;
}

/** More than a year in the future. Nothing is, for whoever does not know what day it is. */
export function isFarAhead(day: PlainDate, today: PlainDate | undefined): boolean {
  return today !== undefined && dayNumber(day) > dayNumber({ ...today, year: today.year + 1 });
}

function daysToNewYear(day: PlainDate, year: number): number {
  const newYear = { year: day.year < year ? year : year + 1, month: 1, day: 1 };
  return dayNumber(newYear) - dayNumber(day);
}
