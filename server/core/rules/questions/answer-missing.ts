import { defineRule } from '../rule.ts';
import { matchAnswers } from './matchAnswers.ts';
import { keyOf } from './readNumbering.ts';

/** The questions of an answered set may stand by themselves, and a notice of postponement answers none. */
export const answerMissing = defineRule({
  id: 'answer-missing',
  severity: 'warning',
  *check(set, { texts }) {
    if (set.kind !== 'ah') return;
    const { message, none } = texts.rules['answer-missing'];
    if (set.answers.length === 0) {
      const first = set.questions[0];
      if (set.reply?.form !== 'answer' || first === undefined) return;
      const only = set.questions.length === 1;
      yield { span: first.label.span, message: only ? message(first.label.numbers.map(keyOf)) : none };
      return;
    }
    for (const { question, numbers } of matchAnswers(set).missing) {
      yield { span: question.label.span, message: message(numbers.map(keyOf)) };
    }
  },
});
