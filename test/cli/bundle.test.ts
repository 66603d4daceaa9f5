/** The command line as it is shipped: one bundled file, run as a process of its own. */
import assert from 'node:assert/strict';
import { type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { folderWith } from './support/runCli.ts';
import { emptySet, misnumberedSet, noSet, rightSet } from './support/texts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const windows = process.platform === 'win32';
const superuser = process.getuid?.() === 0;
/** Whoever owns nothing: the superuser may read and write all, so the tests of what one may not need another. */
const NOBODY = 65534;

const dist = folderWith({ 'package.json': '{ "type": "commonjs" }' });
before(async () => {
  chmodSync(dist, 0o755);
  const { bundle } = await import(pathToFileURL(join(root, 'scripts/bundles.mjs')).href);
  await bundle('cli', dist);
});

function cli(args: readonly string[], options: SpawnSyncOptions = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(dist, 'cli.js'), ...args], options);
  return { code: status, stdout: String(stdout), bytes: Buffer.from(stdout), stderr: String(stderr) };
}

function shell(script: string, cwd: string) {
  const command = script.replaceAll('CLI', `"${process.execPath}" "${join(dist, 'cli.js')}"`);
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd });
  return { code: status, stdout: String(stdout), stderr: String(stderr) };
}

describe('check', () => {
  test('files, folders and patterns', () => {
    const cwd = folderWith({ 'a.md': rightSet, 'map/b.md': emptySet, 'map/c.md': noSet });
    for (const target of [['a.md', 'map/b.md', 'map/c.md'], ['.'], ['**/*.md']]) {
      const { code, stdout, stderr } = cli(['check', ...target, '--format', 'json'], { cwd });
      assert.deepEqual([code, stderr], [1, '']);
      assert.deepEqual(
        JSON.parse(stdout).map(({ path }: { path: string }) => path),
        ['a.md', 'map/b.md', 'map/c.md'],
      );
    }
  });
  test('every format', () => {
    for (const format of ['pretty', 'json', 'sarif', 'github', 'junit']) {
      const { code, stdout, stderr } = cli(['check', '-', '--format', format], { input: emptySet });
      assert.deepEqual([code, stderr], [1, ''], format);
      assert.ok(stdout.includes('question-missing'), format);
      assert.ok(!stdout.includes('\u001b'), format);
    }
  });
  test('a text with named characters, whose table stays beside the bundle', () => {
    const { code, stdout, stderr } = cli(['check', '-', '--format', 'json'], {
      input: `${rightSet}\nCaf&eacute; &amp; kade\n`,
    });
    assert.deepEqual([code, stderr], [0, '']);
    assert.equal(JSON.parse(stdout)[0].sets.length, 1);
  });
  test('standard input with byte order mark and CRLF', () => {
    const input = `\uFEFF${emptySet.replaceAll('\n', '\r\n')}`;
    const { code, stdout } = cli(['check', '-', '--stdin-filename', 'x.md', '--format', 'json', '--quiet'], { input });
    const [{ path, diagnostics }] = JSON.parse(stdout);
    assert.deepEqual([code, path, diagnostics[0].range.start], [1, 'x.md', { line: 2, character: 0 }]);
  });
  test('a long report goes whole through a pipe', () => {
    const files = Array.from({ length: 300 }, (_, index) => [`${'x'.repeat(150)}${index}.md`, emptySet] as const);
    const { stdout } = cli(['check', '.', '--format', 'json'], { cwd: folderWith(Object.fromEntries(files)) });
    assert.ok(stdout.length > 100_000);
    assert.equal(JSON.parse(stdout).length, 300);
  });
  test('help, version and a wrong call', () => {
    assert.match(cli(['--help']).stdout, /^Gebruik:/);
    assert.match(cli(['--version']).stdout, /^\d+\.\d+\.\d+\n$/);
    const { code, stdout, stderr } = cli(['check', '--zzz', 'x.md']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /^kamervragen: [^\n]+\n$/);
  });
});

