import type { QuestionSet } from '../../model/questionDocument.ts';
import { type EarlierSet, readExplanationFormula } from '../../model/readExplanationFormula.ts';
import { dayNumber, type PlainDate } from '../../text/plainDate.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineRule, type Violation } from '../rule.ts';

/** Corpus: the one formula in 6 of 6 explanations, all sound. */
export const explanationReference = defineRule({
  id: 'explanation-reference',
  severity: 'warning',
  *check(set, { texts }) {
    if (set.explanation === undefined) return;
    const own = certainDay(set);
    for (const earlier of readExplanationFormula(set.explanation)) {
      const violation = judge(earlier, own, texts);
      if (violation !== undefined) yield violation;
    }
  },
});

/** The day of the set itself; undefined where its own number speaks against it, which is for another rule to say. */
function certainDay({ opening, heading }: QuestionSet): PlainDate | undefined {
  const date = opening?.submitted?.date;
  if (date === undefined || heading?.form !== 'case' || heading.number === undefined) return date;
  return yearsAgree(heading.number, date) ? date : undefined;
}

function judge({ submitted, number }: EarlierSet, own: PlainDate | undefined, texts: Texts): Violation | undefined {
  const text = texts.rules['explanation-reference'];
  const shown = ({ day, month, year }: PlainDate) => texts.editor.date(day, month, year);
  if (number?.form === 'invalid') return { span: number.span, message: text.malformed(number.text) };
  const date = submitted?.date;
  if (submitted === undefined || date === undefined) return undefined;
  if (own !== undefined && dayNumber(date) > dayNumber(own)) {
    return { span: submitted.span, message: text.later(shown(date), shown(own)) };
  }
  if (number?.form !== 'case' || yearsAgree(number.text, date)) return undefined;
  // Which of the two is wrong nobody can tell, so both are marked.
  const start = Math.min(submitted.span.start, number.span.start);
  const end = Math.max(submitted.span.end, number.span.end);
  return { span: { start, end }, message: text.year(number.text, shown(date)) };
}

/** A number is issued when a set is handed in, or within three days at the turn of the year. */
function yearsAgree(number: string, date: PlainDate): boolean {
  const year = Number(number.slice(0, 4));
  if (year === date.year) return true;
  const newYear = dayNumber({ year: Math.max(year, date.year), month: 1, day: 1 });
  return Math.abs(year - date.year) === 1 && Math.abs(dayNumber(date) - newYear) <= 3;
}
