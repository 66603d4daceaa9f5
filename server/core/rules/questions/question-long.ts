import type { Question } from '../../model/questionDocument.ts';
import { defineRule } from '../rule.ts';

const MOST_WORDS = 150;
const WORD = /[\p{L}\p{N}][^\s]*/gu;

/** Corpus: half of the questions have 29 words or fewer, nine in ten at most 54, the longest about 140. */
export const questionLong = defineRule({
  id: 'question-long',
  severity: 'hint',
  *check(set, { texts }) {
    for (const { body, bodySpan, label } of set.questions.filter(mayBeLong)) {
      const words = body.reduce((sum, prose) => sum + (prose.words.match(WORD)?.length ?? 0), 0);
      if (words <= MOST_WORDS || bodySpan === undefined) continue;
      yield { span: bodySpan, message: texts.rules['question-long'].message(label.text, words, MOST_WORDS) };
    }
  },
});

/** A word takes two characters at least, its blank counted. */
function mayBeLong({ body }: Question): boolean {
  return body.reduce((sum, prose) => sum + prose.text.length + 1, 0) >= 2 * MOST_WORDS;
}
