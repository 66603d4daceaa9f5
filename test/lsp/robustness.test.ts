/** A client that asks for the impossible is served all the same. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { describe, test } from 'node:test';
import {
  createMessageConnection,
  StreamMessageReader as Reader,
  StreamMessageWriter as Writer,
} from 'vscode-jsonrpc/node';
import { CancellationTokenSource } from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { defaultSettings, SourceText } from '../../server/core/index.ts';
import { profileOf } from '../../server/lsp/clientProfile.ts';
import { createLog } from '../../server/lsp/log.ts';
import { handle, registerRequests } from '../../server/lsp/requests.ts';
import { startServer } from '../../server/lsp/server.ts';
import { createDocumentStore } from '../../server/services/documentStore.ts';
import { cleanSet, noSet } from '../support/documents.ts';
import { createFakeTimer } from '../support/fakeTimer.ts';
import { pullClient, startSession, uri } from '../support/startSession.ts';

const nothing: Readonly<Record<string, unknown>> = {
  'textDocument/documentSymbol': [],
  'textDocument/foldingRange': [],
  'textDocument/selectionRange': [],
  'textDocument/documentLink': [],
  'textDocument/codeAction': [],
  'textDocument/hover': null,
  'textDocument/diagnostic': { kind: 'full', items: [] },
  'textDocument/definition': null,
  'textDocument/references': null,
};

const beginning = { line: 0, character: 0 };
const askFor = (of: unknown) => ({
  textDocument: { uri: of },
  position: beginning,
  positions: [beginning],
  range: { start: beginning, end: beginning },
  context: { diagnostics: [] },
});

describe('requests for what is not there', () => {
  test('an unknown document, and one that is no set, have nothing', async () => {
    const session = await startSession({ capabilities: pullClient });
    await session.open(noSet, { languageId: 'markdown' });
    for (const [method, expected] of Object.entries(nothing)) {
      const unknown = await session.client.sendRequest(method, askFor('file:///unknown.md'));
      assert.deepEqual(unknown, expected, method);
      const answer = await session.client.sendRequest<object | null>(method, askFor(uri));
      const { resultId: _, ...rest } = { ...answer } as { resultId?: string };
      assert.deepEqual(Array.isArray(answer) || answer === null ? answer : rest, expected, method);
    }
    assert.deepEqual(session.logged, []);
  });

  test('malformed requests are answered', async () => {
    const session = await startSession({ capabilities: pullClient });
    await session.open(cleanSet);
    for (const method of Object.keys(nothing)) {
      for (const of of [null, 3, {}, undefined]) {
        assert.deepEqual(await session.client.sendRequest(method, askFor(of)), nothing[method], method);
      }
      await session.client.sendRequest(method, { textDocument: { uri } });
      await session.client.sendRequest(method, {
        ...askFor(uri),
        position: null,
        positions: [null],
        range: 'x',
        context: null,
      });
    }
    assert.deepEqual(session.logged, []);
  });

  test('a request that does not exist is refused, and the server goes on', async () => {
    const session = await startSession();
    await assert.rejects(session.client.sendRequest('textDocument/moniker', askFor(uri)), { code: -32601 });
    assert.equal(await session.client.sendRequest('textDocument/hover', askFor(uri)), null);
  });

  test('changes and closing of unknown documents are passed over', async () => {
    const session = await startSession();
    await session.change(2, { text: 'x' });
    await session.close();
    await session.open(cleanSet, { version: null as never });
    await session.change(null as never, { text: `${cleanSet}\nVraag 3\n` });
    session.time.advance(200);
    await session.settled();
    assert.ok((session.published[0]?.diagnostics.length ?? 0) > 0, 'also without version numbers');
    assert.deepEqual(session.logged, []);
  });
});

describe('cancellation', () => {
  test('a request that is taken back is not worked on', async () => {
    const session = await startSession({ capabilities: pullClient });
    await session.open(cleanSet);
    const source = new CancellationTokenSource();
    const answer = session.client.sendRequest('textDocument/documentSymbol', askFor(uri), source.token);
    source.cancel();
    await assert.rejects(answer, { code: -32800 });
  });
});

describe('a mishap', () => {
  test('is told to the log, and the client gets an empty answer', async () => {
    const broken = handle(
      'textDocument/hover',
      () => ({}),
      null,
      () => {
        throw new Error('geheim');
      },
    );
    const answers: ((params: unknown, token: unknown) => Promise<unknown>)[] = [];
    const connection = { onRequest: (_: string, answer: (typeof answers)[0]) => answers.push(answer) };
    const store = createDocumentStore({ today: () => undefined, links: () => new Map(), onRuleError: () => {} });
    store.put('kamervragen', new SourceText(cleanSet, uri, 1));
    const lines: string[] = [];
    registerRequests(connection as never, [broken], {
      store,
      settings: {
        get: async () => defaultSettings,
        said: async () => defaultSettings,
        forget: () => {},
        reset: () => {},
      },
      log: { error: (where) => lines.push(where) },
      session: { stage: 'running', client: profileOf({}) },
      links: { statuses: () => new Map(), isChecking: () => false },
      workspace: { ask: async () => undefined, diagnosed: () => {} },
      today: () => ({ year: 2026, month: 11, day: 24 }),
      pause: async () => {},
    });
    const token = { isCancellationRequested: false };
    assert.deepEqual(await answers[0]?.({ textDocument: { uri } }, token), null);
    assert.deepEqual(lines, ['textDocument/hover']);
  });
});

describe('before the start', () => {
  test('requests are refused', async () => {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const connection = createMessageConnection(new Reader(toServer), new Writer(toClient));
    const today = () => ({ year: 2026, month: 11, day: 24 });
    const { timer } = createFakeTimer();
    startServer(connection, {
      timer,
      pause: async () => {},
      today,
      rulePages: undefined,
      startLinks: undefined,
      exit: () => {},
    });
    const client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    client.listen();
    await assert.rejects(client.sendRequest('textDocument/hover', askFor(uri)), { code: -32002 });
  });
});

describe('the log', () => {
  test('names the kind and place of a mishap once, and never quotes', () => {
    const lines: string[] = [];
    const sendNotification = async (_: string, { message }: { message: string }) => void lines.push(message);
    const log = createLog({ sendNotification } as never);
    const mishap = new TypeError('geheime vraag\n    at geheim.ts:1:1)');
    for (let turn = 0; turn < 3; turn++) log.error('rule x', mishap);
    log.error('rule x', 'geheim');
    assert.equal(lines.length, 2);
    assert.match(String(lines[0]), /^rule x: TypeError \(robustness\.test\.ts:\d+:\d+\)$/);
    assert.doesNotMatch(lines.join(), /geheim/);
  });
});
