/** Threads and the cache as they are shipped: the bundle starts itself, wherever it is called from. */
import assert from 'node:assert/strict';
import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, symlinkSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { folderWith, runCli } from './support/runCli.ts';
import { emptySet, misnumberedSet, noSet, rightSet } from './support/texts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const skip = availableParallelism() < 2 && 'needs two cores';
const COUNT = 200;
const texts = [emptySet, rightSet, misnumberedSet, noSet];
const files = Object.fromEntries(
  Array.from({ length: COUNT }, (_, index) => [`${1000 + index}.md`, texts[index % 4] ?? '']),
);
const cwd = folderWith(files);
const dist = folderWith({ 'package.json': '{ "type": "commonjs" }', 'node_modules/.bin/leeg': '' });
const today = new Date();

before(async () => {
  const { bundle } = await import(pathToFileURL(join(root, 'scripts/bundles.mjs')).href);
  await bundle('cli', dist);
});

function cli(
  args: readonly string[],
  { file = join(dist, 'cli.js'), ...options }: SpawnSyncOptions & { file?: string } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd, ...options });
  return { code: status, stdout: String(stdout), stderr: String(stderr) };
}

/** What one thread gives, without a bundle. */
const alone = async (args: readonly string[]) => {
  const day = { year: today.getFullYear(), month: today.getMonth() + 1, day: today.getDate() };
  const { code, stdout, stderr } = await runCli(args, { cwd, today: day });
  return { code, stdout, stderr };
};

/** Code that each thread runs before all else. */
const preload = (body: string) => {
  const file = join(folderWith({ 'eerst.cjs': body }), 'eerst.cjs');
  return { env: { ...process.env, NODE_OPTIONS: `--require ${JSON.stringify(file)}` } };
};

describe('check', { skip }, () => {
  test('gives what one thread gives', async () => {
    for (const format of ['pretty', 'sarif']) {
      const args = ['check', '.', '--format', format];
      assert.deepEqual(cli(args), await alone(args), format);
    }
    const english = ['check', '.', '--language', 'en'];
    assert.deepEqual(cli(english), await alone(english));
  });
  test('starts threads for many files, and none for a few', () => {
    const counting = preload("if (!require('worker_threads').isMainThread) require('fs').writeSync(2, 'draad\\n');");
    assert.match(cli(['check', '.', '--format', 'json'], counting).stderr, /^(?:draad\n){2,}$/);
    assert.equal(cli(['check', '1000.md', '1001.md', '--format', 'json'], counting).stderr, '');
  });
  test('does all but the file at which a thread breaks down', () => {
    for (const end of [
      'process.exit(3)',
      "setTimeout(() => { throw new Error('stuk') }); return new Promise(() => {})",
    ]) {
      const breaking = preload(`
        const fs = require('fs');
        const { readFileSync } = fs;
        if (!require('worker_threads').isMainThread) fs.readFileSync = (path, ...more) => {
          if (String(path).endsWith('1042.md')) { ${end}; }
          return readFileSync(path, ...more);
        };`);
      const { code, stdout, stderr } = cli(['check', '.', '--format', 'json'], breaking);
      assert.equal(code, 2);
      assert.match(stderr, /^kamervragen: De controle van «1042\.md» is vastgelopen \([^\n]+\)\. [^\n]+\n$/);
      assert.deepEqual(
        JSON.parse(stdout).map(({ path }: { path: string }) => path),
        Object.keys(files).filter((path) => path !== '1042.md'),
      );
    }
  });
  test('works through a link in a folder of commands, as an installation makes it', async () => {
    if (process.platform === 'win32') return;
    const file = join(dist, 'node_modules', '.bin', 'kamervragen');
    chmodSync(join(dist, 'cli.js'), 0o755);
    symlinkSync(join(dist, 'cli.js'), file);
    const args = ['check', '.', '--format', 'github'];
    assert.deepEqual(cli(args, { file }), await alone(args));
  });
});

test('check --cache keeps its results in the folder for that, and gives the same again', { skip }, async () => {
  const home = folderWith({});
  const env = { ...process.env, HOME: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home };
  const expected = await alone(['check', '.']);
  for (const _ of [1, 2]) assert.deepEqual(cli(['check', '.', '--cache'], { env }), expected);
  assert.deepEqual(Object.keys(files), readdirSync(cwd), 'nothing among the documents');
  if (process.platform === 'linux') assert.ok(existsSync(join(home, 'kamervragen', 'check')));
});

test('stats counts all in threads', { skip }, async () => {
  const args = ['stats', '.', '--format', 'json'];
  const counted = cli(args);
  assert.deepEqual(counted, await alone(args));
  assert.equal(JSON.parse(counted.stdout).sets, (COUNT / 4) * 3);
});
