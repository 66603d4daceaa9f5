import { defineRule } from '../rule.ts';
import { keyOf, readNumbering } from './readNumbering.ts';
import { renumberingFixes } from './renumberingFixes.ts';

/** Corpus: no number stands twice in 27 sets in print. */
export const questionNumberDuplicate = defineRule({
  id: 'question-number-duplicate',
  severity: 'error',
  *check(set, { document, texts }) {
    const { repeats } = readNumbering(set);
    if (repeats.length === 0) return;
    const { message, first } = texts.rules['question-number-duplicate'];
    const fixes = renumberingFixes(set, document.source, texts);
    for (const repeat of repeats) {
      const number = keyOf(repeat.number);
      const related = [{ span: repeat.first.span, message: first(number) }];
      yield { span: repeat.label.span, message: message(number), fixes, related };
    }
  },
});
