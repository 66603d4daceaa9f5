import type { OpeningGap, QuestionSet } from '../../model/questionDocument.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineRule } from '../rule.ts';

/** All print, from 1974 on: every opening has these parts. A draft gets its date when it is handed in. */
export const openingIncomplete = defineRule({
  id: 'opening-incomplete',
  severity: 'error',
  *check(set, { texts }) {
    for (const gap of set.opening?.gaps ?? []) {
      const later = gap.part === 'submitted' && isNotYetSubmitted(set);
      const message = later ? texts.rules['opening-incomplete'].submittedLater : describe(gap, set, texts);
      yield { span: gap.span, message, severity: later ? 'hint' : 'error' };
    }
  },
});

function isNotYetSubmitted(set: QuestionSet): boolean {
  return set.stage === 'draft' || set.heading === undefined || set.heading.form === 'pending';
}

function describe(gap: OpeningGap, set: QuestionSet, texts: Texts): string {
  const words = texts.rules['opening-incomplete'];
  if (gap.word === 'van') return words.word(gap.word, words.askersPart);
  if (gap.word === 'aan') return words.word(gap.word, words.addresseesPart);
  if (gap.word === 'over') return words.word(gap.word, words.subjectPart);
  if (gap.part !== 'post') return words[gap.part];
  return words.post(set.opening?.addressees.find((run) => run.posts.length === 0)?.officeWord.text ?? '');
}
