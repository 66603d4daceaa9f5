/** Links as the server checks them when it runs: bundled, in a process of its own, against a web server on loopback. */

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  ExitNotification,
  HoverRequest,
  InitializeRequest,
  InlayHintRefreshRequest,
  LogMessageNotification,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { checkLinksCommand } from '../../server/lsp/protocol.ts';
import { bundleServer } from '../support/bundleServer.ts';
import { pullClient, uri } from '../support/startSession.ts';

const folder = mkdtempSync(join(tmpdir(), 'kamervragen-links-'));
const running: ChildProcess[] = [];
const asked: string[] = [];
const hanging: ServerResponse[] = [];
let site: Server;
let host: string;

function answer({ method, url }: IncomingMessage, response: ServerResponse): void {
  asked.push(`${method} ${url}`);
  if (url === '/hangt') {
    hanging.push(response);
    return;
  }
  response.writeHead(url === '/goed' ? 200 : 404, { 'content-type': 'text/html', connection: 'close' });
  response.end('<title>Losse tegels</title>');
}

before(async () => {
  await bundleServer(folder);
  site = createServer(answer).listen(0, '127.0.0.1');
  await once(site, 'listening');
  host = `127.0.0.1:${(site.address() as AddressInfo).port}`;
});

after(() => {
  for (const child of running) child.kill();
  site.closeAllConnections();
  site.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Running {
  readonly child: ChildProcess;
  readonly client: ProtocolConnection;
  readonly logged: string[];
  /** Resolves when diagnostics of a kind are there. */
  found(code: string): Promise<string>;
  end(): Promise<unknown>;
}

const quiet = {
  ...process.env,
  HTTP_PROXY: '',
  HTTPS_PROXY: '',
  http_proxy: '',
  https_proxy: '',
  ALL_PROXY: '',
  all_proxy: '',
};

async function open(storage: string, paths: readonly string[], more: object = {}): Promise<Running> {
  const child = spawn(process.execPath, [join(folder, 'server.js'), '--stdio'], { env: quiet });
  running.push(child);
  assert.ok(child.stdin && child.stdout);
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  client.onError(() => {});
  const logged: string[] = [];
  client.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  client.onRequest(DiagnosticRefreshRequest.type, () => {});
  client.onRequest(InlayHintRefreshRequest.type, () => {});
  client.listen();
  const links = { allowHosts: [host], interval: 50 };
  await client.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: pullClient,
    initializationOptions: { links, storage: pathToFileURL(join(folder, storage)).href, ...more },
  });
  const text = setWith(paths.map((path) => `http://${host}${path}`));
  const textDocument = { uri, languageId: 'kamervragen', version: 1, text };
  await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  const found = async (code: string) => {
    for (;;) {
      const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      const one = report.kind === 'full' ? report.items.find((it) => it.code === code) : undefined;
      if (one !== undefined) return String(one.message);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const end = async () => {
    await client.sendRequest(ShutdownRequest.type);
    await client.sendNotification(ExitNotification.type);
    return child.exitCode ?? (await once(child, 'exit'))[0];
  };
  return { child, client, logged, found, end };
}

function setWith(hrefs: readonly string[]): string {
  const notes = hrefs.map((href, index) => `<sup>${index + 1}</sup> De Stoeptegel, 3 juni 2024 (<${href}>)\n`);
  const opening =
    'Vragen van het lid **Van Nispen** (SP) aan de Minister van Justitie en Veiligheid over *losse stoeptegels* (ingezonden 12 juni 2024).';
  const marks = hrefs.map((_, index) => `<sup>${index + 1}</sup>`).join(' ');
  return ['## 2024Z12345', opening, 'Vraag 1', `Hoeveel tegels liggen er los?${marks}`, ...notes].join('\n\n');
}

/** Waits for something that another process does. */
async function until(what: () => boolean): Promise<void> {
  while (!what()) await new Promise((resolve) => setTimeout(resolve, 50));
}

function kept(storage: string): string {
  try {
    return readFileSync(join(folder, storage, 'links.json'), 'utf8');
  } catch {
    return '';
  }
}

describe('links, with the server in a process of its own', { timeout: 60_000 }, () => {
  test('what is gone is found, and what is good is not asked for again after a restart', async () => {
    const first = await open('opslag', ['/goed', '/weg']);
    assert.match(await first.found('url-unreachable'), /404/);
    await until(() => asked.some((it) => it.endsWith('/goed')));
    const hover = await first.client.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 8, character: 45 },
    });
    assert.match(JSON.stringify(hover), /bereikbaar/i);
    assert.equal(await first.end(), 0);
    assert.match(kept('opslag'), /goed/);
    assert.doesNotMatch(kept('opslag'), /weg/, 'bad answers do not outlive the session');
    assert.deepEqual(first.logged, []);

    asked.length = 0;
    const second = await open('opslag', ['/goed', '/weg']);
    await second.found('url-unreachable');
    assert.equal(await second.end(), 0);
    assert.ok(asked.some((it) => it.endsWith('/weg')));
    assert.ok(!asked.some((it) => it.endsWith('/goed')), asked.join());
  });

  test('who asks by name is told what came of it', async () => {
    const { client, end } = await open('opdracht', ['/goed', '/weg']);
    const counts = await client.sendRequest(ExecuteCommandRequest.type, {
      command: checkLinksCommand,
      arguments: [uri],
    });
    assert.deepEqual(counts, { total: 2, ok: 1, moved: 0, gone: 1, unverifiable: 0, unchecked: 0 });
    await end();
  });

  test('a server that is killed has kept what it knew', async () => {
    const { child, found } = await open('gedood', ['/goed', '/weg']);
    await found('url-unreachable');
    await until(() => kept('gedood').includes('/goed'));
    child.kill('SIGKILL');
    await once(child, 'exit');
    asked.length = 0;
    const again = await open('gedood', ['/goed', '/weg']);
    await again.found('url-unreachable');
    await again.end();
    assert.ok(!asked.some((it) => it.endsWith('/goed')), asked.join());
  });

  test('the end leaves no request behind', async () => {
    const { end } = await open('einde', ['/hangt']);
    await until(() => hanging.length > 0);
    const closed = once(hanging[0] as ServerResponse, 'close');
    assert.equal(await end(), 0);
    await closed;
  });

  test('nothing goes out for a workspace that is not trusted', async () => {
    asked.length = 0;
    const { client, end, logged } = await open('dicht', ['/goed', '/weg'], { trusted: false });
    await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.equal(await end(), 0);
    assert.deepEqual([asked, logged, kept('dicht')], [[], [], '']);
  });

  test('English is there for who wants it', async () => {
    const { end, found } = await open('engels', ['/weg'], { language: 'en' });
    assert.match(await found('url-unreachable'), /\b(page|address)\b/i);
    await end();
  });
});
