/** `check --cache`: the same report without the work, and never an old one. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, mock, test as plainTest } from 'node:test';
import { hashOf } from '../../server/cli/fingerprint.ts';
import { reporters } from '../../server/cli/reporters/index.ts';
import { fakeThreads } from './support/fakeThreads.ts';
import { folderWith, runCli, type World } from './support/runCli.ts';
import { emptySet, misnumberedSet, noSet, rightSet } from './support/texts.ts';

const tree = { 'a.md': emptySet, 'b.md': rightSet, 'map/c.md': misnumberedSet, 'map/d.md': noSet };
let cwd: string;
let store: string;

/** A test in a folder of its own, that is gone after it. */
function test(name: string, body: () => unknown): void {
  plainTest(name, async () => {
    cwd = folderWith(tree);
    store = join(folderWith({}), 'uitkomsten');
    await body();
  });
}

const cached = (args: readonly string[] = [], world: World = {}) =>
  runCli(['check', '.', '--cache', '--cache-location', store, ...args], { cwd, ...world });
const plain = (args: readonly string[] = [], world: World = {}) => runCli(['check', '.', ...args], { cwd, ...world });

/** Puts a word of its own in what was kept, so that a report tells where it comes from. */
function brand(path: string): void {
  const [head = '', ...lines] = readFileSync(path, 'utf8').split('\n');
  const body = lines.join('\n').replaceAll('Er staat geen vraag', 'UIT DE CACHE').replaceAll('Hier hoort', 'BEWAARD');
  writeFileSync(path, `${head.replace(/"hash":"[^"]*"/, `"hash":"${hashOf(Buffer.from(body))}"`)}\n${body}`);
}

/** As if the files had been there for long, so that the times of the file system can be relied on. */
async function later<T>(work: () => Promise<T>): Promise<T> {
  mock.timers.enable({ apis: ['Date'], now: Date.now() + 3_600_000 });
  try {
    return await work();
  } finally {
    mock.timers.reset();
  }
}

describe('the report', () => {
  test('is byte for byte the same in every format, first and later, in threads or not', async () => {
    for (const format of Object.keys(reporters)) {
      for (const more of [[], ['--quiet'], ['--color', '--language', 'en']]) {
        const args = ['--format', format, ...more];
        const expected = await plain(args);
        for (const round of [1, 2, 3]) assert.deepEqual(await cached(args), expected, `${format} ${round}`);
      }
    }
  });
  test('comes from what was kept', async () => {
    for (const wait of [later, <T>(work: () => Promise<T>) => work()]) {
      await wait(async () => {
        await cached();
        brand(store);
        const { stdout, code } = await cached();
        assert.match(stdout, /UIT DE CACHE/);
        assert.match(stdout, /BEWAARD/);
        assert.equal(code, 1);
      });
    }
  });
  test('is the same from many files in threads', async () => {
    const files = Array.from({ length: 300 }, (_, index) => [`${index}.md`, Object.values(tree)[index % 4] ?? '']);
    const world = { cwd: folderWith(Object.fromEntries(files)), cores: 3, startThread: fakeThreads().startThread };
    const expected = await plain([], { cwd: world.cwd });
    for (const _ of [1, 2, 3]) assert.deepEqual(await later(() => cached([], world)), expected);
    const threads = fakeThreads();
    await later(() => cached([], { ...world, startThread: threads.startThread }));
    assert.equal(threads.sent, 0, 'nothing is done again');
  });
  test('calls a file by the name it has now', async () => {
    await cached();
    assert.deepEqual(
      (await runCli(['check', 'map/d.md', '--cache', '--cache-location', store], { cwd })).stdout,
      (await runCli(['check', 'map/d.md'], { cwd })).stdout,
    );
  });
  test('tells each time of what cannot be read', async () => {
    writeFileSync(join(cwd, 'e.md'), Buffer.from([0xc3, 0x28]));
    for (const _ of [1, 2]) assert.deepEqual(await cached(), await plain());
  });
});

