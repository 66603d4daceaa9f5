/**
 * `npm run bench`: what a check costs against the bare parser on the same text, in one run, and how soon the server
 * shows its first findings. Ratios hold on any machine; the times are those of this one.
 */
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { checkDocument, defaultSettings, parseDocument, SourceText } from '../server/core/index.ts';
import { editTimes } from './edits.ts';
import { hostileTimes } from './hostile.ts';
import { linkTimes } from './links.ts';
import { printMemory, serverMemory } from './memory.ts';
import { serverStart } from './serverStart.ts';
import { setOfQuestions, setOfSize } from './texts.ts';

/** Rounds that are measured, after as many that only warm both up. */
const ROUNDS = 40;
const processor = unified().use(remarkParse);

function milliseconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(times: readonly number[]): number {
  return quantile(times, 0.5);
}

function quantile(times: readonly number[], part: number): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length * part)] ?? 0;
}

/** Both in turn, so that whatever else the machine does weighs on both alike. */
function compare(text: string): { parse: number; model: number; check: number } {
  const parse: number[] = [];
  const model: number[] = [];
  const check: number[] = [];
  for (let round = 0; round < 2 * ROUNDS; round++) {
    parse.push(milliseconds(() => processor.parse(text)));
    model.push(milliseconds(() => parseDocument(new SourceText(text))));
    check.push(milliseconds(() => checkDocument(parseDocument(new SourceText(text)), defaultSettings)));
  }
  return { parse: median(parse.slice(ROUNDS)), model: median(model.slice(ROUNDS)), check: median(check.slice(ROUNDS)) };
}

/** Edits of each document that are measured, after as many that only warm up. */
const EDITS = 200;

async function reportEdits(path: string): Promise<void> {
  const texts = { 14: setOfQuestions(14), 1000: setOfQuestions(1000) };
  const times = await editTimes(path, texts, EDITS);
  console.log('\nedit to diagnostics    size     median        p95   p95 : median (at most 3)');
  for (const [questions, text] of Object.entries(texts)) {
    const taken = times.get(questions) ?? [];
    const [middle, late] = [median(taken), quantile(taken, 0.95)];
    const cells = [`${(text.length / 1000).toFixed(0)} KB`, `${middle.toFixed(2)} ms`, `${late.toFixed(2)} ms`];
    console.log(
      `${`${questions} questions`.padEnd(18)}${cells.map((it) => it.padStart(11)).join('')} ${(late / middle).toFixed(1)}`,
    );
  }
  const [small, large] = [median(times.get('14') ?? []), median(times.get('1000') ?? [])];
  console.log(`1,000 questions take ${(large / small).toFixed(1)} times as long as 14 (at most 3)`);
}

console.log('size      remark-parse   parse + model   whole check   ratio (at most 1.3)');
for (const kilobytes of [4, 25, 250]) {
  const text = setOfSize(kilobytes * 1000);
  const { parse, model, check } = compare(text);
  const cells = [
    `${parse.toFixed(2)} ms`,
    `${model.toFixed(2)} ms`,
    `${check.toFixed(2)} ms`,
    (check / parse).toFixed(2),
  ];
  console.log([`${kilobytes} KB`.padEnd(9), ...cells.map((cell) => cell.padStart(14))].join(' '));
}

const server = fileURLToPath(new URL('../dist/server.js', import.meta.url));
if (existsSync(server)) {
  const seed = setOfSize(6000);
  const times: number[] = [];
  for (let round = 0; round < 7; round++) times.push(await serverStart(server, seed));
  console.log(`\nserver start to first diagnostics: median ${median(times).toFixed(0)} ms (under 400)`);
  await reportEdits(server);
  const { elapsed, permitted, requests, quiet, busy, memory } = await linkTimes(server);
  console.log(`\n1,000 addresses on 100 hosts, ${requests} requests: ${elapsed.toFixed(0)} ms`);
  console.log(
    `  politeness alone: ${permitted.toFixed(0)} ms; ratio ${(elapsed / permitted).toFixed(2)} (at most 1.3)`,
  );
  console.log(`  edit to diagnostics: median ${median(quiet).toFixed(1)} ms, meanwhile ${median(busy).toFixed(1)} ms`);
  if (memory !== undefined) console.log(`  server: ${memory.map((it) => it.toFixed(0)).join(' MB before, ')} MB after`);
  console.log('');
  printMemory(await serverMemory(server));
  console.log(`\ndist/server.js: ${(statSync(server).size / 1000).toFixed(0)} KB (at most 400)`);
} else {
  console.log('\nThe server is not built: run `npm run build` first for its figures.');
}

console.log('\nhostile texts, each 100,000 times its one thing: ms of processor time (each answer under 2,000)');
hostileTimes(100_000);
