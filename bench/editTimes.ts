/** From an edit to its findings, in our server and in remark-lint's, with the same edits in the same text. */
import { fileURLToPath } from 'node:url';
import { random } from '../test/support/sets/random.ts';
import { type LanguageServer, startLanguageServer } from './languageServer.ts';
import { median, p95 } from './statistics.ts';
import { milliseconds, type Row } from './table.ts';
import { setOfQuestions } from './texts.ts';

const EDITS = Number(process.env['BENCH_EDITS'] ?? 120);
/** Edits that only warm both up. */
const WARM_UP = 20;
/** Milliseconds of rest between two edits. */
const PAUSE = 10;
/** What is shorter is a label or a heading. */
const LEAST_LINE = 40;
/** Ends the text: a word twice, and a reference to nothing. A server that finds neither is not at work. */
const FLAW = '\nZie ook ook [de bron][nergens].\n';
const folder = new URL('.', import.meta.url).href;
const peerServer = fileURLToPath(new URL('peers/remarkLintServer.mjs', import.meta.url));

interface EditTimes {
  readonly ours: readonly number[];
  readonly peer: readonly number[];
}

export async function editRows(server: string): Promise<readonly Row[]> {
  const short = await editTimes(server, setOfQuestions(14));
  const long = await editTimes(server, setOfQuestions(1000));
  return [
    ...rowsOf('14 questions', short, { least: 4, most: 3 }),
    ...rowsOf('1,000 questions', long, { least: 50, most: 5 }),
    {
      what: 'median at 1,000 against 14 questions',
      ours: milliseconds(median(long.ours)),
      beside: `at 14: ${milliseconds(median(short.ours))}`,
      figure: { value: median(long.ours) / median(short.ours), unit: '×', most: 3 },
    },
  ];
}

function rowsOf(name: string, times: EditTimes, limit: { least: number; most: number }): Row[] {
  const [ours, peer] = [median(times.ours), median(times.peer)];
  const late = p95(times.ours);
  return [
    {
      what: `edit to findings, ${name}`,
      ours: milliseconds(ours),
      beside: `remark-lint's server ${milliseconds(peer)}`,
      figure: { value: peer / ours, unit: '×', least: limit.least },
    },
    { what: '  median', ours: milliseconds(ours), figure: { value: ours, unit: 'ms', most: limit.most } },
    {
      what: '  p95 against median',
      ours: milliseconds(late),
      beside: `remark-lint's server ${milliseconds(p95(times.peer))}`,
      figure: { value: late / ours, unit: '×', most: 3 },
    },
  ];
}

/** One edit in ours, the same in the peer's, and so on: whatever else the machine does weighs on both alike. */
async function editTimes(path: string, text: string): Promise<EditTimes> {
  const uri = new URL('voorbeeld.kamervragen.md', folder).href;
  const ours = await startLanguageServer({ command: [path, '--stdio'], folder, uri, findings: 'pull' });
  const peer = await startLanguageServer({ command: [peerServer, '--stdio'], folder, uri, findings: 'push' });
  const times = { ours: [] as number[], peer: [] as number[] };
  try {
    for (const server of [ours, peer]) {
      if ((await server.open(text + FLAW)) === 0) throw new Error('A server finds nothing: this measures nothing.');
    }
    const place = places(text);
    for (let turn = -WARM_UP; turn < EDITS; turn++) {
      const { line, character } = place();
      for (const [name, server] of [['ours', ours] as const, ['peer', peer] as const]) {
        const elapsed = await timed(server, line, character);
        if (turn >= 0) times[name].push(elapsed);
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
  } finally {
    ours.stop();
    peer.stop();
  }
  return times;
}

async function timed(server: LanguageServer, line: number, character: number): Promise<number> {
  const start = performance.now();
  await server.insert(line, character, 'e');
  return performance.now() - start;
}

/** Somewhere in a sentence, each time elsewhere; lines only grow, so each place stays one. */
function places(text: string): () => { line: number; character: number } {
  const rnd = random(11);
  const lines = text.split('\n').flatMap(({ length }, line) => (length >= LEAST_LINE ? [{ line, length }] : []));
  return () => {
    const { line, length } = rnd.pick(lines);
    return { line, character: rnd.integer(1, length - 1) };
  };
}
