import { defineRule } from '../rule.ts';

/** Corpus: no combined label in 326 of sets in print; 43 of 822 in answered sets, where the ministry groups. */
export const questionLabelCombined = defineRule({
  id: 'question-label-combined',
  severity: 'warning',
  *check(set, { texts }) {
    if (set.kind === 'ah') return;
    for (const { label } of set.questions) {
      if (label.numbers.length < 2) continue;
      yield { span: label.span, message: texts.rules['question-label-combined'].message(label.text) };
    }
  },
});
