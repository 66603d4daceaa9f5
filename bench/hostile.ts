/**
 * What hostile texts cost, each in a process of its own that has to answer in time. By itself:
 * `node --import tsx bench/hostile.ts [size] [name …]`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { hostileTexts } from '../test/support/hostileTexts.ts';

/** Milliseconds of processor time for one answer. */
const MOST = 2000;
/** Milliseconds after which a process is stopped: a hang, whatever else the machine does. */
const LIMIT = 20_000;
const steps = ['parse', 'check', 'symbols', 'hover', 'actions', 'fix-all'];

/** Prints a line for each text, in milliseconds; answers how many took too long. */
export function hostileTimes(size: number, names = Object.keys(hostileTexts)): number {
  const folder = mkdtempSync(join(tmpdir(), 'kamervragen-bench-'));
  const script = join(folder, 'hostileCase.mjs');
  const entry = fileURLToPath(new URL('./hostileCase.ts', import.meta.url));
  buildSync({ entryPoints: [entry], outfile: script, bundle: true, platform: 'node', format: 'esm' });
  console.log(`${''.padEnd(32)}${[...steps, 'all', 'found'].map((it) => it.padStart(8)).join('')}`);
  const slow = names.filter((name) => !isInTime(script, name, size));
  rmSync(folder, { recursive: true });
  return slow.length;
}

function isInTime(script: string, name: string, size: number): boolean {
  const options = { timeout: LIMIT, encoding: 'utf8' } as const;
  const { stdout, stderr, signal } = spawnSync(process.execPath, [script, name, String(size)], options);
  const told = new Map(stdout.split('\n').map((line) => line.split(' ', 2) as [string, string]));
  const times = steps.map((step) => told.get(step));
  const failed = times.includes(undefined);
  const all = times.reduce((sum, time) => sum + Number(time ?? 0), 0);
  const cells = [...times, failed ? undefined : all, told.get('findings')].map((it) => String(it ?? '-').padStart(8));
  const failure = signal !== null ? 'stopped' : (/\w*Error.*/.exec(stderr)?.[0] ?? 'failed');
  const slow = slowest(times.map(Number)) > MOST;
  const note = failed ? failure : [slow ? 'slow' : '', told.get('limit') ?? ''].join(' ').trim();
  console.log(`${name.padEnd(32)}${cells.join('')} ${note}`);
  return !failed && !slow;
}

/** What the slowest answer takes: each needs what was read and found, but for `fix-all`, which has the reading alone. */
function slowest([parse = 0, check = 0, symbols = 0, hover = 0, actions = 0, fixAll = 0]: readonly number[]): number {
  return Math.max(parse + check + Math.max(symbols, hover, actions), parse + fixAll);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [size = '100000', ...names] = process.argv.slice(2);
  process.exitCode = hostileTimes(Number(size), names.length > 0 ? names : undefined) === 0 ? 0 : 1;
}
