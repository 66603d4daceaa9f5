/** `check`: what it reads, what it reports as JSON, and the code it ends with. */
import assert from 'node:assert/strict';
import { readFileSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { type Rule, rules } from '../../server/core/index.ts';
import { folderWith, runCli, type World } from './support/runCli.ts';
import { emptySet, misnumberedSet, noSet, rightSet } from './support/texts.ts';

interface Entry {
  readonly path: string;
  readonly sets: readonly unknown[];
  readonly diagnostics: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly [key: string]: unknown;
  }[];
}

async function checkJson(args: readonly string[], world: World = {}) {
  const outcome = await runCli(['check', ...args, '--format', 'json'], world);
  return { ...outcome, entries: JSON.parse(outcome.stdout) as Entry[] };
}

const severe = ({ severity }: { readonly severity: string }) => severity === 'error' || severity === 'warning';

describe('exit codes', () => {
  const cwd = folderWith({ 'goed.md': rightSet, 'leeg.md': emptySet, 'lijst.md': noSet });

  test('0 when there is nothing of severity error', async () => {
    assert.equal((await runCli(['check', 'goed.md'], { cwd })).code, 0);
    assert.equal((await runCli(['check', 'lijst.md'], { cwd })).code, 0);
  });
  test('1 when there is an error', async () => {
    assert.equal((await runCli(['check', 'goed.md', 'leeg.md'], { cwd })).code, 1);
  });
  test('a rule that is off or weighs less gives no 1', async () => {
    assert.equal((await runCli(['check', 'leeg.md', '--rule', 'question-missing=off'], { cwd })).code, 0);
    const { entries, code } = await checkJson(['leeg.md', '--rule', 'question-missing=warning'], { cwd });
    assert.equal(code, 0);
    assert.deepEqual(
      entries[0]?.diagnostics.filter(severe).map(({ rule, severity }) => [rule, severity]),
      [['question-missing', 'warning']],
    );
  });
  test('2 when a set is too large to be read, which is told with the limit', async () => {
    const large = `${rightSet}\n\n${'- *a*\n\n'.repeat(30_000)}`;
    const folder = folderWith({ 'groot.md': large, 'lijst.md': '- *a*\n\n'.repeat(30_000), 'goed.md': rightSet });
    const { code, stderr } = await runCli(['check', 'groot.md', 'goed.md'], { cwd: folder });
    assert.equal(code, 2);
    assert.match(stderr, /^kamervragen: «groot\.md» is te groot .*grens: 20 miljoen tekens/);
    assert.equal((await runCli(['check', 'lijst.md'], { cwd: folder })).code, 0);
    assert.equal((await runCli(['fix', 'groot.md'], { cwd: folder })).code, 2);
    assert.equal(readFileSync(join(folder, 'groot.md'), 'utf8'), large);
  });
  test('2 when a file is larger than any document, which is not read for that', async () => {
    const folder = folderWith({ 'reus.md': '' });
    truncateSync(join(folder, 'reus.md'), 100_000_000);
    const { code, stderr } = await runCli(['check', 'reus.md'], { cwd: folder });
    assert.equal(code, 2);
    assert.match(stderr, /«reus\.md» is te groot/);
  });
  test('2 when a file could not be read, and the others are checked all the same', async () => {
    const { code, stderr, entries } = await checkJson(['weg.md', 'leeg.md'], { cwd });
    assert.equal(code, 2);
    assert.equal(stderr, 'kamervragen: «weg.md» bestaat niet.\n');
    assert.deepEqual(
      entries.map(({ path }) => path),
      ['leeg.md'],
    );
  });
});

