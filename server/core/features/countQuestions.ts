import type { QuestionSet } from '../model/questionDocument.ts';

/** How many questions a set asks: a label with several numbers stands for as many. */
export function countQuestions({ questions }: QuestionSet): number {
  return questions.reduce((sum, { label }) => sum + Math.max(1, label.numbers.length), 0);
}
