/** `fix`: what it writes, byte for byte, what it leaves alone, and what it tells. */
import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { decodeText, encodeText } from '../../server/cli/encodedText.ts';
import { writeFile } from '../../server/cli/writeFile.ts';
import { folderWith, runCli } from './support/runCli.ts';
import { emptySet, misnumberedSet, noSet, rightSet } from './support/texts.ts';

const quiet = ['--quiet', '--no-color'];

describe('what it writes', () => {
  const forms: readonly (readonly [name: string, encode: (text: string) => Buffer])[] = [
    ['plain UTF-8', (text) => Buffer.from(text)],
    ['CRLF', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['a lone CR', (text) => Buffer.from(text.replaceAll('\n', '\r'))],
    ['a byte order mark', (text) => Buffer.from(`\uFEFF${text}`)],
    ['no line end at the end', (text) => Buffer.from(text.trimEnd())],
    ['mixed line ends', (text) => Buffer.from(text.replace('\n', '\r\n').replace('gelijk?\n', 'gelijk?\r'))],
    ['UTF-16 of Word', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16, big end first', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['letters with separate accents', (text) => Buffer.from(text.replaceAll('klok', 'kle\u0301k 𝔰'))],
  ];
  for (const [name, encode] of forms) {
    test(`keeps ${name}`, async () => {
      const cwd = folderWith({ 'x.md': encode(misnumberedSet) });
      const { code, stdout, stderr } = await runCli(['fix', 'x.md', ...quiet], { cwd });
      assert.deepEqual(readFileSync(join(cwd, 'x.md')), encode(rightSet));
      assert.deepEqual([code, stderr], [0, '']);
      assert.match(stdout, /^x\.md: 1 verbetering aangebracht\n/);
    });
  }
  test('twice gives the same, and the second time nothing is written', async () => {
    const cwd = folderWith({ 'x.md': misnumberedSet });
    await runCli(['fix', 'x.md'], { cwd });
    const before = statSync(join(cwd, 'x.md'));
    const { stdout } = await runCli(['fix', 'x.md', ...quiet], { cwd });
    assert.doesNotMatch(stdout, /aangebracht/);
    assert.equal(statSync(join(cwd, 'x.md')).ino, before.ino, 'the very same file');
  });
  test('leaves every other file alone', async () => {
    const cwd = folderWith({ 'a.md': rightSet, 'b.md': noSet, 'c.md': misnumberedSet });
    const before = ['a.md', 'b.md'].map((name) => statSync(join(cwd, name)).ino);
    await runCli(['fix', '.'], { cwd });
    assert.deepEqual(
      ['a.md', 'b.md'].map((name) => statSync(join(cwd, name)).ino),
      before,
    );
    assert.deepEqual(readdirSync(cwd), ['a.md', 'b.md', 'c.md'], 'nothing left behind');
  });
  test('keeps the mode, and a link stays a link', async () => {
    const cwd = folderWith({ 'echt.md': misnumberedSet });
    chmodSync(join(cwd, 'echt.md'), 0o640);
    symlinkSync('echt.md', join(cwd, 'link.md'));
    assert.equal((await runCli(['fix', 'link.md', ...quiet], { cwd })).code, 0);
    assert.ok(lstatSync(join(cwd, 'link.md')).isSymbolicLink());
    assert.equal(readFileSync(join(cwd, 'echt.md'), 'utf8'), rightSet);
    assert.equal(statSync(join(cwd, 'echt.md')).mode & 0o777, 0o640);
  });
});

describe('what remains', () => {
  test('gives the exit code', async () => {
    const cwd = folderWith({ 'x.md': `${misnumberedSet}\n${emptySet}` });
    const { code, stdout } = await runCli(['fix', 'x.md', ...quiet], { cwd });
    assert.equal(code, 1);
    assert.equal(readFileSync(join(cwd, 'x.md'), 'utf8'), `${rightSet}\n${emptySet}`);
    assert.match(stdout, /1 verbetering aangebracht\n {2}\d+:1 fout .* question-missing\n/);
  });
  test('is JSON and nothing else when asked', async () => {
    const cwd = folderWith({ 'x.md': `${misnumberedSet}\n${emptySet}` });
    const { stdout } = await runCli(['fix', 'x.md', '--quiet', '--format', 'json'], { cwd });
    const [{ diagnostics }] = JSON.parse(stdout);
    assert.deepEqual(
      diagnostics.map(({ rule }: { rule: string }) => rule),
      ['question-missing'],
    );
  });
});

describe('what it does not write', () => {
  test('a read-only file', async () => {
    const cwd = folderWith({ 'x.md': misnumberedSet });
    chmodSync(join(cwd, 'x.md'), 0o444);
    const { code, stderr } = await runCli(['fix', 'x.md', ...quiet], { cwd });
    assert.deepEqual([code, stderr], [2, 'kamervragen: «x.md» is alleen-lezen en is niet gewijzigd.\n']);
    assert.equal(readFileSync(join(cwd, 'x.md'), 'utf8'), misnumberedSet);
    assert.equal(statSync(join(cwd, 'x.md')).mode & 0o777, 0o444);
  });
  test('a file that is no text', async () => {
    const bytes = Buffer.from(misnumberedSet.replace('Kwik', 'Kwék'), 'latin1');
    const cwd = folderWith({ 'x.md': bytes, 'y.md': misnumberedSet });
    const { code, stderr } = await runCli(['fix', '.', ...quiet], { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /«x\.md» is geen UTF-8-tekst/);
    assert.deepEqual(readFileSync(join(cwd, 'x.md')), bytes);
    assert.equal(readFileSync(join(cwd, 'y.md'), 'utf8'), rightSet, 'the others are repaired');
  });
  test('a file that changed since it was read', async () => {
    const cwd = folderWith({ 'x.md': 'nieuw' });
    const file = { path: 'x.md', absolute: join(cwd, 'x.md'), named: true };
    const problem = await writeFile(file, Buffer.from('oud'), Buffer.from('hersteld'));
    assert.equal(problem?.reason, 'changed');
    assert.equal(readFileSync(file.absolute, 'utf8'), 'nieuw');
    assert.deepEqual(readdirSync(cwd), ['x.md']);
  });
  test('a file that is gone', async () => {
    const file = { path: 'x.md', absolute: join(folderWith({}), 'x.md'), named: true };
    assert.equal((await writeFile(file, Buffer.from(''), Buffer.from('x')))?.reason, 'unwritable');
  });
});

describe('--dry-run', () => {
  test('shows a patch and writes nothing', async () => {
    const cwd = folderWith({ 'map/x.md': misnumberedSet, 'y.md': rightSet });
    const { code, stdout, stderr } = await runCli(['fix', '.', '--dry-run'], { cwd });
    assert.equal(code, 0, 'the code of what would remain');
    assert.match(stdout, /^--- a\/map\/x\.md\n\+\+\+ b\/map\/x\.md\n@@ -5,7 \+5,7 @@\n/);
    assert.match(stdout, /\n-Vraag 3\n\+Vraag 2\n/);
    assert.equal(stderr, '1 verbetering in 1 bestand; er is niets geschreven.\n');
    assert.equal(readFileSync(join(cwd, 'map/x.md'), 'utf8'), misnumberedSet);
  });
  test('keeps line ends and byte order mark in the patch', async () => {
    const stored = (text: string) => `\uFEFF${text.slice(text.indexOf('Vragen')).replaceAll('\n', '\r\n').trimEnd()}`;
    const argv = ['fix', '-', '--dry-run', '--stdin-filename', 'een naam.md'];
    const { stdout } = await runCli(argv, { stdin: stored(misnumberedSet) });
    assert.match(stdout, /^--- a\/een naam\.md\t\n/);
    assert.match(stdout, /\n-Vraag 3\r\n\+Vraag 2\r\n/);
    assert.equal(applyPatch(stored(misnumberedSet), stdout, { autoConvertLineEndings: false }), stored(rightSet));
  });
  test('colours the patch on a terminal, without what could steer it', async () => {
    const stdin = misnumberedSet.replace('Hoe laat', '\u001b[2JHoe laat').replace('Wanneer', '\u001b[2JWanneer');
    const { stdout } = await runCli(['fix', '-', '--dry-run'], { stdin, terminal: true });
    assert.ok(stdout.includes('\u001b[32m+Vraag 2\u001b[39m'));
    assert.ok(!stdout.includes('\u001b[2J'));
  });
  test('has nothing to show when all is well', async () => {
    const { code, stdout, stderr } = await runCli(['fix', '-', '--dry-run'], { stdin: rightSet });
    assert.deepEqual([code, stdout, stderr], [0, '', 'Er is niets te herstellen.\n']);
  });
});

describe('standard input', () => {
  test('comes out repaired, with the report on standard error', async () => {
    const stdin = Buffer.from(`\uFEFF${misnumberedSet.replaceAll('\n', '\r\n')}`);
    const { code, bytes, stderr } = await runCli(['fix', '-', ...quiet], { stdin });
    assert.equal(code, 0);
    assert.deepEqual(bytes, Buffer.from(`\uFEFF${rightSet.replaceAll('\n', '\r\n')}`));
    assert.match(stderr, /1 verbetering aangebracht/);
  });
  test('comes out as it is when there is nothing to repair', async () => {
    for (const stdin of [rightSet, noSet, '', emptySet]) {
      assert.equal((await runCli(['fix', '-'], { stdin })).stdout, stdin);
    }
  });
  test('that is no text gives nothing', async () => {
    const { code, stdout } = await runCli(['fix', '-'], { stdin: Buffer.from([0x56, 0xff]) });
    assert.deepEqual([code, stdout], [2, '']);
  });
});

test('whatever bytes are read as text are written back the same', () => {
  const marks = [[], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]];
  const bytes = fc.oneof(
    fc.uint8Array(),
    fc.string({ unit: 'binary' }).map((text) => Uint8Array.from(Buffer.from(text))),
  );
  let read = 0;
  fc.assert(
    fc.property(fc.constantFrom(...marks), bytes, (mark, rest) => {
      const all = Buffer.from([...mark, ...rest]);
      const decoded = decodeText(all);
      if (decoded === undefined) return;
      read++;
      assert.deepEqual(Buffer.from(encodeText(decoded)), all);
    }),
    { numRuns: 500 },
  );
  assert.ok(read > 50, 'some of it is text');
});
