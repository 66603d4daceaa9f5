/** What it takes to offer what can stand at a place: at every place of a set, in one process. */
import { existsSync, readFileSync } from 'node:fs';
import { parseDocument, SourceText, textsOf } from '../server/core/index.ts';
import { type CompletionFacts, completionsAt, writingTextsOf } from '../server/core/writing/index.ts';
import { median } from './statistics.ts';
import { milliseconds, type Row } from './table.ts';
import { setOfSize } from './texts.ts';

const example = new URL('../../shared/seed/2021Z16950.md', import.meta.url);

const facts: CompletionFacts = {
  today: { year: 2026, month: 11, day: 24 },
  cases: [],
  texts: textsOf('nl'),
  writing: writingTextsOf('nl'),
};

/** Times every place so often: the best of them counts, since whatever else the machine does only adds to it. */
const ROUNDS = 5;

export async function completeRows(): Promise<readonly Row[]> {
  const known = existsSync(example);
  const text = known ? readFileSync(example, 'utf8') : setOfSize(4000);
  const document = parseDocument(new SourceText(text));
  // The data are read with the first of them.
  const first = timeOf(() => completionsAt(document, text.indexOf('**'), facts));
  const times = Array.from({ length: text.length + 1 }, () => Number.POSITIVE_INFINITY);
  let offered = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (let offset = 0; offset <= text.length; offset++) {
      const time = timeOf(() => {
        if (completionsAt(document, offset, facts).length > 0 && round === 0) offered++;
      });
      times[offset] = Math.min(times[offset] ?? time, time);
    }
  }
  const slowest = Math.max(...times);
  return [
    {
      what: `completion at ${times.length} places, slowest`,
      ours: milliseconds(slowest),
      beside: `median ${milliseconds(median(times))}, first ${milliseconds(first)}`,
      figure: { value: slowest, unit: 'ms', most: 5 },
    },
    { what: `of these with something to offer`, ours: String(offered) },
  ];
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
