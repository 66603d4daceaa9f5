/** Sets of about a given size, of invented questions, as they are in print. */

import { write } from '../test/support/sets/pieces.ts';
import { planSet, type SetPlan } from '../test/support/sets/plan.ts';
import { random } from '../test/support/sets/random.ts';
import { render } from '../test/support/sets/render.ts';

/** One official set of at least so many characters. */
export function setOfSize(characters: number): string {
  return growSet(
    (text) => text.length >= characters,
    (question) => question,
  );
}

/** One official set of so many questions, as long as they are in print: some 250 characters with label and notes. */
export function setOfQuestions(count: number): string {
  return growSet(
    (_text, questions) => questions >= count,
    (question) => ({ ...question, paragraphs: [[...question.paragraphs, LONG].join(' ')] }),
  );
}

const LONG =
  'Kunt u daarbij ingaan op de gevolgen voor de inwoners van Oosterveen, en op de kosten die de gemeente daarvoor maakt?';

type QuestionPlan = SetPlan['questions'][number];

function growSet(
  isEnough: (text: string, questions: number) => boolean,
  shape: (question: QuestionPlan) => QuestionPlan,
): string {
  const rnd = random(7);
  const base = planSet(rnd, { kind: 'kv', stage: 'official' });
  const plan: SetPlan = { ...base, notation: 'sup', lineEnding: '\n', bom: false, questions: [], notes: [] };
  const questions: QuestionPlan[] = [];
  const notes: SetPlan['notes'][number][] = [];
  let text = '';
  while (!isEnough(text, questions.length)) {
    const more = planSet(rnd, { kind: 'kv', stage: 'official' });
    for (const question of more.questions) {
      if (isEnough('', questions.length)) break;
      const marks = questions.length % 7 === 0 ? [notes.length + 1] : [];
      questions.push(shape({ ...question, numbers: [questions.length + 1], marks }));
      for (const number of marks) {
        notes.push({
          number,
          source: `Streekbode Oosterveen, ${number} maart 2012`,
          url: `https://streekbode.example/nieuws/${number}/`,
          after: questions.length - 1,
        });
      }
    }
    text = write(render({ ...plan, questions, notes }), '\n', false).text;
  }
  return text;
}
