import { whether } from '../../model/ofWords.ts';
import type { Question, QuestionSet } from '../../model/questionDocument.ts';
import { keyOf } from './readNumbering.ts';

/** Questions without text whose label stands again right above or below: a label typed twice, not a question. */
export function findEmptyRepeats(set: QuestionSet): ReadonlySet<Question> {
  const found = new Set<Question>();
  set.questions.forEach((question, index) => {
    const above = set.questions[index - 1];
    const below = set.questions[index + 1];
    if (!hasText(question) && (isSame(question, below) || (isSame(question, above) && !found.has(above)))) {
      found.add(question);
    }
  });
  return found;
}

const saysSomething = whether(({ text }) => /\p{L}|\p{N}(?!\p{N}{0,3}[)\]])/u.test(text));

/** Whether anything at all is asked: a lone dash, full stop or typed mark (`1)`) is not. */
export function hasText(question: Question): boolean {
  return question.body.some(saysSomething);
}

function isSame(question: Question, other: Question | undefined): other is Question {
  const [number, ...more] = question.label.numbers;
  const [same, ...others] = other?.label.numbers ?? [];
  if (number === undefined || same === undefined || more.length > 0 || others.length > 0) return false;
  return keyOf(number) === keyOf(same);
}
