import { toDraftEdit, toOfficialEdit } from './convert/convertEdits.ts';
import type { Edit } from './edit.ts';
import { insertFootnote } from './footnotes/insertFootnote.ts';
import { mergeQuestions } from './moves/mergeQuestions.ts';
import { moveQuestionDown, moveQuestionTo, moveQuestionUp } from './moves/moveQuestion.ts';
import { newQuestion } from './moves/newQuestion.ts';
import { renumber } from './moves/renumber.ts';
import { splitQuestion } from './moves/splitQuestion.ts';

/** The table: every change of a set that an author can ask for, by its name. */
export const edits: Readonly<Record<string, Edit>> = {
  moveUp: moveQuestionUp,
  moveDown: moveQuestionDown,
  moveTo: moveQuestionTo,
  renumber,
  split: splitQuestion,
  merge: mergeQuestions,
  newQuestion,
  insertFootnote,
  toDraft: toDraftEdit,
  toOfficial: toOfficialEdit,
};
