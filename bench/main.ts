/**
 * `npm run bench`: how fast we are beside the peers, in one run on the same texts. Ratios hold on any machine; the times
 * are those of this one. With names, only those parts: `npm run bench -- edits corpus`. See docs/prestaties.md.
 */
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkRows } from './checkTimes.ts';
import { completeRows } from './completeTimes.ts';
import { corpusRows } from './corpusTimes.ts';
import { editRows } from './editTimes.ts';
import { hostileTimes } from './hostile.ts';
import { linkRows } from './links.ts';
import { memoryRows } from './memory.ts';
import { startRows } from './serverStart.ts';
import { heading, lineOf, type Row, verdictOf } from './table.ts';

const server = fileURLToPath(new URL('../dist/server.js', import.meta.url));
const commandLine = fileURLToPath(new URL('../dist/cli.js', import.meta.url));

const parts: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  check: checkRows,
  start: () => startRows(server),
  edits: () => editRows(server),
  complete: completeRows,
  corpus: () => corpusRows(commandLine),
  links: () => linkRows(server),
  memory: () => memoryRows(server),
  hostile: hostileRows,
  size: async () => [
    {
      what: 'dist/server.js',
      ours: '',
      figure: { value: statSync(server).size / 1000, unit: 'KB', most: 400 },
    },
  ],
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => parts[name] === undefined);
if (unknown !== undefined) {
  console.error(`There is no part “${unknown}”. Name some of: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

console.log(heading());
let outside = 0;
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for (const row of await measure()) {
    console.log(lineOf(row));
    if (verdictOf(row).startsWith('TOO')) outside++;
  }
}
console.log(outside === 0 ? '\nAll within their limits.' : `\nNot within their limits: ${outside}.`);
process.exitCode = outside === 0 ? 0 : 1;

/** The table of hostile texts stands on its own; in ours, how many take too long. */
async function hostileRows(): Promise<readonly Row[]> {
  console.log('\nhostile texts, each 100,000 times its one thing: ms of processor time (each answer under 2,000)');
  const slow = hostileTimes(100_000);
  console.log('');
  return [{ what: 'hostile texts that take too long', ours: String(slow), figure: { value: slow, unit: '', most: 0 } }];
}
