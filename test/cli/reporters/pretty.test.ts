/** The report for people, and the lines of the source it shows. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { excerptOf } from '../../../server/cli/reporters/excerpt.ts';
import { printable, toCells } from '../../../server/cli/reporters/terminalText.ts';
import { SourceText } from '../../../server/core/index.ts';
import { folderWith, runCli, type World } from '../support/runCli.ts';
import { emptySet, misnumberedSet, noSet, rightSet } from '../support/texts.ts';

const quiet = async (args: readonly string[], world: World) =>
  (await runCli(['check', '--quiet', ...args], world)).stdout;

describe('the report', () => {
  test('shows path, place, weight, message, rule, line and caret, and sums up', async () => {
    const cwd = folderWith({ 'map/x.md': misnumberedSet, 'goed.md': rightSet });
    assert.equal(
      await quiet(['.'], { cwd }),
      [
        'map/x.md',
        '  9:1 fout Hier hoort vraag 2, maar er staat «Vraag 3». Hernummer de vragen. question-number-sequence',
        '    Vraag 3',
        '    ^^^^^^^',
        '',
        '1 fout in 1 bestand. U herstelt er 1 met «kamervragen fix».',
        '',
      ].join('\n'),
    );
  });
  test('passes over documents that are no set, but says so of one that was named', async () => {
    const cwd = folderWith({ 'map/lijst.md': noSet, 'map/goed.md': rightSet });
    assert.equal(await quiet(['map'], { cwd }), 'Niets te melden over 1 set Kamervragen.\n');
    assert.equal(
      await quiet(['map/lijst.md'], { cwd }),
      'map/lijst.md: geen Kamervragen in dit bestand\n\nGeen Kamervragen gevonden.\n',
    );
  });
  test('says that not all could be checked', async () => {
    const cwd = folderWith({ 'goed.md': rightSet });
    assert.match(await quiet(['goed.md', 'weg.md'], { cwd }), /Niet alles kon worden gecontroleerd\.\n$/);
    assert.equal(await quiet(['weg.md'], { cwd }), '');
  });
  test('is English when asked', async () => {
    assert.match(await quiet(['-', '--language', 'en'], { stdin: emptySet }), /\n1 error in 1 file\.\n$/);
  });
});

describe('the summary per rule', () => {
  const tableOf = (stdout: string) => /^meldingen .*(?:\n.+)*/m.exec(stdout)?.[0];

  test('has what is found most above, and comes before the last line', async () => {
    const cwd = folderWith({ 'a.md': emptySet, 'b.md': misnumberedSet, 'c.md': emptySet });
    const { stdout } = await runCli(['check', '.', '--rule', 'asker-unknown=off'], { cwd });
    assert.equal(
      tableOf(stdout),
      [
        'meldingen  bestanden  regel',
        '        2          2  question-missing',
        '        1          1  question-number-sequence',
      ].join('\n'),
    );
    assert.match(stdout, /question-number-sequence\n\n3 fouten in 3 bestanden\. [^\n]+\n$/);
  });
  test('is there for more than one file only, and not in a quiet report', async () => {
    const cwd = folderWith({ 'a.md': emptySet, 'b.md': rightSet });
    assert.equal(tableOf((await runCli(['check', 'a.md'], { cwd })).stdout), undefined);
    assert.equal(tableOf(await quiet(['.'], { cwd })), undefined);
    assert.notEqual(tableOf((await runCli(['check', '.'], { cwd })).stdout), undefined);
  });
  test('is left out where nothing was found', async () => {
    const cwd = folderWith({ 'a.md': noSet, 'b.md': noSet });
    assert.equal((await runCli(['check', '.'], { cwd })).stdout, 'Geen Kamervragen gevonden.\n');
  });
  test('is English when asked', async () => {
    const cwd = folderWith({ 'a.md': emptySet, 'b.md': rightSet });
    assert.match((await runCli(['check', '.', '--language', 'en'], { cwd })).stdout, /^findings {2}files {2}rule$/m);
  });
});

