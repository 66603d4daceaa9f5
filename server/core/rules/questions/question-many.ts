import { defineRule } from '../rule.ts';

const MOST_QUESTIONS = 50;

/** Corpus: 5 to 14 questions mostly, once 22, once 73. */
export const questionMany = defineRule({
  id: 'question-many',
  severity: 'hint',
  *check(set, { texts }) {
    let count = 0;
    const total = set.questions.reduce((sum, { label }) => sum + label.numbers.length, 0);
    if (total <= MOST_QUESTIONS) return;
    for (const { label } of set.questions) {
      count += label.numbers.length;
      if (count <= MOST_QUESTIONS) continue;
      yield { span: label.span, message: texts.rules['question-many'].message(total, MOST_QUESTIONS) };
      return;
    }
  },
});
