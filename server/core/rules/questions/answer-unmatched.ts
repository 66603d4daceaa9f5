import { defineRule } from '../rule.ts';
import { matchAnswers } from './matchAnswers.ts';
import { keyOf } from './readNumbering.ts';

/** Corpus: every answer in print has its question, but where extraction lost a label. */
export const answerUnmatched = defineRule({
  id: 'answer-unmatched',
  severity: 'warning',
  *check(set, { texts }) {
    if (set.kind !== 'ah' || set.answers.length === 0) return;
    for (const { answer, numbers } of matchAnswers(set).unmatched) {
      yield { span: answer.label.span, message: texts.rules['answer-unmatched'].message(numbers.map(keyOf)) };
    }
  },
});
