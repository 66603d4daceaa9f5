/**
 * Members as the server fetches them when it runs: bundled, in a process of its own, at the one address it knows, which a
 * proxy on loopback connects to a server of invented people.
 */

import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  InlayHintRefreshRequest,
  LogMessageNotification,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { newSetChoicesRequest, statusRequest, updateMembersCommand } from '../../server/lsp/protocol.ts';
import { bundleServer } from '../support/bundleServer.ts';
import { type LoopbackProxy, startLoopbackProxy } from '../support/loopbackProxy.ts';
import { type OpenDataServer, seatRow, sittingRows, startOpenData } from '../support/openData.ts';
import { pullClient } from '../support/startSession.ts';

const folder = mkdtempSync(join(tmpdir(), 'kamervragen-leden-'));
const workspace = join(folder, 'map');
const running: ChildProcess[] = [];
let source: OpenDataServer;
let proxy: LoopbackProxy;

const now = new Date();
const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const text = `## ${now.getFullYear()}Z54321\n\nVragen van het lid **Kadewachter** (SP) aan de Minister van Financiën over *losse stoeptegels* (ingezonden ${now.getDate()} ${months[now.getMonth()]} ${now.getFullYear()}).\n\nVraag 1\n\nHoeveel losse stoeptegels liggen er?\n`;
const opened = pathToFileURL(join(workspace, 'open.kv.md')).href;

before(async () => {
  await bundleServer(folder);
  mkdirSync(workspace);
  writeFileSync(join(workspace, 'dicht.kv.md'), text.replace('Z54321', 'Z54322'));
  source = await startOpenData([...sittingRows(), seatRow({ surname: 'Kadewachter', first: 'Ans', party: 'CDA' })]);
  proxy = await startLoopbackProxy('willing', source.port);
});

after(async () => {
  for (const child of running) child.kill();
  await proxy.close();
  await source.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(storage: string, more: { trusted?: boolean; strict?: boolean } = {}) {
  const child = spawn(process.execPath, [join(folder, 'server.js'), '--stdio']);
  running.push(child);
  assert.ok(child.stdin && child.stdout);
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  client.onError(() => {});
  const shown: string[] = [];
  const logged: string[] = [];
  const news: (() => void)[] = [];
  client.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message));
  client.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  client.onRequest(DiagnosticRefreshRequest.type, () => {
    for (const hear of news.splice(0)) hear();
  });
  for (const type of [InlayHintRefreshRequest.type, WorkDoneProgressCreateRequest.type, RegistrationRequest.type]) {
    client.onRequest(type.method, () => null);
  }
  /** The certificate of the test server is not that of the Kamer: who says so in VS Code, takes it. */
  const http = { proxy: proxy.url, proxyStrictSSL: more.strict ?? false };
  client.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => (section === 'http' ? http : {})),
  );
  client.listen();
  await client.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: [{ uri: pathToFileURL(workspace).href, name: 'map' }],
    capabilities: { ...pullClient, workspace: { ...pullClient.workspace, configuration: true } },
    initializationOptions: { storage: pathToFileURL(join(folder, storage)).href, trusted: more.trusted ?? true },
  });
  const refreshed = new Promise<void>((resolve) => void news.push(resolve));
  await client.sendNotification(InitializedNotification.type, {});
  const textDocument = { uri: opened, languageId: 'kamervragen', version: 1, text };
  await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  const codes = (items: readonly { readonly code?: unknown }[]) =>
    items.map(({ code }) => String(code)).filter((code) => code.startsWith('asker-'));
  return {
    client,
    shown,
    logged,
    refreshed,
    update: () => client.sendRequest(ExecuteCommandRequest.type, { command: updateMembersCommand }),
    found: async () => {
      const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: opened } });
      return report.kind === 'full' ? codes(report.items) : ['unchanged'];
    },
    foundElsewhere: async () => {
      const { items } = await client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
      return items.flatMap((it) => (it.uri.endsWith('dicht.kv.md') && it.kind === 'full' ? codes(it.items) : []));
    },
    /** Those whom a new set may have for askers: known to yet another bundle. */
    choices: async () => {
      const answer = await client.sendRequest(newSetChoicesRequest, { date: day });
      return (answer as { members: readonly { readonly name: string }[] }).members.map(({ name }) => name);
    },
    membersUntil: async () => {
      const status = await client.sendRequest(statusRequest, { textDocument: { uri: opened } });
      return (status as { membersUntil?: string }).membersUntil;
    },
    end: async () => {
      await client.sendRequest(ShutdownRequest.type);
      await client.sendNotification(ExitNotification.type);
      return child.exitCode ?? (await once(child, 'exit'))[0];
    },
  };
}

