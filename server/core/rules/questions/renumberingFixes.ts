import type { QuestionSet } from '../../model/questionDocument.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Fix } from '../rule.ts';
import { renumberQuestions } from './renumberQuestions.ts';

/** The one fix for all that is wrong with the numbers of a set: every finding of it offers the same edits. */
export function renumberingFixes(set: QuestionSet, source: SourceText, texts: Texts): readonly Fix[] {
  const renumbering = renumberQuestions(set, source);
  if (renumbering === undefined || renumbering.edits.length === 0) return [];
  const { edits, safe } = renumbering;
  return [{ title: texts.rules['question-number-sequence'].fix, edits, safe }];
}
