import { defineRule } from '../rule.ts';
import { readNumbering } from './readNumbering.ts';
import { renumberingFixes } from './renumberingFixes.ts';

/** Corpus: 27 of 27 sets in print count 1 to n; answered sets may group and exchange, but leave none out. */
export const questionNumberSequence = defineRule({
  id: 'question-number-sequence',
  severity: 'error',
  *check(set, { document, texts }) {
    const { breaks } = readNumbering(set);
    if (breaks.length === 0) return;
    const { expected, gap } = texts.rules['question-number-sequence'];
    const fixes = renumberingFixes(set, document.source, texts);
    for (const it of breaks) {
      const message = set.kind === 'ah' ? gap(it.expected, it.last) : expected(it.expected, it.label.text);
      yield { span: it.label.span, message, fixes };
    }
  },
});
