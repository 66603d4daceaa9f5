/** `stats`: what is counted, and the three forms it is told in. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fakeThreads } from './support/fakeThreads.ts';
import { folderWith, runCli } from './support/runCli.ts';
import { noSet, rightSet, setWith } from './support/texts.ts';

const two = `## 2023Z00007

Vragen van de leden **Kwikstaart** en **Van der Molen** (beiden D66) en **Roerdomp** (VVD) aan de Ministers van Financiën en voor Klimaat en Energie over *de windhaan* (ingezonden 3 maart 2023).

Vraag 1

Waarheen wijst de haan?

## 2023Z00008

Mondelinge vragen van het lid **Roerdomp** (VVD) aan de Minister-President over *de torenklok*.
`;

const tree = {
  'a.md': setWith('https://www.klok.example/een', 'http://KLOK.example:8080/twee', 'https://toren.example'),
  'b.md': two,
  'c.md': noSet,
};

const json = async (args: readonly string[], world: Parameters<typeof runCli>[1]) =>
  JSON.parse((await runCli(['stats', ...args, '--format', 'json'], world)).stdout);

describe('stats', () => {
  test('counts sets, questions, askers, parties, addressees and sources', async () => {
    assert.deepEqual(await json(['.'], { cwd: folderWith(tree) }), {
      files: 3,
      sets: 3,
      questions: { total: 3, median: 1, max: 2 },
      kinds: [
        { name: 'kv', count: 2 },
        { name: 'oral', count: 1 },
      ],
      stages: [{ name: 'official', count: 3 }],
      years: [
        { name: '2023', count: 2 },
        { name: '2024', count: 1 },
      ],
      askers: [
        { name: 'Kwikstaart', count: 2 },
        { name: 'Roerdomp', count: 2 },
        { name: 'Van der Molen', count: 1 },
      ],
      parties: [
        { name: 'D66', count: 2 },
        { name: 'VVD', count: 2 },
      ],
      addressees: [
        { name: 'Minister van Financiën', count: 1 },
        { name: 'Minister van Justitie en Veiligheid', count: 1 },
        { name: 'Minister voor Klimaat en Energie', count: 1 },
        { name: 'Minister-President', count: 1 },
      ],
      hosts: [
        { name: 'klok.example', count: 2 },
        { name: 'toren.example', count: 1 },
      ],
    });
  });
  test('has a table for people', async () => {
    const cwd = folderWith(tree);
    const { code, stdout } = await runCli(['stats', '.'], { cwd });
    assert.equal(code, 0);
    assert.equal(
      stdout.split('\n\n').slice(0, 3).join('\n\n'),
      [
        '3 sets in 3 bestanden',
        '3 vragen; per set: mediaan 1, hoogste aantal 2',
        '',
        'Soorten',
        '  2  Kamervragen',
        '  1  mondelinge vragen',
        '',
        'Vormen',
        '  3  officieel',
      ].join('\n'),
    );
    assert.match((await runCli(['stats', '.', '--language', 'en'], { cwd })).stdout, /^3 sets in 3 files\n/);
  });
  test('has CSV that a spreadsheet reads, and takes no name for a formula', async () => {
    const evil = two.replace('**Roerdomp** (VVD) aan', '**Roerdomp** (=1+"x",y) aan');
    const { stdout } = await runCli(['stats', '-', '--format', 'csv'], { stdin: evil });
    const lines = stdout.split('\n');
    assert.deepEqual(lines.slice(0, 6), [
      'group,name,count',
      'files,,1',
      'sets,,2',
      'questions,total,1',
      'questions,median,0.5',
      'questions,max,1',
    ]);
    assert.ok(lines.includes('askers,Van der Molen,1'));
    assert.ok(lines.includes(`parties,"'=1+""x"",y",1`), stdout);
  });
  test('shows no more of a long list than can be read, but all of it to programs', async () => {
    const hosts = Array.from({ length: 33 }, (_, index) => `https://h${index}.example/`);
    const world = { stdin: setWith(...hosts) };
    const { stdout } = await runCli(['stats', '-'], world);
    assert.match(stdout, /\n {2}en nog 13; met --format csv of json staan ze er allemaal\n$/);
    assert.equal((await json(['-'], world)).hosts.length, 33);
  });
  test('keeps the terminal from being steered', async () => {
    const { stdout } = await runCli(['stats', '-'], { stdin: two.replace('VVD', 'V\u001b[2JD') });
    assert.ok(!stdout.includes('\u001b'));
  });
  test('counts nothing where there is nothing', async () => {
    const { code, stdout } = await runCli(['stats', '-'], { stdin: noSet });
    assert.deepEqual([code, stdout], [0, '0 sets in 1 bestand\n0 vragen; per set: mediaan 0, hoogste aantal 0\n']);
  });
  test('tells what could not be read, counts the rest, and ends with 2', async () => {
    const cwd = folderWith({ 'a.md': rightSet, 'b.md': Buffer.from([0xc3, 0x28]) });
    const { code, stdout, stderr } = await runCli(['stats', '.', 'weg.md', '--format', 'json'], { cwd });
    assert.equal(code, 2);
    assert.equal(JSON.parse(stdout).sets, 1);
    assert.match(stderr, /«weg.md» bestaat niet\.\nkamervragen: «b.md» is geen UTF-8-tekst/);
  });
  test('gives the same in threads', async () => {
    const names = Array.from({ length: 300 }, (_, index) => [`${index}.md`, Object.values(tree)[index % 3] ?? '']);
    const cwd = folderWith(Object.fromEntries(names));
    const threads = fakeThreads();
    const argv = ['stats', '.', '--format', 'csv'];
    const inThreads = await runCli(argv, { cwd, cores: 2, startThread: threads.startThread });
    assert.deepEqual(inThreads, await runCli(argv, { cwd }));
    assert.equal(threads.sent, 300);
  });
});
