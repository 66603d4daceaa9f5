import type { Answer, Question } from '../../model/questionDocument.ts';
import { readQuestionReferences } from '../../model/readQuestionReferences.ts';
import { defineRule } from '../rule.ts';
import { keyOf } from './readNumbering.ts';

function highestNumber(parts: readonly (Question | Answer)[]): number {
  let highest = 0;
  for (const { label } of parts) for (const { value } of label.numbers) highest = Math.max(highest, value);
  return highest;
}

/** A hint, since the same words quote earlier sets, and no reader can always tell. */
export const questionReference = defineRule({
  id: 'question-reference',
  severity: 'hint',
  *check(set, { texts }) {
    const last = Math.max(highestNumber(set.questions), highestNumber(set.answers));
    if (last === 0) return;
    for (const reference of readQuestionReferences(set)) {
      const above = reference.ours ? reference.numbers.find(({ value }) => value > last) : undefined;
      if (above === undefined) continue;
      yield { span: reference.span, message: texts.rules['question-reference'].message(keyOf(above), last) };
    }
  },
});
