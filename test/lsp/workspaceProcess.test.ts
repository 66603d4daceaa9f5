/** The workspace as it runs: the bundles in a process of their own, on real files. */

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  ExitNotification,
  FileChangeType,
  type FileEvent,
  InitializeRequest,
  LogMessageNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkspaceDiagnosticRequest,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { bundleServer } from '../support/bundleServer.ts';
import { numberedSet } from '../support/numberedSet.ts';
import { pullClient } from '../support/startSession.ts';

const place = mkdtempSync(join(tmpdir(), 'kamervragen-map-'));
const workspace = join(place, 'map met spaties');
const storage = join(place, 'bewaard');
const running: ChildProcess[] = [];

before(async () => {
  await bundleServer(place);
  mkdirSync(join(workspace, 'diep', 'er'), { recursive: true });
  writeFileSync(join(workspace, 'één.kv.md'), numberedSet('2024Z10001'));
  writeFileSync(join(workspace, 'diep', 'er', 'twee.md'), `\uFEFF${numberedSet('2024Z10001', { subject: 'de kade' })}`);
  writeFileSync(join(workspace, 'bytes.kv.md'), Buffer.from([0xff, 0xc0, 0x80, 0]));
  /** It would never end. */
  symlinkSync(workspace, join(workspace, 'diep', 'rond'), 'junction');
});

after(() => {
  for (const child of running) child.kill();
  rmSync(place, { recursive: true, force: true });
});

async function start() {
  const child = spawn(process.execPath, [join(place, 'server.js'), '--stdio']);
  running.push(child);
  assert.ok(child.stdin && child.stdout);
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const logged: string[] = [];
  client.onError(() => {});
  client.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  client.onRequest(RegistrationRequest.type, () => {});
  client.onRequest(DiagnosticRefreshRequest.type, () => {});
  client.listen();
  const uri = pathToFileURL(workspace).href;
  await client.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'map' }],
    capabilities: pullClient,
    initializationOptions: { storage: pathToFileURL(storage).href },
  });
  const reports = async () => {
    const { items } = await client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    return Object.fromEntries(
      items.map((item) => [
        decodeURIComponent(item.uri.slice(item.uri.lastIndexOf('/') + 1)),
        item.kind === 'full' ? item.items.map(({ code }) => code).join(' ') : '=',
      ]),
    );
  };
  const end = async () => {
    await client.sendRequest(ShutdownRequest.type);
    await client.sendNotification(ExitNotification.type);
    assert.equal(child.exitCode ?? (await once(child, 'exit'))[0], 0);
  };
  return { client, logged, reports, end };
}

describe('the workspace of the server process', () => {
  test('is read from disk, followed as it changes, and kept between sessions', async () => {
    const one = await start();
    const duplicate = 'case-number-duplicate';
    assert.deepEqual(await one.reports(), { 'één.kv.md': duplicate, 'twee.md': duplicate });
    const symbols = await one.client.sendRequest(WorkspaceSymbolRequest.type, { query: 'kade' });
    assert.deepEqual(
      (symbols as WorkspaceSymbol[]).map(({ name }) => name),
      ['de kade'],
    );
    unlinkSync(join(workspace, 'diep', 'er', 'twee.md'));
    const uri = pathToFileURL(join(workspace, 'diep', 'er', 'twee.md')).href;
    const changes: FileEvent[] = [{ uri, type: FileChangeType.Deleted }];
    await one.client.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
    assert.deepEqual(await one.reports(), { 'één.kv.md': '' });
    assert.deepEqual(one.logged, []);
    await one.end();

    const [name = '', ...more] = readdirSync(join(storage, 'workspaces'));
    assert.deepEqual(more, [], 'nothing half-written is left');
    const kept = join(storage, 'workspaces', name);
    assert.match(readFileSync(kept, 'utf8'), /2024Z10001/);
    /** What is kept is what is told, as long as the file is the same. */
    writeFileSync(kept, readFileSync(kept, 'utf8').replace('scheve paaltjes","place', 'bewaarde paaltjes","place'));
    const two = await start();
    const found = (await two.client.sendRequest(WorkspaceSymbolRequest.type, {
      query: 'paaltjes',
    })) as WorkspaceSymbol[];
    assert.deepEqual(
      found.map((symbol) => symbol.name),
      ['bewaarde paaltjes'],
    );
    assert.deepEqual(await two.reports(), { 'één.kv.md': '' });
    assert.deepEqual(two.logged, []);
    await two.end();
  });

  test('is read without its thread too, and that is told once', async () => {
    unlinkSync(join(place, 'examiner.js'));
    rmSync(storage, { recursive: true });
    const session = await start();
    assert.deepEqual(await session.reports(), { 'één.kv.md': '' });
    assert.deepEqual(
      session.logged.map((line) => line.replace(/\(.*/, '')),
      ['workspace: Error '],
    );
    await session.end();
  });
});
