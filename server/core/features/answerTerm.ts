import type { QuestionSet } from '../model/questionDocument.ts';
import { addDays, dayNumber, type PlainDate } from '../text/plainDate.ts';

/** The term in which questions are to be answered, and how much a notice of postponement adds. */
const TERM_DAYS = 21;

/** When the answer is to come, or how long it took. The term is an estimate: recess is not reckoned with. */
export type AnswerTerm =
  | { readonly kind: 'answered'; readonly date: PlainDate; readonly days: number }
  | { readonly kind: 'due'; readonly date: PlainDate; readonly postponed: boolean };

/** Undefined for a set without a day on which it was handed in. */
export function answerTerm({ opening, reply }: QuestionSet): AnswerTerm | undefined {
  const day = opening?.submitted?.date;
  if (day === undefined) return undefined;
  if (reply?.form === 'answer' && reply.received !== undefined) {
    const days = dayNumber(reply.received) - dayNumber(day);
    if (days >= 0) return { kind: 'answered', date: reply.received, days };
  }
  const postponed = reply?.form === 'notice';
  return { kind: 'due', date: addDays(day, postponed ? 2 * TERM_DAYS : TERM_DAYS), postponed };
}