describe('a file is checked again', () => {
  const isNew = async (change: () => unknown, world: World = {}, args: readonly string[] = []) => {
    await later(() => cached());
    await later(() => cached());
    brand(store);
    await change();
    assert.deepEqual(await later(() => cached(args, world)), await plain(args, world));
  };

  test('when it has another text', () =>
    isNew(() => Object.keys(tree).map((name) => writeFileSync(join(cwd, name), rightSet))));
  test('when it has another text of the same size and the old time', () =>
    isNew(() => {
      for (const name of Object.keys(tree)) {
        const path = join(cwd, name);
        const { atime, mtime } = statSync(path);
        const text = readFileSync(path, 'utf8').replace('2024Z', '2023Z');
        writeFileSync(path, text);
        utimesSync(path, atime, mtime);
      }
    }));
  test('when it was changed just after it was read', async () => {
    await cached();
    writeFileSync(join(cwd, 'a.md'), emptySet.replace('2024Z', '2023Z'));
    assert.deepEqual(await cached(), await plain());
  });
  test('when the settings are others', () => isNew(() => {}, {}, ['--rule', 'question-missing=warning']));
  test('when the report is to be in another form', () => isNew(() => {}, {}, ['--format', 'json']));
  test('when the terminal is wider', () => isNew(() => {}, { columns: 40, terminal: false }));
  test('on another day', () => isNew(() => {}, { today: { year: 2027, month: 1, day: 1 } }));
  test('by another build', () => isNew(() => {}, { build: 'newer' }));
  test('but not when it was only touched', async () => {
    await later(() => cached());
    brand(store);
    utimesSync(join(cwd, 'a.md'), new Date(), new Date());
    assert.match((await later(() => cached())).stdout, /UIT DE CACHE/);
  });
  test('and one that is gone is not told of', async () => {
    await cached();
    const rest = { cwd: folderWith({ 'b.md': rightSet }) };
    assert.deepEqual(await cached([], rest), await plain([], rest));
  });
});

describe('what was kept', () => {
  test('counts as nothing when it is damaged, and is made anew', async () => {
    const expected = await plain();
    await cached();
    const whole = readFileSync(store);
    for (let at = 0; at < whole.length; at += 97) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      /** In the first line it might be another's file. */
      if (at < 22) continue;
      writeFileSync(store, damaged);
      assert.deepEqual(await cached(), expected, String(at));
    }
    for (const size of [whole.length - 1, whole.length >> 1, 30, 0]) {
      writeFileSync(store, whole);
      truncateSync(store, size);
      assert.deepEqual(await cached(), expected, String(size));
    }
    brand(store);
    assert.match((await cached()).stdout, /UIT DE CACHE/);
  });
  test('never takes the place of a file that is not ours', async () => {
    for (const [name, content] of [
      ['vragen.md', rightSet],
      ['lijst.json', '{"kamer":1}'],
    ] as const) {
      store = join(folderWith({ [name]: content }), name);
      const { code, stdout, stderr } = await cached();
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /is geen cache van Kamervragen en is niet overschreven/);
      assert.equal(readFileSync(store, 'utf8'), content);
    }
    store = folderWith({});
    assert.match((await cached()).stderr, /is geen cache van Kamervragen/);
  });
  test('that cannot be written is told, and is no error', async () => {
    store = join(cwd, 'a.md', 'uitkomsten');
    const { code, stdout, stderr } = await cached();
    assert.deepEqual([code, stdout], [1, (await plain()).stdout]);
    assert.match(
      stderr,
      /^kamervragen: De uitkomsten konden niet worden bewaard \([A-Z]+\)\. Het verslag is wel compleet\.\n$/,
    );
  });
  test('may be written by two runs at once', async () => {
    const expected = await plain();
    assert.deepEqual(await Promise.all([1, 2, 3, 4].map(() => cached())), [expected, expected, expected, expected]);
    assert.deepEqual(readdirSync(join(store, '..')), ['uitkomsten'], 'no halves');
    brand(store);
    assert.match((await cached()).stdout, /UIT DE CACHE/);
  });
  test('stays of files that another run asks for in the same way', async () => {
    await later(() => cached());
    await later(() => runCli(['check', 'b.md', '--cache', '--cache-location', store], { cwd }));
    brand(store);
    assert.match((await later(() => cached())).stdout, /UIT DE CACHE/);
  });
  test('lies in the folder for such things, a file for each way of asking, and no more than twenty', async () => {
    const cacheFolder = folderWith({});
    mkdirSync(join(cacheFolder, 'check'));
    for (let index = 0; index < 25; index++) {
      const path = join(cacheFolder, 'check', `${index}.ndjson`);
      writeFileSync(path, '');
      utimesSync(path, 1000 + index, 1000 + index);
    }
    const run = () => runCli(['check', '.', '--cache'], { cwd, cacheFolder });
    await run();
    const names = readdirSync(join(cacheFolder, 'check'));
    assert.equal(names.length, 20);
    const own = names.filter((name) => !/^\d+\.ndjson$/.test(name));
    assert.equal(own.length, 1);
    brand(join(cacheFolder, 'check', own[0] ?? ''));
    assert.match((await run()).stdout, /UIT DE CACHE/);
    assert.deepEqual(readdirSync(cwd).sort(), ['a.md', 'b.md', 'map']);
  });
  test('is told to be nowhere when there is no such folder', async () => {
    const { code, stderr } = await runCli(['check', '.', '--cache'], { cwd });
    assert.equal(code, 1);
    assert.match(stderr, /konden niet worden bewaard/);
  });
});
