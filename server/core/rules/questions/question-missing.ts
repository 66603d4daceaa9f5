import { defineRule } from '../rule.ts';

/** Corpus: every set of questions in print has at least one. */
export const questionMissing = defineRule({
  id: 'question-missing',
  severity: 'error',
  *check(set, { texts }) {
    if (set.kind !== 'kv' || set.questions.length > 0) return;
    const place = set.opening?.span ?? set.heading?.span ?? set.span;
    yield { span: place, message: texts.rules['question-missing'].message };
  },
});
