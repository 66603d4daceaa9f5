import { readQuestionReferences } from '../../model/readQuestionReferences.ts';
import { defineRule } from '../rule.ts';
import { keyOf } from './readNumbering.ts';

/** A hint, since the same words quote earlier sets, and no reader can always tell. */
export const questionReference = defineRule({
  id: 'question-reference',
  severity: 'hint',
  *check(set, { texts }) {
    const numbers = [...set.questions, ...set.answers].flatMap(({ label }) => label.numbers);
    const last = numbers.reduce((most, { value }) => Math.max(most, value), 0);
    if (last === 0) return;
    for (const reference of readQuestionReferences(set)) {
      const above = reference.ours ? reference.numbers.find(({ value }) => value > last) : undefined;
      if (above === undefined) continue;
      yield { span: reference.span, message: texts.rules['question-reference'].message(keyOf(above), last) };
    }
  },
});
