import type { QuestionSet, Submitted, SubmittedFault } from '../../model/questionDocument.ts';
import { dutchMonths, isCalendarDay, type PlainDate, toDutch } from '../../text/plainDate.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { replace } from '../../text/textEdit.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineRule, type Fix, type Violation } from '../rule.ts';
import { isFarAhead } from './submittedDay.ts';

/** Official print: `(ingezonden D maand JJJJ)` in 124 of 124. */
export const submittedDate = defineRule({
  id: 'submitted-date',
  severity: 'error',
  *check(set, { document, texts, today }) {
    const submitted = set.opening?.submitted;
    if (submitted === undefined) return;
    const words = texts.rules['submitted-date'];
    if (!submitted.exact) {
      yield describe(submitted, document.source, words);
    } else if (submitted.date !== undefined && isFarAhead(submitted.date, today)) {
      const span = submitted.dateSpan ?? submitted.span;
      yield { span, message: words.future(toDutch(submitted.date)), fixes: yearFixes(set, submitted, words) };
    }
  },
});

type Words = Texts['rules']['submitted-date'];

function describe(submitted: Submitted, source: SourceText, words: Words): Violation {
  const { date, faults } = submitted;
  const right = date === undefined ? words.example : officialForm(date);
  const fixes = date === undefined ? [] : [fixTo(submitted, date, words)];
  const [fault] = faults;
  if (fault === undefined || faults.length > 1) {
    const unread = faults.find((it) => it.kind === 'day');
    if (unread !== undefined) return { span: unread.span, message: words.day(source.slice(unread.span)), fixes };
    return { span: submitted.span, message: words.form(right), fixes };
  }
  const isLost = fault.kind === 'word' && fault.span.end - fault.span.start < 2;
  const span = isLost ? submitted.span : fault.span;
  return { span, message: messageOf(fault, source.slice(fault.span), date, words), fixes };
}

function messageOf({ kind }: SubmittedFault, written: string, date: PlainDate | undefined, words: Words): string {
  const right = date === undefined ? words.example : officialForm(date);
  switch (kind) {
    case 'day':
    case 'year':
    case 'unread':
      return words[kind](written);
    case 'open':
    case 'close':
    case 'word':
      return words[kind];
    case 'month':
      return date === undefined ? words.monthUnclear(written) : words.month(written, dutchMonths[date.month - 1] ?? '');
    default:
      return words[kind](right);
  }
}

function officialForm(date: PlainDate): string {
  return `(ingezonden ${toDutch(date)})`;
}

function fixTo(submitted: Submitted, date: PlainDate, words: Words): Fix {
  const text = officialForm(date);
  return { title: words.fix(text), safe: false, edits: [replace(submitted.span, text)] };
}

/** The year of the case number is the one that was meant. */
function yearFixes(set: QuestionSet, submitted: Submitted, words: Words): readonly Fix[] {
  const { heading } = set;
  if (heading?.form !== 'case' || submitted.date === undefined) return [];
  const date = { ...submitted.date, year: Number(heading.number?.slice(0, 4)) };
  return isCalendarDay(date) ? [fixTo(submitted, date, words)] : [];
}
