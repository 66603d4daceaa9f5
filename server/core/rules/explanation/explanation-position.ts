import { defineRule } from '../rule.ts';

/** Corpus: the last block in 4 of 4 documents that have one. */
export const explanationPosition = defineRule({
  id: 'explanation-position',
  severity: 'warning',
  *check(set, { texts }) {
    const { explanation } = set;
    if (explanation === undefined || !explanation.beforeQuestion) return;
    // An answer may well have a paragraph of that name.
    if (set.answers.some((answer) => answer.span.start < explanation.span.start)) return;
    yield { span: explanation.heading.span, message: texts.rules['explanation-position'].message };
  },
});
