import type { QuestionSet } from '../../model/questionDocument.ts';
import { type PlainDate, toIso } from '../../text/plainDate.ts';
import { submittedDay } from '../opening/submittedDay.ts';

/** The day of handing in as the data write days, where it can be relied on. */
export function askedDay(set: QuestionSet, today: PlainDate | undefined): string | undefined {
  const day = submittedDay(set, today);
  return day === undefined ? undefined : toIso(day);
}
