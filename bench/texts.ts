/** Sets of about a given size, of invented questions, as they are in print. */

import { write } from '../test/support/sets/pieces.ts';
import { planSet, type SetPlan } from '../test/support/sets/plan.ts';
import { random } from '../test/support/sets/random.ts';
import { render } from '../test/support/sets/render.ts';

/** One official set of at least so many characters. */
export function setOfSize(characters: number): string {
  const set = growing();
  let text = '';
  while (text.length < characters) text = set.written(set.more());
  return text;
}

/** Characters of a question in print, with its label and its part of the notes: 1,000 of them make 250 KB. */
const LONG = 176;

/** One official set of so many questions, each as long as they are in print. */
export function setOfQuestions(count: number): string {
  const set = growing(LONG);
  while (set.more() < count);
  return set.written(count);
}

interface GrowingSet {
  /** Adds some questions; answers how many there are. */
  more(): number;
  /** The text with so many of them. */
  written(count: number): string;
}

/** Every seventh question has a note of its own; each is at least so long. */
function growing(least = 0): GrowingSet {
  const rnd = random(7);
  const base = planSet(rnd, { kind: 'kv', stage: 'official' });
  const questions: SetPlan['questions'][number][] = [];
  const notes: SetPlan['notes'][number][] = [];
  const sentences: string[] = [];
  return {
    more() {
      for (const question of planSet(rnd, { kind: 'kv', stage: 'official' }).questions) {
        sentences.push(...question.paragraphs);
        const paragraph = sentences.join(' ');
        if (paragraph.length < least) continue;
        sentences.length = 0;
        const marks = questions.length % 7 === 0 ? [notes.length + 1] : [];
        const paragraphs = least === 0 ? question.paragraphs : [paragraph];
        questions.push({ ...question, paragraphs, numbers: [questions.length + 1], marks });
        for (const number of marks) {
          notes.push({
            number,
            source: `Streekbode Oosterveen, ${number} maart 2012`,
            url: `https://streekbode.example/nieuws/${number}/`,
            after: questions.length - 1,
          });
        }
      }
      return questions.length;
    },
    written(count) {
      const some = { questions: questions.slice(0, count), notes: notes.filter(({ after }) => after < count) };
      const plan: SetPlan = { ...base, notation: 'sup', lineEnding: '\n', bom: false, ...some };
      return write(render(plan), '\n', false).text;
    },
  };
}
