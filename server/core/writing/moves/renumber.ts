import { renumberFootnotes } from '../../rules/footnotes/renumberFootnotes.ts';
import { renumberQuestions } from '../../rules/questions/renumberQuestions.ts';
import type { Edit } from '../edit.ts';
import { setFor } from '../setAt.ts';
import { answerSafely } from './keepsText.ts';
import { numberQuestions } from './numberQuestions.ts';
import { questionParts } from './questionParts.ts';
import { rearrange } from './rearrange.ts';
import { sortNotes } from './sortNotes.ts';

/** Numbers the questions of a set from 1, and its footnotes in the order of their marks. */
export const renumber: Edit = (request) => {
  const { document, selection, texts } = request;
  const set = setFor(document, selection.start);
  if (set === undefined || (set.questions.length === 0 && set.marks.length === 0)) {
    return { refusal: texts.moves.noQuestion };
  }
  const { source } = document;
  const parts = set.answers.length === 0 ? questionParts(set, document) : undefined;
  const questions =
    parts === undefined ? renumberQuestions(set, source) : numberQuestions({ set, order: parts }, source);
  if (questions === undefined) return { refusal: texts.moves.unclear };
  const edits = rearrange(sortNotes(set, [], source), [...questions.edits, ...renumberFootnotes(set)], source);
  return edits.length === 0 ? { refusal: texts.moves.right } : answerSafely(request, edits, 'order');
};
