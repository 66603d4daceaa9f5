import type { Answer, LabelNumber, Question, QuestionSet } from '../../model/questionDocument.ts';
import { readNumbering } from './readNumbering.ts';

/** Which questions and answers of a set do not find one another, each mistake once. */
export interface AnswerMatching {
  readonly missing: readonly { readonly question: Question; readonly numbers: readonly LabelNumber[] }[];
  readonly unmatched: readonly { readonly answer: Answer; readonly numbers: readonly LabelNumber[] }[];
}

/** Matches answers to questions: by number, and where an answer has none, by place. */
export function matchAnswers(set: QuestionSet): AnswerMatching {
  const { questions, answers } = set;
  const asked = byValue(questions);
  const answered = byValue(answers);
  const above = questionsAbove(set);
  const placed = new Set(
    answers.flatMap((answer) => (answer.label.numbers.length === 0 ? above.get(answer) : []) ?? []),
  );
  const missing = questions.flatMap((question) => {
    const numbers = placed.has(question) ? [] : question.label.numbers.filter((it) => !hasMatch(it, answered));
    return numbers.length === 0 ? [] : [{ question, numbers }];
  });
  const unmatched = answers.flatMap((answer) => {
    const numbers = answer.label.numbers.filter((number) => !hasMatch(number, asked));
    return numbers.length === 0 ? [] : [{ answer, numbers }];
  });
  return unmatched.length === 0 ? { missing, unmatched } : withoutMisnumbered(set, { missing, unmatched }, above);
}

/** The suffixes that occur with each number. */
function byValue(parts: readonly (Question | Answer)[]): ReadonlyMap<number, ReadonlySet<string>> {
  const values = new Map<number, Set<string>>();
  for (const { label } of parts) {
    for (const { value, suffix } of label.numbers) {
      const suffixes = values.get(value);
      if (suffixes === undefined) values.set(value, new Set([suffix]));
      else suffixes.add(suffix);
    }
  }
  return values;
}

/** Ministries split answers (`Antwoord 2a`), and sum them up (`Antwoord 7` to 7a and 7b). */
function hasMatch({ value, suffix }: LabelNumber, others: ReadonlyMap<number, ReadonlySet<string>>): boolean {
  const suffixes = others.get(value);
  return suffixes !== undefined && (suffix === '' || suffixes.has('') || suffixes.has(suffix));
}

/** For each answer the questions between it and the answer before. */
function questionsAbove({ questions, answers }: QuestionSet): ReadonlyMap<Answer, readonly Question[]> {
  const above = new Map<Answer, readonly Question[]>();
  let at = 0;
  for (const answer of answers) {
    const from = at;
    while ((questions[at]?.span.start ?? Number.POSITIVE_INFINITY) < answer.span.start) at++;
    above.set(answer, questions.slice(from, at));
  }
  return above;
}

/**
 * An answer to no question right below a question whose number is wrong is a slip in one number. The rules about
 * numbers speak of it where they can; else it is told of the part whose number does not fit its neighbours'.
 */
function withoutMisnumbered(
  set: QuestionSet,
  { missing, unmatched }: AnswerMatching,
  above: ReadonlyMap<Answer, readonly Question[]>,
): AnswerMatching {
  const { breaks, repeats } = readNumbering(set);
  const misnumbered = new Set([...breaks, ...repeats].map(({ label }) => label));
  for (const { first } of repeats) misnumbered.add(first);
  const loose = new Set(missing.map(({ question }) => question));
  const outOfOrder = questionsOutOfOrder(set.questions);
  const settled = new Set<Question | Answer>();
  for (const { answer } of unmatched) {
    const question = above.get(answer)?.find((it) => loose.has(it) || misnumbered.has(it.label));
    if (question === undefined) {
      if (misnumbered.has(answer.label)) settled.add(answer);
      continue;
    }
    if (misnumbered.has(question.label) || misnumbered.has(answer.label)) settled.add(question).add(answer);
    else settled.add(outOfOrder.has(question) ? answer : question);
  }
  return {
    missing: missing.filter(({ question }) => !settled.has(question)),
    unmatched: unmatched.filter(({ answer }) => !settled.has(answer)),
  };
}

function questionsOutOfOrder(questions: readonly Question[]): ReadonlySet<Question> {
  return new Set(
    questions.filter(({ label }, index) => {
      const value = label.numbers[0]?.value ?? 0;
      const before = questions[index - 1]?.label.numbers.at(-1)?.value ?? 0;
      const after = questions[index + 1]?.label.numbers[0]?.value ?? Number.POSITIVE_INFINITY;
      return value <= before || value >= after;
    }),
  );
}
