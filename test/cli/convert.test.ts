/** `convert`: where the text goes, what is told of it, and how it ends. */
import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { folderWith, runCli } from './support/runCli.ts';
import { emptySet, noSet, rightSet } from './support/texts.ts';

const typed = `(ingezonden 12 juni 2024)

Vragen van het lid Kwikstaart (D66) aan de minister van Justitie en Veiligheid over de klok van het stadhuis

1. Hoe laat is het op de klok van het stadhuis?

2. Wanneer loopt de klok weer gelijk?
`;
const printed = rightSet.replace('2024Z12345', 'JJJJZNNNNN');
const pending = 'Het zaaknummer is er nog niet. Vul het in zodra de Kamer het heeft gegeven.';
const to = (form: string, ...more: string[]) => ['convert', '--to', form, ...more];

describe('to standard output', () => {
  test('goes the text, and to standard error what is left to look at', async () => {
    const cwd = folderWith({ 'x.md': typed });
    const { code, stdout, stderr } = await runCli(to('official', 'x.md'), { cwd });
    assert.deepEqual([code, stdout, stderr], [0, printed, `x.md:1: ${pending}\n`]);
    assert.equal(readFileSync(join(cwd, 'x.md'), 'utf8'), typed);
  });
  test('from standard input too', async () => {
    const { code, stdout, stderr } = await runCli(to('official', '-', '--stdin-filename', 'klok.md'), { stdin: typed });
    assert.deepEqual([code, stdout, stderr], [0, printed, `klok.md:1: ${pending}\n`]);
  });
  test('the other way', async () => {
    const { stdout, stderr } = await runCli(to('draft', '-'), { stdin: rightSet });
    assert.match(
      stdout,
      /^## 2024Z12345\n\n\(ingezonden 12 juni 2024\)\n\nVragen van het lid Kwikstaart .* stadhuis\n/,
    );
    assert.match(stdout, /\n\n1\.\n\nHoe laat/);
    assert.equal(stderr, '');
  });
  test('byte for byte what is no set', async () => {
    const stdin = Buffer.from(`\uFEFF${noSet}`, 'utf16le');
    const { code, bytes, stderr } = await runCli(to('official', '-'), { stdin });
    assert.deepEqual([code, bytes, stderr], [0, stdin, '']);
  });
  test('in the encoding it came in', async () => {
    const { bytes } = await runCli(to('official', '-'), { stdin: Buffer.from(`\uFEFF${typed}`, 'utf16le') });
    assert.deepEqual(bytes, Buffer.from(`\uFEFF${printed}`, 'utf16le'));
  });
  test('in English', async () => {
    const { stderr } = await runCli(to('official', '-', '--language', 'en'), { stdin: typed });
    assert.match(stderr, /^-:1: There is no case number yet\./);
  });
});

describe('in place', () => {
  test('only what changes is written, wholly, with its mode', async () => {
    const cwd = folderWith({ 'a.md': typed.replaceAll('\n', '\r\n'), 'b.md': rightSet, 'c.md': noSet });
    chmodSync(join(cwd, 'a.md'), 0o640);
    const same = ['b.md', 'c.md'].map((name) => statSync(join(cwd, name)).ino);
    const { code, stdout, stderr } = await runCli(to('official', '.', '--write'), { cwd });
    assert.deepEqual([code, stdout, stderr], [0, '', `a.md:1: ${pending}\n`]);
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), printed.replaceAll('\n', '\r\n'));
    assert.equal(statSync(join(cwd, 'a.md')).mode & 0o777, 0o640);
    assert.deepEqual(
      ['b.md', 'c.md'].map((name) => statSync(join(cwd, name)).ino),
      same,
    );
    assert.deepEqual(readdirSync(cwd), ['a.md', 'b.md', 'c.md'], 'nothing left behind');
  });
  test('what is read-only stays, and the others are done', async () => {
    const cwd = folderWith({ 'a.md': typed, 'b.md': typed });
    chmodSync(join(cwd, 'a.md'), 0o440);
    const { code, stderr } = await runCli(to('official', 'a.md', 'b.md', '--write'), { cwd });
    assert.equal(code, 2);
    assert.match(stderr, /^kamervragen: «a\.md» is alleen-lezen en is niet gewijzigd\.\nb\.md:1: /);
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), typed);
    assert.equal(readFileSync(join(cwd, 'b.md'), 'utf8'), printed);
  });
});

describe('how it ends', () => {
  test('with 1 where the result has an error', async () => {
    assert.equal((await runCli(to('official', '-'), { stdin: emptySet })).code, 1);
  });
  test('with 2 where there is nothing to read', async () => {
    const { code, stdout, stderr } = await runCli(to('official', 'weg.md'), { cwd: folderWith({}) });
    assert.deepEqual([code, stdout, stderr], [2, '', 'kamervragen: «weg.md» bestaat niet.\n']);
  });
  const calls: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
    [['convert', 'a.md'], /Zeg met --to welke vorm/],
    [to('print', 'a.md'), /«print» van --to bestaat niet\. Kies uit official, draft/],
    [to('official', '.'), /Noem één bestand, of zet met --write/],
    [to('official', '-', '--write'), /Gebruik --write zonder -/],
  ];
  for (const [argv, message] of calls) {
    test(`with 2 for ${argv.join(' ')}`, async () => {
      const cwd = folderWith({ 'a.md': typed, 'b.md': typed });
      const { code, stdout, stderr } = await runCli(argv, { cwd });
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }
});
