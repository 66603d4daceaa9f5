import { dayNumber, type PlainDate, toDutch } from '../../text/plainDate.ts';
import { isFarAhead } from '../opening/submittedDay.ts';
import { defineRule } from '../rule.ts';

/** The number is given on submission: the years agree in 30 of 30 sets in print. */
export const caseNumberYear = defineRule({
  id: 'case-number-year',
  severity: 'warning',
  *check(set, { texts, today }) {
    const { heading } = set;
    const submitted = set.opening?.submitted;
    const day = submitted?.date;
    if (heading?.form !== 'case' || heading.number === undefined || day === undefined) return;
    const year = Number(heading.number.slice(0, 4));
    if (year === day.year || isFarAhead(day, today)) return;
    const { message, submitted: place } = texts.rules['case-number-year'];
    yield {
      span: heading.textSpan,
      message: message(heading.number, toDutch(day)),
      related: submitted === undefined ? [] : [{ span: submitted.span, message: place }],
      ...(isAtNewYear(day, year) ? { severity: 'hint' as const } : {}),
    };
  },
});

const DAYS_AROUND_NEW_YEAR = 3;

/** Around New Year a number may be of the year before, or after. */
function isAtNewYear(day: PlainDate, year: number): boolean {
  const newYear = dayNumber({ year: Math.max(day.year, year), month: 1, day: 1 });
  return Math.abs(day.year - year) === 1 && Math.abs(dayNumber(day) - newYear) <= DAYS_AROUND_NEW_YEAR;
}
