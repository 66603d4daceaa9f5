/** The server as it runs: one bundled file in a process of its own. */

import assert from 'node:assert/strict';
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  ShutdownRequest,
  SocketMessageReader,
  SocketMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { bundleServer } from '../support/bundleServer.ts';
import { emptySet } from '../support/documents.ts';
import { pullClient, uri } from '../support/startSession.ts';

const folder = mkdtempSync(join(tmpdir(), 'kamervragen-server-'));
const file = join(folder, 'server.js');
const running: ChildProcess[] = [];

before(async () => {
  mkdirSync(join(folder, 'rules'));
  await bundleServer(folder);
});

after(() => {
  for (const child of running) child.kill();
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: string[]): ChildProcess {
  const child = spawn(process.execPath, [file, ...args]);
  running.push(child);
  return child;
}

function overStreams({ stdin, stdout }: ChildProcess): ProtocolConnection {
  assert.ok(stdin && stdout);
  return connect(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
}

function connect(reader: MessageReader, writer: MessageWriter): ProtocolConnection {
  const client = createProtocolConnection(reader, writer);
  client.onError(() => {});
  client.listen();
  return client;
}

/** A whole conversation, from start to end. */
async function converse(client: ProtocolConnection): Promise<void> {
  const { serverInfo } = await client.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: pullClient,
  });
  assert.equal(serverInfo?.name, 'kamervragen');
  const textDocument = { uri, languageId: 'kamervragen', version: 1, text: emptySet };
  await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  assert.ok(report.kind === 'full');
  const found = report.items.find((diagnostic) => diagnostic.code === 'question-missing');
  assert.equal(found?.codeDescription?.href, pathToFileURL(join(folder, 'rules', 'question-missing.md')).href);
  await client.sendRequest(ShutdownRequest.type);
  await client.sendNotification(ExitNotification.type);
}

async function exitCode(child: ChildProcess): Promise<unknown> {
  return child.exitCode ?? (await once(child, 'exit'))[0];
}

async function errorsOf(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const chunk of child.stderr ?? []) text += String(chunk);
  return text;
}

describe('the server process', () => {
  for (const args of [['--stdio'], []]) {
    test(`speaks over standard input and output (${args.join('') || 'no arguments'})`, async () => {
      const child = run(...args);
      const errors = errorsOf(child);
      await converse(overStreams(child));
      assert.equal(await exitCode(child), 0);
      assert.equal(await errors, '');
    });
  }

  test('speaks over the channel of a parent process', async () => {
    const child = fork(file, ['--node-ipc'], { execArgv: [], silent: true });
    running.push(child);
    await converse(connect(new IPCMessageReader(child), new IPCMessageWriter(child)));
    assert.equal(await exitCode(child), 0);
  });

  test('speaks over a socket', async () => {
    const listener = createServer().listen(0, '127.0.0.1');
    await once(listener, 'listening');
    const { port } = listener.address() as { port: number };
    const child = run(`--socket=${port}`);
    const [socket] = await once(listener, 'connection');
    listener.close();
    await converse(connect(new SocketMessageReader(socket), new SocketMessageWriter(socket)));
    assert.equal(await exitCode(child), 0);
  });

  test('ends when its client is gone, with the code for that', async () => {
    const child = run('--stdio');
    const client = overStreams(child);
    const params = { processId: null, rootUri: null, capabilities: {} };
    await client.sendRequest(InitializeRequest.type, params);
    child.stdin?.end();
    assert.equal(await exitCode(child), 1);
  });

  test('ends when the channel to its parent closes', async () => {
    const child = fork(file, ['--node-ipc'], { execArgv: [], silent: true });
    running.push(child);
    const client = connect(new IPCMessageReader(child), new IPCMessageWriter(child));
    await client.sendRequest(InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
    child.disconnect();
    assert.equal(await exitCode(child), 1);
  });

  test('says in one line that it cannot go on, without a stack', async () => {
    const child = run('--socket=1');
    const errors = errorsOf(child);
    assert.equal(await exitCode(child), 1);
    assert.match(await errors, /^Kamervragen: [^\n]+\n$/);
  });

  test('nonsense on its input does not bring it down with a stack', async () => {
    const child = run('--stdio');
    const errors = errorsOf(child);
    child.stdin?.end('GET / HTTP/1.1\r\n\r\nContent-Length: 5\r\n\r\n{"a":');
    assert.equal(await exitCode(child), 1);
    assert.doesNotMatch(await errors, /\n\s+at /);
  });
});
