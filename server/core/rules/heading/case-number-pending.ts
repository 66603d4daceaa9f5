import type { CaseHeading, QuestionSet } from '../../model/questionDocument.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../rule.ts';

/** The number is given on submission: who still writes has none. */
export const caseNumberPending = defineRule({
  id: 'case-number-pending',
  severity: 'hint',
  *check(set, { texts }) {
    const { message, heading: noHeading } = texts.rules['case-number-pending'];
    if (set.heading === undefined) yield { span: firstWord(set), message: noHeading };
    else if (set.heading.form === 'pending') yield { span: placeOf(set.heading), message };
  },
});

function placeOf(heading: CaseHeading): Span {
  return heading.text === '' ? heading.span : heading.textSpan;
}

/** A set without a heading lacks it above its first word. */
function firstWord({ opening, span }: QuestionSet): Span {
  const start = opening?.span.start ?? span.start;
  const word = /^\S*/.exec(opening?.prose.text ?? '')?.[0] ?? '';
  return { start, end: start + word.length };
}