const kept = (storage: string) => join(folder, storage, 'members.json');
const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((it) => String(it).padStart(2, '0')).join('-');

describe('members, with the server in a process of its own', { timeout: 120_000 }, () => {
  test('are fetched through the proxy, used at once in open sets and others, and kept for the next time', async () => {
    const one = await start('eerst');
    assert.deepEqual(await one.found(), []);
    assert.deepEqual(await one.foundElsewhere(), []);
    const isNew = (name: string) => name === 'Ans Kadewachter';
    assert.ok(!(await one.choices()).some(isNew));
    assert.equal(source.asked.length, 0);
    const result = (await one.update()) as { date?: string; sitting?: number };
    assert.deepEqual([result?.date, result?.sitting], [day, 151], one.shown.join());
    assert.equal(source.asked.length, 4);
    assert.deepEqual(new Set(proxy.asked), new Set(['CONNECT gegevensmagazijn.tweedekamer.nl:443']));
    assert.deepEqual(new Set(source.hosts), new Set(['gegevensmagazijn.tweedekamer.nl']));
    await one.refreshed;
    assert.deepEqual(await one.found(), ['asker-party']);
    assert.deepEqual(await one.foundElsewhere(), ['asker-party']);
    assert.equal(await one.membersUntil(), day);
    assert.ok((await one.choices()).some(isNew));
    assert.deepEqual(one.logged, []);
    assert.equal(await one.end(), 0);
    assert.deepEqual(readdirSync(join(folder, 'eerst')).sort(), ['members.json', 'workspaces']);
    if (process.platform !== 'win32') assert.equal(statSync(kept('eerst')).mode & 0o777, 0o600);

    const asked = source.asked.length;
    const two = await start('eerst');
    await two.refreshed;
    assert.equal(await two.membersUntil(), day);
    assert.deepEqual(await two.found(), ['asker-party']);
    assert.deepEqual(await two.foundElsewhere(), ['asker-party']);
    assert.equal(source.asked.length, asked);
    assert.equal(await two.end(), 0);
  });

  test('are not taken from a server with the certificate of somebody else', async () => {
    const asked = source.asked.length;
    const one = await start('streng', { strict: true });
    assert.equal(await one.update(), null);
    assert.match(one.shown[0] ?? '', /^De beveiligde verbinding met de Tweede Kamer is niet in orde\./);
    assert.equal(source.asked.length, asked);
    assert.ok(!existsSync(kept('streng')));
    assert.equal(await one.end(), 0);
  });

  test('are not fetched where the workspace is not trusted', async () => {
    const asked = proxy.asked.length;
    const one = await start('onvertrouwd', { trusted: false });
    assert.equal(await one.update(), null);
    assert.equal(proxy.asked.length, asked);
    assert.equal(await one.end(), 0);
  });

  test('stay what they were when the answer is cut off, and an end of the session ends the fetching', async () => {
    mkdirSync(join(folder, 'oud'), { recursive: true });
    writeFileSync(kept('oud'), 'van vroeger');
    source.mood = 'hangs-up';
    const one = await start('oud');
    assert.equal(await one.update(), null);
    assert.match(one.shown[0] ?? '', /niet bereikbaar\. De bestaande gegevens blijven in gebruik\.$/);
    source.mood = 'silent';
    const waiting = one.update();
    for (const asked = source.asked.length; source.asked.length === asked; ) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.equal(await one.end(), 0);
    await waiting.catch(() => null);
    assert.equal(readFileSync(kept('oud'), 'utf8'), 'van vroeger');
    assert.deepEqual(one.logged, []);
    source.mood = 'willing';
  });
});
