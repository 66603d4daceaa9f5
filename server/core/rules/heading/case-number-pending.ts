import { defineRule } from '../rule.ts';

/** The number is given on submission: who still writes has none. */
export const caseNumberPending = defineRule({
  id: 'case-number-pending',
  severity: 'hint',
  *check(set, { texts }) {
    const { heading } = set;
    if (heading?.form !== 'pending') return;
    const span = heading.text === '' ? heading.span : heading.textSpan;
    yield { span, message: texts.rules['case-number-pending'].message };
  },
});
