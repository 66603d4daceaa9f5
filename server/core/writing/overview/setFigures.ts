import { type AnswerTerm, answerTerm } from '../../features/answerTerm.ts';
import { countQuestions } from '../../features/countQuestions.ts';
import type { QuestionSet } from '../../model/questionDocument.ts';

/** What is counted of one set while it is written. */
export interface SetFigures {
  readonly questions: number;
  /** Words of the questions' own text: no labels, notes, marks or addresses. */
  readonly words: number;
  readonly term: AnswerTerm | undefined;
}

export function setFigures(set: QuestionSet): SetFigures {
  const bodies = set.questions.flatMap(({ body }) => body);
  return {
    questions: countQuestions(set),
    words: bodies.reduce((sum, { words }) => sum + countWords(words), 0),
    term: answerTerm(set),
  };
}

/** What stands between blanks and holds a letter or a figure: a dash or a lone quotation mark is no word. */
function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => wordlike.test(word)).length;
}

const wordlike = /[\p{L}\p{N}]/u;
