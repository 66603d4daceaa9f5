/** Many documents from the command line: ours and markdownlint-cli2, each a process of its own over the same files. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { makeCorpus } from './makeCorpus.ts';
import type { Row } from './table.ts';

const DOCUMENTS = Number(process.env['BENCH_DOCUMENTS'] ?? 2000);
const peakMemory = new URL('peakMemory.mjs', import.meta.url).href;
const peer = fileURLToPath(new URL('node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs', import.meta.url));
const peerConfig = fileURLToPath(new URL('peers/.markdownlint-cli2.jsonc', import.meta.url));

interface Run {
  readonly perSecond: number;
  readonly megabytes: number;
}

export async function corpusRows(commandLine: string): Promise<readonly Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kamervragen-bench-'));
  try {
    makeCorpus(join(folder, 'corpus'), DOCUMENTS);
    const check = [commandLine, 'check', 'corpus'];
    const cold = await run(folder, check);
    const theirs = await run(folder, [peer, 'corpus/**/*.md', '--config', peerConfig]);
    const cached = [...check, '--cache', '--cache-location', 'cache'];
    const cache = await text(spawn(process.execPath, [commandLine, 'check', '--help']).stdout);
    if (!cache.includes('--cache-location')) return [...rowsOf('', cold, theirs, 4), noCache];
    const filling = await run(folder, cached);
    return [
      ...rowsOf('', cold, theirs, 4),
      ...rowsOf(', filling the cache', filling, theirs),
      ...rowsOf(', warm cache', await run(folder, cached), theirs, 20),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const noCache: Row = { what: '  with a warm cache', ours: 'no --cache yet' };

function rowsOf(how: string, ours: Run, theirs: Run, least?: number): Row[] {
  const speed = (it: Run) => `${it.perSecond.toFixed(0)} documents/s`;
  const memory = (it: Run) => `${it.megabytes.toFixed(0)} MB`;
  const ratio = { value: ours.perSecond / theirs.perSecond, unit: '×' } as const;
  return [
    {
      what: `check ${DOCUMENTS.toLocaleString('en')} documents${how}`,
      ours: speed(ours),
      beside: `markdownlint-cli2 ${speed(theirs)}`,
      figure: least === undefined ? ratio : { ...ratio, least },
    },
    {
      what: '  most memory',
      ours: memory(ours),
      beside: `markdownlint-cli2 ${memory(theirs)}`,
      figure: { value: ours.megabytes, unit: 'MB', most: 250 },
    },
  ];
}

async function run(cwd: string, command: readonly string[]): Promise<Run> {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', peakMemory, ...command], {
    cwd,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const peak = text(child.stdio[3] as Readable);
  const [code] = (await once(child, 'exit')) as [number | null];
  const seconds = (performance.now() - start) / 1000;
  /** Both end with 1 for findings. */
  if (code !== 0 && code !== 1) throw new Error(`${command.join(' ')} ended with ${code}`);
  return { perSecond: DOCUMENTS / seconds, megabytes: (Number(await peak) * 1024) / 1e6 };
}