describe('JSON', () => {
  test('has the fixed shape', async () => {
    const cwd = folderWith({ 'leeg.md': emptySet });
    const { stdout } = await checkJson(['leeg.md', '--quiet'], { cwd });
    assert.deepEqual(JSON.parse(stdout), [
      {
        path: 'leeg.md',
        sets: [{ number: '2024Z12346', kind: 'kv', stage: 'official' }],
        diagnostics: [
          {
            rule: 'question-missing',
            severity: 'error',
            message: 'Er staat geen vraag in deze set. Zet onder de aanhef een regel «Vraag 1» met daaronder de vraag.',
            range: { start: { line: 2, character: 0 }, end: { line: 2, character: emptySet.split('\n')[2]?.length } },
            fixable: false,
          },
        ],
      },
    ]);
  });
  test('names a set without number, and calls fixable what fix repairs', async () => {
    const cwd = folderWith({ 'concept.md': misnumberedSet.replace('## 2024Z12345\n\n', '') });
    const [entry] = (await checkJson(['concept.md', '--quiet'], { cwd })).entries;
    assert.deepEqual(entry?.sets, [{ number: null, kind: 'kv', stage: 'official' }]);
    assert.deepEqual(
      entry?.diagnostics.map(({ rule, fixable }) => [rule, fixable]),
      [['question-number-sequence', true]],
    );
  });
  test('comes also when there is nothing to tell', async () => {
    const cwd = folderWith({ 'lijst.md': noSet });
    assert.deepEqual((await checkJson(['lijst.md'], { cwd })).entries, [
      { path: 'lijst.md', sets: [], diagnostics: [] },
    ]);
    const nothing = await checkJson(['weg.md'], { cwd });
    assert.deepEqual([nothing.entries, nothing.code], [[], 2]);
  });
  test('tells in English when asked', async () => {
    const [entry] = (await checkJson(['-', '--quiet', '--language', 'en'], { stdin: emptySet })).entries;
    assert.match(String(entry?.diagnostics[0]?.['message']), /question/);
  });
});

describe('files, folders and patterns', () => {
  const tree = {
    'b.md': rightSet,
    'a.MD': rightSet,
    'onder/c.markdown': rightSet,
    'onder/d.txt': rightSet,
    'onder/node_modules/pakket/e.md': rightSet,
    '.verborgen/f.md': rightSet,
    'vragen[1].md': rightSet,
  };
  const paths = async (args: readonly string[], world: World) =>
    (await checkJson(args, world)).entries.map(({ path }) => path);

  test('a folder gives all Markdown below it, sorted, without node_modules and hidden folders', async () => {
    const cwd = folderWith(tree);
    assert.deepEqual(await paths(['.'], { cwd }), ['a.MD', 'b.md', 'onder/c.markdown', 'vragen[1].md']);
    assert.deepEqual(await paths(['./onder/'], { cwd }), ['onder/c.markdown']);
  });
  test('a pattern gives what it matches; a file of that very name goes first', async () => {
    const cwd = folderWith(tree);
    assert.deepEqual(await paths(['**/*.{md,txt}'], { cwd }), ['a.MD', 'b.md', 'onder/d.txt', 'vragen[1].md']);
    assert.deepEqual(await paths(['vragen[1].md'], { cwd }), ['vragen[1].md']);
  });
  test('an absolute path stays absolute', async () => {
    const cwd = folderWith(tree);
    const path = join(cwd, 'b.md').replaceAll('\\', '/');
    assert.deepEqual(await paths([path], { cwd: '/' }), [path]);
    assert.deepEqual(await paths([`${path.slice(0, -4)}[b].md`], { cwd: '/' }), [path]);
  });
  test('a file named twice is checked once', async () => {
    const cwd = folderWith(tree);
    assert.deepEqual(await paths(['b.md', './b.md', '*.md', 'b.md'], { cwd }), ['a.MD', 'b.md', 'vragen[1].md']);
  });
  test('links in a folder are not followed, so that no circle is walked', async () => {
    const cwd = folderWith(tree);
    symlinkSync(cwd, join(cwd, 'onder', 'rond'));
    assert.deepEqual(await paths(['.'], { cwd }), ['a.MD', 'b.md', 'onder/c.markdown', 'vragen[1].md']);
  });
  test('nothing found is told, and ends with 2', async () => {
    const cwd = folderWith({ 'leeg/x.txt': '' });
    const folder = await checkJson(['leeg'], { cwd });
    assert.equal(folder.stderr, 'kamervragen: In de map «leeg» staat geen Markdown-bestand (.md of .markdown).\n');
    assert.equal(folder.code, 2);
    const pattern = await checkJson(['weg/*.md'], { cwd });
    assert.equal(pattern.stderr, 'kamervragen: Geen bestand past op «weg/*.md».\n');
    assert.equal(pattern.code, 2);
    assert.equal((await checkJson([''], { cwd })).code, 2);
  });
});

