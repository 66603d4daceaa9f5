/** Links as the shipped files check them: processes of their own, against servers on loopback. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { closedPort, type HostileServer, startHostileServer } from '../support/hostileServer.ts';
import { folderWith } from './support/runCli.ts';
import { setWith } from './support/texts.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const windows = process.platform === 'win32';
const dist = folderWith({ 'package.json': '{ "type": "commonjs" }' });
let server: HostileServer;
const homes = folderWith({});
/** Where this test's processes keep what they learnt: never in the home of whoever runs the tests. */
let home: string;

before(async () => {
  const { bundle } = await import(pathToFileURL(join(root, 'scripts/bundles.mjs')).href);
  await Promise.all(['cli', 'links'].map((name) => bundle(name, dist)));
  server = await startHostileServer();
});
after(() => server.close());
beforeEach(() => {
  home = mkdtempSync(join(homes, 'thuis-'));
});

interface Outcome {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Started {
  readonly child: ChildProcess;
  readonly outcome: Promise<Outcome>;
}

function start(args: readonly string[], input: string | undefined, cwd = home): Started {
  const { PATH, SystemRoot } = process.env;
  const env = {
    PATH,
    SystemRoot,
    HOME: home,
    USERPROFILE: home,
    LOCALAPPDATA: home,
    XDG_CACHE_HOME: join(home, 'xdg'),
  };
  const child = spawn(process.execPath, [join(dist, 'cli.js'), ...args], { cwd, env });
  const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
  child.stdout.on('data', (chunk) => chunks.stdout.push(chunk));
  child.stderr.on('data', (chunk) => chunks.stderr.push(chunk));
  if (input !== undefined) child.stdin.end(input);
  const outcome = new Promise<Outcome>((resolve) =>
    child.on('close', (code, signal) => {
      const [stdout, stderr] = [chunks.stdout, chunks.stderr].map((it) => Buffer.concat(it).toString());
      resolve({ code, signal, stdout: stdout ?? '', stderr: stderr ?? '' });
    }),
  );
  return { child, outcome };
}

const cli = (args: readonly string[], input?: string, cwd?: string) => start(args, input, cwd).outcome;

/** How often a path was asked for. */
const visits = (path: string) => server.seen(path).length;

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    assert.ok(tries < 4000, 'it does not come');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('links', () => {
  test('gives the fixed JSON, and reaches no host that was not allowed', async (t) => {
    const other = await startHostileServer();
    t.after(() => other.close());
    const closed = `http://127.0.0.1:${await closedPort()}/`;
    const [toClosed, toOther] = [
      server.url(`/to?status=301&url=${closed}`),
      server.url(`/to?url=${other.url('/geheim')}`),
    ];
    /** Of a chain that was not followed to its end, the last answer is that of the redirect. */
    const rows = [
      [server.url('/page?n=1'), 'ok', 200, server.url('/page?n=1'), null],
      [server.url('/status/404'), 'gone', 404, server.url('/status/404'), 'not-found'],
      [server.url('/moved/1?n=1'), 'moved', 200, server.url('/moved/0?n=1'), 'moved'],
      [server.url('/status/403'), 'unverifiable', 403, server.url('/status/403'), 'forbidden'],
      [toClosed, 'gone', 301, toClosed, 'refused'],
      [toOther, 'unverifiable', 302, toOther, 'private'],
      [other.url('/page'), 'unverifiable', null, null, 'private'],
      ['htps://klok.example/', 'unchecked', null, null, 'malformed'],
    ] as const;
    const allowed = [server.host, new URL(closed).host].flatMap((host) => ['--allow-host', host]);
    const text = setWith(...rows.map(([url]) => url));
    const { code, stdout, stderr } = await cli(['links', '-', '--format', 'json', ...allowed], text);
    assert.deepEqual([code, stderr], [0, '']);
    const links = rows.map(([url, state, status, finalUrl, reason], at) => {
      const line = 14 + 2 * at;
      const range = { start: { line, character: 4 }, end: { line, character: 4 + url.length } };
      return { url, state, status, finalUrl, reason, range };
    });
    assert.deepEqual(JSON.parse(stdout), [{ path: '-', links }]);
    assert.equal(other.connections, 0);
  });
  test('of files, for people', async () => {
    const cwd = folderWith({ 'a.md': setWith(server.url('/page?n=2')), 'b/c.md': setWith(server.url('/status/410')) });
    const { code, stdout, stderr } = await cli(['links', '.', '--allow-host', server.host], undefined, cwd);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^a\.md\n {2}15:5 ✓ bereikbaar http/);
    assert.match(stdout, /b\/c\.md\n {2}15:5 ✗ weg http\S+\n {4}Deze pagina is weggehaald \(410 op \d/);
    assert.ok(stdout.endsWith('\n2 koppelingen in 2 bestanden: 1 bereikbaar en 1 weg.\n'));
  });
  test('check with --links, and a weight that makes it fail', async () => {
    const text = setWith(server.url('/status/404?n=2'));
    const args = ['check', '-', '--links', '--allow-host', server.host, '--format', 'github'];
    const { code, stdout } = await cli([...args, '--rule', 'url-unreachable=error'], text);
    assert.equal(code, 1);
    assert.match(stdout, /^::error file=-,line=15,.*title=url-unreachable::/m);
  });
  test('check without --links does not even look', async () => {
    const before = server.connections;
    const { code } = await cli(['check', '-'], setWith(server.url('/page?n=3')));
    assert.deepEqual([code, server.connections, existsSync(join(home, 'xdg'))], [0, before, false]);
  });
  test('a page that answers too late', async () => {
    const args = ['links', '-', '--format', 'json', '--allow-host', server.host, '--timeout', '300'];
    const { code, stdout } = await cli(args, setWith(server.url('/silent')));
    const [link] = JSON.parse(stdout)[0].links;
    assert.deepEqual([code, link.state, link.reason, link.status], [0, 'unverifiable', 'timeout', null]);
  });
});

describe('the cache', () => {
  const good = (name: string) => server.url(`/page?cache=${name}`);

  test('spares good answers the second time, and bad ones not', async () => {
    const [page, bad] = [good('a'), server.url('/status/404?cache=a')];
    const args = ['links', '-', '--format', 'json', '--allow-host', server.host];
    const first = await cli(args, setWith(page, bad));
    assert.deepEqual([visits('/page?cache=a'), existsSync(join(home, 'xdg'))], [1, process.platform === 'linux']);
    const asked = visits('/status/404?cache=a');
    const second = await cli(args, setWith(page, bad));
    assert.deepEqual([first.stdout, first.stderr], [second.stdout, second.stderr]);
    assert.equal(visits('/page?cache=a'), 1);
    assert.ok(visits('/status/404?cache=a') > asked);
  });
  test('--no-cache neither reads nor keeps', async () => {
    const args = ['links', '-', '--allow-host', server.host];
    await cli([...args, '--no-cache'], setWith(good('b')));
    assert.deepEqual(readdirSync(home), []);
    await cli(args, setWith(good('b')));
    await cli([...args, '--no-cache'], setWith(good('b')));
    assert.equal(visits('/page?cache=b'), 3);
  });
});

describe('Ctrl+C', { skip: windows && 'has no signals' }, () => {
  const args = () => ['links', '-', '--format', 'json', '--allow-host', server.host];

  test('once: the report is completed, and what is not known is called so', async () => {
    const text = setWith(server.url('/page?c=1'), server.url('/silent?c=1'));
    const { child, outcome } = start(args(), text);
    await until(() => visits('/page?c=1') > 0 && visits('/silent?c=1') > 0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    child.kill('SIGINT');
    const { code, signal, stdout, stderr } = await outcome;
    assert.deepEqual([code, signal], [2, null]);
    assert.match(stderr, /^kamervragen: Afgebroken bij «-»\. [^\n]+\n$/);
    assert.deepEqual(
      JSON.parse(stdout)[0].links.map(({ state, reason }: Record<string, unknown>) => [state, reason]),
      [
        ['ok', null],
        ['unchecked', 'cancelled'],
      ],
    );
  });
  test('while it still waits for the text, it ends as it always did', async () => {
    const { child, outcome } = start(['links', '-'], undefined);
    await new Promise((resolve) => setTimeout(resolve, 300));
    child.kill('SIGINT');
    const { code, signal } = await outcome;
    assert.deepEqual([code, signal], [null, 'SIGINT']);
  });
});

test('without links.js beside it: one sentence, and check goes on as before', async () => {
  const file = join(dist, 'links.js');
  renameSync(file, `${file}.weg`);
  try {
    const { code, stdout, stderr } = await cli(['links', '-'], setWith(server.url('/page')));
    assert.deepEqual([code, stdout], [2, '']);
    assert.equal(stderr, 'kamervragen: De controle van koppelingen ontbreekt: links.js hoort naast cli.js te staan.\n');
    assert.equal((await cli(['check', '-'], setWith(server.url('/page')))).code, 0);
  } finally {
    renameSync(`${file}.weg`, file);
  }
});
