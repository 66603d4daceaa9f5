import { whether } from '../../model/ofWords.ts';
import { defineRule } from '../rule.ts';
import { hasText } from './findEmptyRepeats.ts';

const asks = whether(({ words }) => words.includes('?'));

/** Corpus: 3 of 1,148 questions hold no question mark at all; 3 % end in something else, which is fine. */
export const questionMarkMissing = defineRule({
  id: 'question-mark-missing',
  severity: 'hint',
  *check(set, { texts }) {
    const silent = set.questions.filter((question) => !question.body.some(asks) && hasText(question));
    for (const { bodySpan, label } of silent) {
      if (bodySpan === undefined) continue;
      yield { span: bodySpan, message: texts.rules['question-mark-missing'].message(label.text) };
    }
  },
});