describe('what cannot be read', () => {
  test('bytes that are no UTF-8 are no text', async () => {
    const cwd = folderWith({
      'latijn.md': Buffer.from(rightSet.replace('Kwik', 'Kwék'), 'latin1'),
      'goed.md': rightSet,
    });
    const { code, stderr, entries } = await checkJson(['.'], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /^kamervragen: «latijn\.md» is geen UTF-8-tekst\. [^\n]+\n$/);
    assert.deepEqual(
      entries.map(({ path }) => path),
      ['goed.md'],
    );
  });
  test('a circle of links is told in one line', async () => {
    const cwd = folderWith({});
    symlinkSync('rond.md', join(cwd, 'rond.md'));
    const { code, stderr } = await checkJson(['rond.md'], { cwd });
    assert.deepEqual([code, stderr], [2, 'kamervragen: «rond.md» kan niet worden gelezen (ELOOP).\n']);
  });
  test('what is no file at all', async () => {
    const { code, stderr } = await checkJson(['/dev/null']);
    assert.deepEqual([code, stderr], [2, 'kamervragen: «/dev/null» is geen bestand met tekst.\n']);
  });
});

describe('standard input', () => {
  test('is read with -, under the name it is given', async () => {
    const { code, entries } = await checkJson(['-', '--stdin-filename', 'map/x.md'], { stdin: emptySet });
    assert.deepEqual([code, entries[0]?.path, entries.length], [1, 'map/x.md', 1]);
    assert.equal((await checkJson(['-'], { stdin: emptySet })).entries[0]?.path, '-');
  });
  test('goes with nothing else', async () => {
    assert.equal((await runCli(['check', '-', 'x.md'])).code, 2);
    assert.equal((await runCli(['check', 'x.md', '--stdin-filename', 'y.md'])).code, 2);
  });
  test('that is no text is told', async () => {
    const { code, stderr } = await checkJson(['-'], { stdin: Buffer.from([0x56, 0xff]) });
    assert.equal(code, 2);
    assert.match(stderr, /UTF-8/);
  });
});

describe('encodings and line ends', () => {
  const place = async (stdin: string | Uint8Array) =>
    (await checkJson(['-', '--quiet'], { stdin })).entries[0]?.diagnostics.map(({ range }) => range);

  test('a byte order mark, CRLF and CR move no position', async () => {
    const expected = await place(emptySet);
    assert.equal(expected?.length, 1);
    assert.deepEqual(await place(`\uFEFF${emptySet}`), expected);
    assert.deepEqual(await place(emptySet.replaceAll('\n', '\r\n')), expected);
    assert.deepEqual(await place(emptySet.replaceAll('\n', '\r')), expected);
    assert.deepEqual(await place(Buffer.from(`\uFEFF${emptySet}`, 'utf16le')), expected);
    assert.deepEqual(await place(Buffer.from(`\uFEFF${emptySet}`, 'utf16le').swap16()), expected);
  });
  test('characters outside the first plane count as two', async () => {
    const set = emptySet.replace('stadhuis', '𝔰tadhuis');
    const range = (await place(set))?.[0] as { end: { character: number } };
    assert.equal(range.end.character, set.split('\n')[2]?.length);
  });
});

test('stops when nobody reads the report any more', async () => {
  const cwd = folderWith({ 'a.md': emptySet, 'b.md': emptySet, 'c.md': emptySet });
  const { code, stdout, stderr } = await runCli(['check', '.'], { cwd, readsUntil: 1 });
  assert.deepEqual([code, stderr], [2, '']);
  assert.match(stdout, /^a\.md\n/);
  assert.doesNotMatch(stdout, /c\.md/);
});

test('a rule that breaks down is told, without the text, and the others go on', async () => {
  const broken: Rule = {
    id: 'stuk',
    severity: 'error',
    check() {
      throw new TypeError('de klok van het stadhuis');
    },
  };
  const table = rules as Rule[];
  table.unshift(broken);
  try {
    const { code, stderr, entries } = await checkJson(['-', '--quiet'], { stdin: emptySet });
    assert.equal(code, 2);
    assert.match(stderr, /^kamervragen: De regel «stuk» kon «-» niet controleren\. [^\n]+\n$/);
    assert.doesNotMatch(stderr, /stadhuis/);
    assert.deepEqual(
      entries[0]?.diagnostics.map(({ rule }) => rule),
      ['question-missing'],
    );
  } finally {
    table.splice(table.indexOf(broken), 1);
  }
});