describe('colour', () => {
  const coloured = async (args: readonly string[], world: World) =>
    (await quiet(['-', ...args], { stdin: emptySet, ...world })).includes('\u001b[');

  test('on a terminal only', async () => {
    assert.equal(await coloured([], {}), false);
    assert.equal(await coloured([], { terminal: true }), true);
    assert.equal(await coloured([], { terminal: true, env: { TERM: 'dumb' } }), false);
  });
  test('as the environment says', async () => {
    assert.equal(await coloured([], { terminal: true, env: { NO_COLOR: '1' } }), false);
    assert.equal(await coloured([], { terminal: true, env: { NO_COLOR: '' } }), true);
    assert.equal(await coloured([], { env: { FORCE_COLOR: '1' } }), true);
  });
  test('as asked, before all else', async () => {
    assert.equal(await coloured(['--color'], { env: { NO_COLOR: '1' } }), true);
    assert.equal(await coloured(['--no-color'], { terminal: true, env: { FORCE_COLOR: '1' } }), false);
  });
});

describe('the line and its carets', () => {
  /** `[` and `]` mark the span. */
  function show(marked: string, columns = 40): string {
    const start = marked.indexOf('[');
    const end = marked.indexOf(']') - 1;
    const { line, indent, carets } = excerptOf(new SourceText(marked.replace(/[[\]]/g, '')), { start, end }, columns);
    return `${line}\n${indent}${carets}`;
  }

  test('a place within a line', () => {
    assert.equal(show('een\nde [kat] zit\nop'), 'de kat zit\n   ^^^');
  });
  test('an empty place, also at the end', () => {
    assert.equal(show('de []kat'), 'de kat\n   ^');
    assert.equal(show('de kat[]\nop'), 'de kat\n      ^');
    assert.equal(show('[]'), '\n^');
  });
  test('more than one line', () => {
    assert.equal(show('de [kat\r\nzit] op'), 'de kat\n   ^^^');
  });
  test('tabs, wide, joined and unseen characters', () => {
    assert.equal(show('\tde [kat]'), '    de kat\n       ^^^');
    assert.equal(show('日本 [kat]'), '日本 kat\n     ^^^');
    assert.equal(show('[日本] kat'), '日本 kat\n^^^^');
    assert.equal(show('👩‍👩‍👧 [kat]'), '👩‍👩‍👧 kat\n   ^^^');
    assert.equal(show('e\u0301e\u0301n [kat]'), 'e\u0301e\u0301n kat\n    ^^^');
    assert.equal(show('een\u200b [kat]'), 'een kat\n    ^^^');
    assert.equal(show('een[\u200b] kat'), 'een kat\n   ^');
  });
  test('a long line is cut around the place', () => {
    const long = `${'woord '.repeat(50)}[kat] ${'staart '.repeat(50)}`;
    assert.equal(show(long), '…woord woord kat staart staart staart s…\n             ^^^');
    assert.equal(show(`[kat] ${'staart '.repeat(50)}`), 'kat staart staart staart staart staart…\n^^^');
    const last = `…${'woord '.repeat(6).slice(-35)}`;
    assert.equal(show(`${'woord '.repeat(50)}[kat]`), `${last}kat\n${' '.repeat(36)}^^^`);
    assert.equal(show(`de [${'lang'.repeat(5000)}]`).split('\n')[0]?.length, 39);
  });
  test('nothing that could steer the terminal', () => {
    assert.equal(show('\u001b[31m[kat]'.replace('[31m', '')), '\u{fffd}kat\n ^^^');
    assert.equal(printable('a\u001b[2J\u0007\u202eb\nc'), 'a\u{fffd}[2J\u{fffd}\u{fffd}b\u{fffd}c');
  });
  test('whatever the text and the place: within the width, and safe', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom('\t', '\n', '\r', 'é', '日', '👩‍👧', '\u001b', 'a '), fc.string()),
    });
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), fc.integer({ min: 20, max: 60 }), (content, from, length, columns) => {
        const start = Math.min(from, content.length);
        const span = { start, end: Math.min(content.length, start + length) };
        const { line, indent, carets } = excerptOf(new SourceText(content), span, columns);
        const width = toCells(line).reduce((sum, cell) => sum + cell.width, 0);
        assert.ok(width <= columns, `${width} > ${columns}`);
        assert.ok(indent.length + carets.length <= columns, 'carets within the width');
        assert.equal(line, printable(line));
      }),
    );
  });
});