describe('a reader that goes away', { skip: windows && 'needs a shell' }, () => {
  test('is no reason to complain', () => {
    const files = Array.from({ length: 200 }, (_, index) => [`${index}.md`, emptySet.repeat(4)] as const);
    const cwd = folderWith(Object.fromEntries(files));
    for (const format of ['pretty', 'json']) {
      const { stdout, stderr } = shell(`CLI check . --format ${format} | head -n 1`, cwd);
      assert.equal(stdout.split('\n').length, 2, format);
      assert.equal(stderr, '', format);
    }
    assert.equal(shell('CLI check . 2>&1 >&-', cwd).stdout.includes('at '), false, 'no stack');
  });
  test('does not stop fix', async () => {
    const cwd = folderWith({ 'a.md': misnumberedSet, 'b.md': misnumberedSet });
    const child = spawn(process.execPath, [join(dist, 'cli.js'), 'fix', '.'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    assert.equal(code, 0);
    assert.deepEqual(
      ['a.md', 'b.md'].map((name) => readFileSync(join(cwd, name), 'utf8')),
      [rightSet, rightSet],
    );
  });
  test('a full disk is told', { skip: process.platform !== 'linux' && 'needs /dev/full' }, () => {
    const { code, stderr } = shell('CLI check a.md > /dev/full', folderWith({ 'a.md': emptySet }));
    assert.deepEqual([code, stderr], [2, 'kamervragen: De uitvoer kon niet worden geschreven (ENOSPC).\n']);
  });
});

describe('what one may not read or write', { skip: windows && 'other rights' }, () => {
  const asNobody = (cwd: string): SpawnSyncOptions => (superuser ? { cwd, uid: NOBODY, gid: NOBODY } : { cwd });
  const owned = (files: Record<string, string>) => {
    const cwd = folderWith(files);
    if (superuser)
      for (const path of [cwd, ...readdirSync(cwd).map((name) => join(cwd, name))]) chownSync(path, NOBODY, NOBODY);
    return cwd;
  };

  test('a file that may not be read', () => {
    const cwd = owned({ 'a.md': emptySet, 'dicht.md': emptySet });
    chmodSync(join(cwd, 'dicht.md'), 0);
    const { code, stdout, stderr } = cli(['check', '.', '--format', 'json'], asNobody(cwd));
    assert.deepEqual([code, stderr], [2, 'kamervragen: «dicht.md» mag u niet lezen.\n']);
    assert.equal(JSON.parse(stdout).length, 1);
  });
  test('a folder that may not be read', () => {
    const cwd = owned({ 'a.md': emptySet, 'dicht/b.md': emptySet });
    chmodSync(join(cwd, 'dicht'), 0);
    const { code, stderr } = cli(['check', '.', '--format', 'json'], asNobody(cwd));
    assert.deepEqual([code, stderr], [2, 'kamervragen: «dicht» mag u niet lezen.\n']);
    chmodSync(join(cwd, 'dicht'), 0o755);
  });
  test('a folder that may not be written', () => {
    const cwd = owned({ 'a.md': misnumberedSet });
    chmodSync(cwd, 0o555);
    const { code, stderr } = cli(['fix', 'a.md'], asNobody(cwd));
    assert.deepEqual(
      [code, stderr],
      [2, 'kamervragen: In de map van «a.md» mag u niet schrijven. Het bestand is niet gewijzigd.\n'],
    );
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), misnumberedSet);
    chmodSync(cwd, 0o755);
  });
  test('a disk that is full halfway leaves the file whole', () => {
    const long = misnumberedSet + '\nEen lange toelichting zonder eind. '.repeat(2000);
    const cwd = folderWith({ 'a.md': long });
    const { code, stderr } = shell('ulimit -f 8; CLI fix a.md', cwd);
    assert.deepEqual(
      [code, stderr],
      [2, 'kamervragen: Voor «a.md» is geen plaats op de schijf. Het bestand is niet gewijzigd.\n'],
    );
    assert.equal(readFileSync(join(cwd, 'a.md'), 'utf8'), long);
    assert.deepEqual(readdirSync(cwd), ['a.md']);
  });
});

describe('lsp', () => {
  test('hands over to server.js beside it, and only then reads it', () => {
    const server = join(dist, 'server.js');
    writeFileSync(server, 'process.stdout.write(JSON.stringify(process.argv.slice(2)));');
    assert.deepEqual(cli(['lsp', '--stdio']).stdout, '["lsp","--stdio"]');
    assert.deepEqual(cli(['lsp']).stdout, '["lsp","--stdio"]');
    writeFileSync(server, 'throw new Error("stuk");');
    const { code, stderr } = cli(['lsp']);
    assert.deepEqual([code, stderr], [2, 'kamervragen: Er ging iets mis (stuk). Meld dit als fout van Kamervragen.\n']);
    assert.equal(cli(['check', '-'], { input: noSet }).code, 0);
  });
});
