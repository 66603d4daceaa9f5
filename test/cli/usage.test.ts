/** The call itself: help, version, and what is wrong with it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import manifest from '../../package.json' with { type: 'json' };
import { reporters } from '../../server/cli/reporters/index.ts';
import { statsWriters } from '../../server/cli/statsWriters.ts';
import { runCli } from './support/runCli.ts';

describe('help', () => {
  test('is Dutch, on standard output, with 0', async () => {
    const { code, stdout, stderr } = await runCli(['--help']);
    assert.deepEqual([code, stderr], [0, '']);
    for (const word of [
      'Gebruik:',
      'Opties:',
      'Opdrachten:',
      'Uitkomst:',
      'check',
      'links',
      'stats',
      'fix',
      'convert',
      'lsp',
    ]) {
      assert.ok(stdout.includes(word), word);
    }
    assert.doesNotMatch(stdout, /Usage|Options|Commands|default/);
  });
  test('exists for each command', async () => {
    for (const argv of [
      ['check', '--help'],
      ['links', '--help'],
      ['fix', '-h'],
      ['help', 'fix'],
    ]) {
      const { code, stdout } = await runCli(argv);
      assert.equal(code, 0);
      assert.match(stdout, /--stdin-filename/);
      assert.match(stdout, /--language/);
      assert.doesNotMatch(stdout, /Usage|Options|Arguments/);
    }
    assert.match((await runCli(['fix', '--help'])).stdout, /--dry-run/);
    assert.match((await runCli(['lsp', '--help'])).stdout, /--stdio/);
  });
  test('is English when asked', async () => {
    assert.match((await runCli(['check', '--help', '--language', 'en'])).stdout, /^Usage:/);
  });
  test('comes on standard error, with 2, when there is no command', async () => {
    const { code, stdout, stderr } = await runCli([]);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^Gebruik:/);
  });
});

test('the version is that of the manifest', async () => {
  assert.deepEqual((await runCli(['--version'])).stdout, `${manifest.version}\n`);
});

describe('what is wrong with a call', () => {
  const cases: readonly (readonly [argv: readonly string[], message: RegExp])[] = [
    [['chek', 'x.md'], /«chek» bestaat niet\. Bedoelt u «check»\?/],
    [['check', 'x.md', '--formt', 'json'], /«--formt» bestaat niet\. Bedoelt u «--format»\?/],
    [['check', 'x.md', '--zzz'], /«--zzz» bestaat niet\. Vraag hulp/],
    [['check'], /Noem een bestand/],
    [['check', 'x.md', '--format'], /Bij de optie «--format» hoort een waarde/],
    [['check', 'x.md', '--format', 'xml'], /«xml» van --format bestaat niet/],
    [['check', 'x.md', '--format', 'toString'], /«toString» van --format bestaat niet/],
    [['check', 'x.md', '--language', 'fr'], /«fr» van --language bestaat niet/],
    [['check', 'x.md', '--rule', 'question-missing'], /--rule naam=off/],
    [['check', 'x.md', '--rule', 'bestaat-niet=off'], /De regel «bestaat-niet» bestaat niet/],
    [['check', 'x.md', '--rule', 'question-missing=nooit'], /«nooit» van --rule bestaat niet/],
    [['check', 'x.md', '--timeout', '500'], /Gebruik --timeout alleen samen met --links/],
    [['check', 'x.md', '--allow-host', 'x.example'], /Gebruik --allow-host alleen samen met --links/],
    [['check', 'x.md', '--no-cache'], /Gebruik --no-cache alleen samen met --links/],
    [['check', 'x.md', '--cache', '--links'], /Gebruik --cache zonder --links/],
    [['check', 'x.md', '--cache-location', 'y'], /Gebruik --cache-location alleen samen met --cache/],
    [['fix', 'x.md', '--cache'], /«--cache» bestaat niet/],
    [['stats'], /Noem een bestand/],
    [['stats', 'x.md', '--format', 'pretty'], /«pretty» van --format bestaat niet. Kies uit table, csv, json/],
    [['stats', '-', 'x.md'], /Gebruik - alleen/],
    [['fix', 'x.md', '--links'], /«--links» bestaat niet/],
    [['links'], /Noem een bestand/],
    [['links', 'x.md', '--links'], /«--links» bestaat niet/],
    [['links', 'x.md', '--timeout'], /Bij de optie «--timeout» hoort een waarde/],
    ...['0', '99', '300001', '-5', '1e3', '1.5', 'snel', '', '٣٠٠', '9999999999'].map(
      (value) => [['links', 'x.md', `--timeout=${value}`], /--timeout klopt niet\. Geef een heel aantal/] as const,
    ),
    ...['http://x.example', 'x.example/pad', 'jan@x.example', 'x.example:0', 'x.example:65536', 'a b', '*', '[x]'].map(
      (value) => [['links', 'x.md', `--allow-host=${value}`], /is geen host\. Schrijf bij --allow-host/] as const,
    ),
    [['check', 'x.md', '--dry-run'], /«--dry-run» bestaat niet/],
    [['fix', 'x.md', '--dry-run', '--format', 'json'], /--dry-run zonder --format/],
    [['lsp', 'x.md'], /te veel achter de opdracht «lsp»/],
    [['lsp'], /Er ging iets mis/],
  ];
  for (const [argv, message] of cases) {
    test(argv.join(' '), async () => {
      const { code, stdout, stderr } = await runCli(argv);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
      assert.match(stderr, /^kamervragen: [^\n]+\n$/, 'one line, no stack');
    });
  }
  test('is told in English when asked', async () => {
    assert.match((await runCli(['check', '--language=en', '--zzz', 'x'])).stderr, /There is no option/);
  });
});

test('lsp starts the server', async () => {
  let started = 0;
  const startServer = async () => void started++;
  assert.equal((await runCli(['lsp', '--stdio', '--clientProcessId=1'], { startServer })).code, 0);
  assert.equal(started, 1);
});

test('the guide names every option and format', async () => {
  const guide = readFileSync(new URL('../../docs/opdrachtregel.md', import.meta.url), 'utf8');
  const help = (
    await Promise.all(['check', 'links', 'stats', 'fix', 'convert', 'lsp'].map((name) => runCli([name, '--help'])))
  ).map((it) => it.stdout);
  const options = new Set(help.join('\n').match(/--[a-z][a-z-]+/g));
  assert.ok(options.size > 10);
  for (const option of options) assert.ok(guide.includes(option), option);
  for (const format of [...Object.keys(reporters), ...Object.keys(statsWriters)])
    assert.ok(guide.includes(`--format ${format}`), format);
});
