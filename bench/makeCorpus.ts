/**
 * A corpus of invented sets for measurements, the same each time: `node --import tsx bench/makeCorpus.ts FOLDER [COUNT]`.
 * Documents of about 4 KB, a hundred to a folder; in every third one something is wrong.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mistakes } from '../test/support/sets/mistakes/index.ts';
import { write } from '../test/support/sets/pieces.ts';
import { planSet } from '../test/support/sets/plan.ts';
import { random } from '../test/support/sets/random.ts';
import { render } from '../test/support/sets/render.ts';

const COUNT = 10_000;
const PER_FOLDER = 100;
/** Characters of a document at least, so that most hold more than one set. */
const LEAST = 3300;

/** Writes the documents below a folder. */
export function makeCorpus(folder: string, count: number = COUNT): void {
  for (let index = 0; index < count; index++) {
    const inside = join(folder, String(Math.floor(index / PER_FOLDER)).padStart(3, '0'));
    if (index % PER_FOLDER === 0) mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, `${String(index).padStart(5, '0')}.md`), documentOf(index));
  }
}

function documentOf(index: number): string {
  const rnd = random(index + 1);
  let text = '';
  while (text.length < LEAST) {
    const plan = planSet(rnd);
    const pieces = render(plan);
    const wrong = index % 3 === 0 ? rnd.pick(mistakes).make({ plan, pieces, rnd }) : undefined;
    text += `${write(wrong?.pieces ?? pieces, '\n', false).text}\n`;
  }
  return text;
}

if (process.argv[1] !== undefined && fileURLToPath(import.meta.url) === resolve(process.argv[1])) {
  const [, , folder, count] = process.argv;
  if (folder === undefined) throw new Error('Name the folder to write into.');
  makeCorpus(folder, count === undefined ? COUNT : Number(count));
}
