/** Many files on all cores: the report is what one thread alone would give. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { inThreads, type StartThread } from '../../server/cli/inThreads.ts';
import type { Task } from '../../server/cli/job.ts';
import { reporters } from '../../server/cli/reporters/index.ts';
import { fakeThreads } from './support/fakeThreads.ts';
import { folderWith, runCli } from './support/runCli.ts';
import { emptySet, misnumberedSet, noSet, rightSet } from './support/texts.ts';

const COUNT = 250;
const texts = [rightSet, emptySet, noSet, misnumberedSet, Buffer.from([0xc3, 0x28])];
const large = `${emptySet}\n${'Een lange toelichting zonder eind. '.repeat(9000)}\n`;
const name = (index: number) => `${String(index).padStart(3, '0')}.md`;
const manyFiles = () =>
  folderWith(Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [name(index), texts[index % 5] ?? ''])));

describe('check', () => {
  test('tells the same in every format, in the order of the files', async () => {
    const cwd = manyFiles();
    for (const format of Object.keys(reporters)) {
      for (const more of format === 'pretty' ? [[], ['--quiet'], ['--color', '--language', 'en']] : [[]]) {
        const argv = ['check', '.', 'weg.md', '--format', format, ...more];
        const alone = await runCli(argv, { cwd, cores: 1 });
        const threads = fakeThreads();
        assert.deepEqual(await runCli(argv, { cwd, cores: 4, startThread: threads.startThread }), alone, format);
        assert.deepEqual([threads.started, threads.stopped, threads.sent], [4, 4, COUNT]);
      }
    }
  });
  test('does a file that is too large for a thread all the same', async () => {
    const files = Array.from({ length: 200 }, (_, index) => [name(index), index % 50 === 7 ? large : emptySet]);
    const cwd = folderWith(Object.fromEntries(files));
    const argv = ['check', '.', '--quiet'];
    const { startThread } = fakeThreads();
    assert.deepEqual(await runCli(argv, { cwd, cores: 2, startThread }), await runCli(argv, { cwd }));
  });
  test('starts no thread for few files', async () => {
    const cwd = folderWith(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [name(index), emptySet])));
    const threads = fakeThreads();
    assert.equal((await runCli(['check', '.'], { cwd, cores: 8, startThread: threads.startThread })).code, 1);
    assert.equal(threads.started, 0);
  });
  test('tells of the file at which a thread crashes, and does the others', async () => {
    const cwd = manyFiles();
    const bad = [name(0), name(1), name(77), name(COUNT - 1)];
    const { startThread } = fakeThreads({ crashesAt: (path) => bad.includes(path) });
    const { code, stdout, stderr } = await runCli(['check', '.', '--format', 'json'], { cwd, cores: 3, startThread });
    assert.equal(code, 2);
    assert.deepEqual(
      stderr.split('\n').filter((line) => line.includes('vastgelopen')),
      bad.map(
        (path) =>
          `kamervragen: De controle van «${path}» is vastgelopen (stuk). De andere bestanden zijn wel gedaan; meld dit als fout van Kamervragen.`,
      ),
    );
    const done = JSON.parse(stdout).map(({ path }: { path: string }) => path);
    const readable = Array.from({ length: COUNT }, (_, index) => index).filter((index) => index % 5 !== 4);
    assert.deepEqual(
      done,
      readable.map(name).filter((path) => !bad.includes(path)),
    );
  });
  test('does all by itself where no thread can be started', async () => {
    const cwd = manyFiles();
    const { startThread } = fakeThreads({ crashesAtStart: true });
    const argv = ['check', '.', '--format', 'json'];
    assert.deepEqual(await runCli(argv, { cwd, cores: 3, startThread }), await runCli(argv, { cwd }));
  });
  test('ends, and ends its threads, when nobody reads any more', async () => {
    const cwd = manyFiles();
    const threads = fakeThreads();
    const { code } = await runCli(['check', '.'], { cwd, cores: 3, startThread: threads.startThread, readsUntil: 5 });
    assert.equal(code, 2);
    assert.equal(threads.stopped, threads.started);
    assert.ok(threads.sent < COUNT);
  });
  test('shows on a terminal how far it is', async () => {
    const files = Array.from({ length: 100 }, (_, index) => [name(index), rightSet]);
    const cwd = folderWith(Object.fromEntries(files));
    const { stderr } = await runCli(['check', '.'], { cwd, terminal: true });
    assert.match(stderr, /\rBestanden: 0 van 100/);
    assert.match(stderr, /\r +\r$/);
    assert.equal((await runCli(['check', '.'], { cwd: manyFiles() })).stderr.includes('\r'), false);
  });
});

describe('the threads', () => {
  const tasks = (count: number): Task[] =>
    Array.from({ length: count }, (_, index) => ({
      file: { path: String(index), absolute: String(index), named: false },
      print: false,
    }));
  const never = () => Promise.reject(new Error('not here'));

  test('begin no more than is asked for, however many files there are', async () => {
    let sent = 0;
    const start: StartThread = ({ onHeard }) => {
      setImmediate(() => onHeard('ready'));
      return {
        send(batch) {
          sent += batch.length;
          setImmediate(() => onHeard(batch.map(() => ({ problems: [] }))));
        },
        stop() {},
      };
    };
    const done = inThreads(tasks(10_000), 2, start, never);
    await done.next();
    for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
    assert.ok(sent <= 2 * 128, String(sent));
    let given = 1;
    for await (const _ of done) given++;
    assert.deepEqual([given, sent], [10_000, 10_000]);
  });
});
