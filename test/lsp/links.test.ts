/** When a session asks for links, what it shows of them, and above all when it does not ask. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  CodeActionRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidCloseTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentLinkRequest,
  ExecuteCommandRequest,
  HoverRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  ShowDocumentRequest,
  ShowMessageNotification,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver';
import { createFakeLinks, type FakeLinks } from '../support/fakeLinks.ts';
import { pullClient, type Session, type SessionOptions, startSession, uri } from '../support/startSession.ts';

const good = 'https://www.example.org/tegels';
const bad = 'https://www.example.org/weg';

function setWith(...hrefs: readonly string[]): string {
  const notes = hrefs.map((href, index) => `<sup>${index + 1}</sup> De Stoeptegel, 3 juni 2024 (<${href}>)\n`);
  const marks = hrefs.map((_, index) => `<sup>${index + 1}</sup>`).join(' ');
  return [
    '## 2024Z12345',
    'Vragen van het lid **Van Nispen** (SP) aan de Minister van Justitie en Veiligheid over *losse stoeptegels* (ingezonden 12 juni 2024).',
    'Vraag 1',
    `Hoeveel losse stoeptegels liggen er?${marks}`,
    ...notes,
  ].join('\n\n');
}

const text = setWith(good, bad);

interface Linked extends Session {
  readonly links: FakeLinks;
  readonly shown: readonly string[];
  readonly opened: readonly string[];
  readonly refreshed: { diagnostics: number; hints: number };
}

async function start(options: SessionOptions = {}): Promise<Linked> {
  const links = createFakeLinks();
  const session = await startSession({ startLinks: links.startLinks, capabilities: pullClient, ...options });
  const shown: string[] = [];
  const opened: string[] = [];
  const refreshed = { diagnostics: 0, hints: 0 };
  const { client } = session;
  client.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message));
  client.onRequest(ShowDocumentRequest.type, ({ uri: href, external }) => {
    opened.push(`${external} ${href}`);
    return { success: true };
  });
  client.onRequest(DiagnosticRefreshRequest.type, () => void refreshed.diagnostics++);
  client.onRequest(InlayHintRefreshRequest.type, () => void refreshed.hints++);
  client.onRequest(WorkDoneProgressCreateRequest.type, () => {});
  return { ...session, links, shown, opened, refreshed };
}

/** What does commands is read with the first of them: from then on a session settles as soon as without. */
before(async () => {
  await execute(await start(), 'openArchive', 'https://www.example.org/');
});

async function tell(session: Session, settings: unknown): Promise<void> {
  await session.client.sendNotification(DidChangeConfigurationNotification.type, { settings });
  await session.settled();
}

function execute({ client }: Session, command: string, ...args: readonly unknown[]): Promise<unknown> {
  return client.sendRequest(ExecuteCommandRequest.type, {
    command: `kamervragen.server.${command}`,
    arguments: [...args] as never[],
  });
}

async function codes(session: Session): Promise<readonly unknown[]> {
  const report = await session.client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  return report.kind === 'full' ? report.items.map((it) => it.code).filter((it) => String(it).startsWith('url-')) : [];
}

const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

function hints({ client }: Session, range = whole) {
  return client.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range });
}

async function actions({ client }: Session) {
  const params = { textDocument: { uri }, range: whole, context: { diagnostics: [] } };
  const all = (await client.sendRequest(CodeActionRequest.type, params)) ?? [];
  return all.flatMap((it) => ('command' in it && typeof it.command === 'object' ? it.command : []));
}

describe('links are checked', () => {
  test('not before the editor has said that they may be, however long that takes', async () => {
    const answers: ((value: unknown) => void)[] = [];
    const session = await start({
      configuration: () => new Promise((resolve) => answers.push(resolve)),
    });
    await session.open(text);
    session.time.advance(60_000);
    await session.settled();
    assert.deepEqual(session.links.checks, []);
    for (const answer of answers) answer({ links: { check: 'off' } });
    await session.settled();
    session.time.advance(60_000);
    await session.settled();
    assert.deepEqual(session.links.checks, []);
  });

  test('when a set opens and when it is saved, never when it changes', async () => {
    const session = await start();
    assert.deepEqual(session.links.starts, [], 'nothing is loaded before a set opens');
    await session.open(text);
    assert.deepEqual(
      session.links.checks.map(({ hrefs }) => hrefs),
      [[good, bad]],
    );
    assert.notEqual(session.links.checks[0]?.options.fresh, true);
    await session.change(2, { text: setWith(good, bad, 'https://www.example.org/nieuw') });
    session.time.advance(60_000);
    await session.settled();
    assert.equal(session.links.checks.length, 1);
    assert.equal(session.links.checks[0]?.options.signal?.aborted, false, 'and a change calls nothing off');
    await session.save();
    assert.equal(session.links.checks[1]?.hrefs.length, 3);
    assert.equal(session.links.starts.length, 1);
    assert.deepEqual(session.logged, []);
  });

  test('not on the author’s own account, not for another language, and not where there is no set', async () => {
    for (const check of ['manual', 'off']) {
      const session = await start({ initializationOptions: { links: { check } } });
      await session.open(text);
      await session.save();
      assert.deepEqual(session.links.starts, [], check);
    }
    const session = await start();
    await session.open(text, { languageId: 'markdown' });
    await session.save();
    await session.open('# Boodschappen\n\nZie <https://www.example.org/winkel>.\n', { uri: 'file:///b.kv.md' });
    await session.open(text, { uri: 'file:///c.txt', languageId: 'plaintext' });
    assert.deepEqual(session.links.starts, []);
  });

  test('with the settings of the document and the proxy of the editor', async () => {
    const links = { ignore: ['https://x.example/*'], allowHosts: ['wiki:80'], requestsPerHost: 3, timeout: 5000 };
    const session = await start({ configuration: () => ({ links }), http: () => ({ proxy: 'http://proxy:3128' }) });
    await session.open(text);
    const policy = session.links.checks[0]?.options.policy;
    assert.deepEqual(policy, {
      ignore: ['https://x.example/*'],
      allowHosts: ['wiki:80'],
      connectTimeout: 10_000,
      timeout: 5000,
      perHost: 3,
      interval: 250,
      atOnce: 16,
      proxy: { enabled: true, http: 'http://proxy:3128', https: undefined, bypass: [], strictSsl: true },
    });
  });

  test('though the editor never says how the network is reached', async () => {
    const session = await start({ configuration: () => ({}), http: () => new Promise(() => {}) });
    await session.open(text);
    assert.equal(session.links.checks.length, 0);
    session.time.advance(2000);
    await session.settled();
    assert.equal(session.links.checks.length, 1);
  });

  test('where the client put its storage', async () => {
    const session = await start({ initializationOptions: { storage: 'file:///opslag/' } });
    await session.open(text);
    assert.deepEqual(session.links.starts, ['file:///opslag/']);
  });

  test('though two hundred sets open at once', async () => {
    let asked = 0;
    const session = await start({
      configuration: () => ({}),
      http: () => {
        asked++;
        return {};
      },
    });
    const open = Array.from({ length: 200 }, (_, at) =>
      session.client.sendNotification('textDocument/didOpen', {
        textDocument: { uri: `file:///${at}.kv.md`, languageId: 'kamervragen', version: 1, text },
      }),
    );
    await Promise.all(open);
    for (let turn = 0; turn < 40; turn++) await session.settled();
    assert.equal(session.links.checks.length, 200);
    assert.equal(session.links.starts.length, 1);
    assert.ok(asked < 200, `${asked}`);
  });

  test('and whoever asks something meanwhile goes first', async () => {
    const session = await start({ configuration: () => ({}) });
    await session.open(text);
    for (let at = 0; at < 200; at++) {
      void session.client.sendNotification('textDocument/didOpen', {
        textDocument: { uri: `file:///${at}.kv.md`, languageId: 'kamervragen', version: 1, text },
      });
    }
    await session.client.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
    await session.client.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
    assert.ok(session.links.checks.length < 100, `${session.links.checks.length}`);
    for (let turn = 0; turn < 40; turn++) await session.settled();
    assert.equal(session.links.checks.length, 201);
  });

  test('until the document closes', async () => {
    const session = await start();
    await session.open(text);
    const signal = session.links.checks[0]?.options.signal;
    assert.equal(signal?.aborted, false);
    await session.close();
    assert.equal(signal?.aborted, true);
    await session.open(text);
    assert.equal(session.links.checks.length, 2);
    assert.equal(session.links.checks[1]?.options.signal?.aborted, false);
  });

  test('not when it closes at once', async () => {
    const session = await start();
    const textDocument = { uri, languageId: 'kamervragen', version: 1, text };
    await session.client.sendNotification('textDocument/didOpen', { textDocument });
    await session.client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await session.settled();
    for (const { options } of session.links.checks) assert.equal(options.signal?.aborted, true);
    const status = await session.client.sendRequest('kamervragen/status', { textDocument: { uri } });
    assert.equal((status as { links: { checking: boolean } }).links.checking, false);
  });

  test('until the settings say otherwise, and again when they allow it', async () => {
    let check = 'onSave';
    const session = await start({ configuration: () => ({ links: { check } }) });
    await session.open(text);
    const signal = session.links.checks[0]?.options.signal;
    for (check of ['manual', 'off']) await tell(session, null);
    assert.equal(signal?.aborted, true);
    assert.equal(session.links.checks.length, 1);
    await session.save();
    assert.equal(session.links.checks.length, 1);
    check = 'onSave';
    await tell(session, null);
    assert.equal(session.links.checks.length, 2);
    await tell(session, null);
    assert.equal(session.links.checks.length, 2, 'a change of something else asks nothing');
    assert.equal(session.links.checks[1]?.options.signal?.aborted, false);
  });

  test('no more after the end, which stops what is under way', async () => {
    const session = await start();
    await session.open(text);
    assert.equal(await session.shutdown(), null);
    assert.equal(session.links.checks[0]?.options.signal?.aborted, true);
    assert.equal(session.links.stopped(), 1);
    await session.open(text, { uri: 'file:///later.kv.md' });
    assert.equal(session.links.checks.length, 1);
    assert.equal(session.time.pending(), 0);
  });

  test('and what cannot stop does not keep the server', async () => {
    const links = createFakeLinks();
    const startLinks = async (setup: { readonly storage: string | undefined }) => {
      const started = await links.startLinks(setup);
      const stop = () => new Promise<void>(() => {});
      return { ...started, service: Object.assign(Object.create(started.service), { stop }) };
    };
    const session = await start({ startLinks });
    await session.open(text);
    const end = session.shutdown();
    await session.settled();
    session.time.advance(2000);
    assert.equal(await end, null);
  });

  test('not where there is no network: every command says so', async () => {
    const { client, settled, open } = await startSession({ capabilities: pullClient });
    const shown: string[] = [];
    client.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message));
    await open(text);
    const params = { command: 'kamervragen.server.checkLinks' };
    assert.equal(await client.sendRequest(ExecuteCommandRequest.type, params), null);
    await settled();
    assert.match(String(shown), /kunnen hier niet/);
  });

  test('what cannot be loaded is told once, and the rest goes on', async () => {
    const session = await start({ startLinks: async () => Promise.reject(new Error('weg')) });
    await session.open(text);
    await session.save();
    assert.equal(session.logged.length, 1);
    assert.equal(await execute(session, 'checkLinks'), null);
    await session.settled();
    assert.equal(session.shown.length, 1);
  });
});

describe('in a workspace that is not trusted', () => {
  const untrusted = { initializationOptions: { trusted: false } };

  test('nothing goes out, whatever is asked', async () => {
    const session = await start(untrusted);
    await session.open(text);
    await session.save();
    assert.equal(await execute(session, 'checkLinks'), null);
    assert.equal(await execute(session, 'findArchive', good), null);
    assert.equal(await execute(session, 'openArchive', good), null);
    await session.settled();
    assert.deepEqual([session.links.starts, session.links.checks, session.links.searches], [[], [], []]);
    assert.deepEqual(session.opened, [], 'not by way of the browser either');
    assert.equal(session.shown.length, 3);
    for (const message of session.shown) assert.match(message, /vertrouw/i);
  });

  test('what is open is checked once the user trusts it after all', async () => {
    const session = await start(untrusted);
    await session.open(text);
    await session.client.sendNotification('kamervragen/trust');
    await session.settled();
    assert.equal(session.links.checks.length, 1);
    await session.client.sendNotification('kamervragen/trust');
    await session.settled();
    assert.equal(session.links.checks.length, 1);
  });
});

describe('what is learnt of links', () => {
  test('shows in diagnostics, marks, hover and links, and the client is told now and then', async () => {
    const session = await start();
    await session.open(text);
    assert.deepEqual(await codes(session), []);
    assert.deepEqual(await hints(session), []);
    session.links.answer(bad, { state: 'gone' });
    session.links.answer(good);
    await session.settled();
    assert.deepEqual(session.refreshed, { diagnostics: 0, hints: 0 });
    session.time.advance(500);
    await session.settled();
    assert.deepEqual(session.refreshed, { diagnostics: 1, hints: 1 });
    assert.deepEqual(await codes(session), ['url-unreachable']);

    const marks = (await hints(session)) ?? [];
    assert.equal(marks.length, 2);
    assert.deepEqual(
      marks.map(({ position }) => text.split('\n')[position.line]?.slice(0, position.character).endsWith('>')),
      [true, true],
    );
    assert.equal(new Set(marks.map(({ label }) => label)).size, 2);
    const one = marks[0]?.position.line ?? 0;
    const range = { start: { line: one, character: 0 }, end: { line: one + 1, character: 0 } };
    assert.equal((await hints(session, range))?.length, 1, 'only where the editor looks');

    const line = text.split('\n').findIndex((it) => it.includes(bad));
    const character = (text.split('\n')[line] ?? '').indexOf('https') + 3;
    const hover = await session.client.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line, character },
    });
    assert.match(JSON.stringify(hover), /404/);
    const links = await session.client.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
    assert.equal(new Set(links?.map(({ tooltip }) => tooltip)).size, 2);
    const status = await session.client.sendRequest('kamervragen/status', { textDocument: { uri } });
    assert.deepEqual((status as { links: unknown }).links, { checked: 2, gone: 1, checking: false });
  });

  test('is no news when it is known', async () => {
    const session = await start();
    await session.open(text);
    session.links.answer(bad, { state: 'gone' });
    session.time.advance(500);
    await session.settled();
    session.links.checks[0]?.options.onChecked?.(bad, {} as never);
    session.time.advance(500);
    await session.settled();
    assert.equal(session.refreshed.diagnostics, 1);
  });

  test('is sent to a client that does not ask, for the documents it is about', async () => {
    const other = 'file:///map/anders.kv.md';
    const session = await start({ capabilities: {} });
    await session.open(text);
    await session.open(setWith('https://elders.example.org/'), { uri: other });
    const before = session.published.length;
    session.links.answer(bad, { state: 'gone' });
    session.time.advance(500);
    await session.settled();
    const news = session.published.slice(before);
    assert.deepEqual(
      news.map((it) => it.uri),
      [uri],
    );
    assert.ok(news[0]?.diagnostics.some(({ code }) => code === 'url-unreachable'));
  });

  test('has no marks where the author wants none', async () => {
    const session = await start({ initializationOptions: { links: { marks: false } } });
    await session.open(text);
    session.links.answer(good);
    assert.deepEqual(await hints(session), []);
  });

  test('is told to a client that wants to know of the status', async () => {
    const session = await start({ initializationOptions: { hearsStatus: true } });
    let told = 0;
    session.client.onNotification('kamervragen/statusChanged', () => void told++);
    await session.open(text);
    assert.equal(told, 1);
    const status = await session.client.sendRequest('kamervragen/status', { textDocument: { uri } });
    assert.equal((status as { links: { checking: boolean } }).links.checking, true);
    session.links.answer(good);
    session.links.answer(bad);
    await session.settled();
    assert.equal(told, 1);
    session.time.advance(250);
    assert.equal(await codes(session).then(() => told), 2);
  });

  test('is told now and then, though two hundred sets open at once', async () => {
    const session = await start({ initializationOptions: { hearsStatus: true } });
    let told = 0;
    session.client.onNotification('kamervragen/statusChanged', () => void told++);
    for (let at = 0; at < 200; at++) {
      await session.client.sendNotification('textDocument/didOpen', {
        textDocument: { uri: `file:///${at}.kv.md`, languageId: 'kamervragen', version: 1, text },
      });
    }
    for (let turn = 0; turn < 40; turn++) await session.settled();
    assert.equal(session.links.checks.length, 200);
    assert.equal(told, 1);
    session.time.advance(250);
    await session.settled();
    assert.equal(told, 2);
  });

  test('is shown no more once the author switches the check off', async () => {
    let check = 'onSave';
    const session = await start({ configuration: () => ({ links: { check } }) });
    await session.open(text);
    session.links.answer(bad, { state: 'gone' });
    session.links.answer(good);
    assert.deepEqual(await codes(session), ['url-unreachable']);
    check = 'off';
    await tell(session, null);
    assert.deepEqual([await codes(session), await hints(session)], [[], []]);
    const status = await session.client.sendRequest('kamervragen/status', { textDocument: { uri } });
    assert.equal((status as { links: { checked: number } }).links.checked, 0);
    check = 'manual';
    await tell(session, null);
    assert.deepEqual(await codes(session), ['url-unreachable']);
  });

  test('settings that come late, all at once, have the client ask again twice and not a hundred times', async () => {
    const answers: ((value: unknown) => void)[] = [];
    const session = await start({ configuration: () => new Promise((resolve) => answers.push(resolve)) });
    for (let at = 0; at < 100; at++) {
      await session.client.sendNotification('textDocument/didOpen', {
        textDocument: { uri: `file:///${at}.kv.md`, languageId: 'kamervragen', version: 1, text },
      });
    }
    for (let turn = 0; turn < 40; turn++) await session.settled();
    session.time.advance(3000);
    for (const answer of answers) answer({});
    for (let turn = 0; turn < 40; turn++) await session.settled();
    assert.equal(session.refreshed.diagnostics, 1);
    session.time.advance(250);
    await session.settled();
    assert.equal(session.refreshed.diagnostics, 2);
  });
});

describe('the command to check all links', () => {
  async function progressOf(session: Linked) {
    const values: { kind: string; message?: string; title?: string }[] = [];
    let token: unknown;
    session.client.onRequest(WorkDoneProgressCreateRequest.type, (params) => {
      token = params.token;
    });
    session.client.onNotification('$/progress', ({ value }: { value: never }) => void values.push(value));
    return { values, token: () => token as string };
  }

  const manual = { initializationOptions: { links: { check: 'manual' } } };

  test('asks anew for each page once, shows how far it is, and ends with one sentence', async () => {
    const session = await start(manual);
    const { values } = await progressOf(session);
    await session.open(text);
    await session.open(setWith(good, `${good}#deel`, 'https://elders.example.org/'), { uri: 'file:///b.kv.md' });
    await session.open(setWith('https://nooit.example.org/'), { uri: 'file:///c.md', languageId: 'markdown' });
    const done = execute(session, 'checkLinks');
    await session.settled();
    assert.deepEqual(
      session.links.checks.map(({ hrefs, options }) => [hrefs, options.fresh]),
      [[[good, bad, 'https://elders.example.org/'], true]],
    );
    session.links.answer(good);
    session.links.answer(bad, { state: 'gone' });
    session.links.answer('https://elders.example.org/', { state: 'unverifiable' });
    const counts = { total: 3, ok: 1, gone: 1, moved: 0, unverifiable: 1, unchecked: 0 };
    assert.deepEqual(await done, counts);
    await session.settled();
    assert.deepEqual(session.shown, ['3 adressen: 1 bereikbaar, 1 weg, 1 niet te beoordelen.']);
    assert.deepEqual(
      values.map(({ kind, message }) => [kind, message]),
      [
        ['begin', undefined],
        ['report', '1 van 3'],
        ['report', '2 van 3'],
        ['report', '3 van 3'],
        ['end', undefined],
      ],
    );
    assert.equal(values[0]?.title, 'Koppelingen controleren');
  });

  test('can be called off half-way in its progress', async () => {
    const session = await start(manual);
    const { values, token } = await progressOf(session);
    await session.open(text);
    const done = execute(session, 'checkLinks');
    await session.settled();
    session.links.answer(good);
    await session.client.sendNotification(WorkDoneProgressCancelNotification.type, { token: token() });
    assert.deepEqual(await done, { total: 2, ok: 1, gone: 0, moved: 0, unverifiable: 0, unchecked: 1 });
    assert.equal(session.links.checks[0]?.options.signal?.aborted, true);
    await session.settled();
    assert.equal(values.at(-1)?.kind, 'end');
    assert.deepEqual(session.shown, ['2 adressen: 1 bereikbaar, 1 niet gecontroleerd.']);
  });

  test('can be called off as any request', async () => {
    const session = await start(manual);
    await session.open(text);
    const source = new CancellationTokenSource();
    const params = { command: 'kamervragen.server.checkLinks' };
    const done = session.client.sendRequest(ExecuteCommandRequest.type, params, source.token);
    await session.settled();
    source.cancel();
    await done;
    assert.equal(session.links.checks[0]?.options.signal?.aborted, true);
  });

  test('takes the token the client gave, and tells a client without progress nothing of it', async () => {
    const session = await start({ ...manual, capabilities: { workspace: { executeCommand: {} } } });
    const { values, token } = await progressOf(session);
    await session.open(text);
    const run = (more: object) => {
      const params = { command: 'kamervragen.server.checkLinks', arguments: [uri], ...more };
      return session.client.sendRequest(ExecuteCommandRequest.type, params);
    };
    for (const more of [{}, { workDoneToken: 'eigen' }]) {
      const done = run(more);
      await session.settled();
      session.links.answer(good);
      session.links.answer(bad);
      await done;
      if (!('workDoneToken' in more)) assert.deepEqual(values, []);
    }
    await session.settled();
    assert.equal(token(), undefined);
    assert.equal(values.at(-1)?.kind, 'end');
  });

  test('does not wait for a client that will not show how far it is', async () => {
    for (const answer of [() => Promise.reject(new Error('nee')), () => new Promise<never>(() => {})]) {
      const session = await start(manual);
      session.client.onRequest(WorkDoneProgressCreateRequest.type, answer);
      await session.open(text);
      const done = execute(session, 'checkLinks');
      await session.settled();
      session.links.answer(good);
      session.links.answer(bad);
      assert.deepEqual(await done, { total: 2, ok: 2, gone: 0, moved: 0, unverifiable: 0, unchecked: 0 });
    }
  });

  test('says why nothing was checked', async () => {
    const session = await start({ initializationOptions: { links: { check: 'off' } } });
    const said = async (...args: readonly unknown[]) => {
      assert.equal(await execute(session, 'checkLinks', ...args), null);
      await session.settled();
      return session.shown.at(-1);
    };
    assert.match(String(await said()), /Open eerst een set/);
    await session.open(text);
    assert.match(String(await said('file:///onbekend.kv.md')), /Open eerst een set/);
    assert.match(String(await said()), /staat uit/);
    await tell(session, { kamervragen: { links: { check: 'manual' } } });
    await session.change(2, { text: setWith() });
    assert.match(String(await said()), /geen adres/);
    assert.deepEqual(session.links.starts, []);
  });

  test('ends when the check is switched off meanwhile', async () => {
    const session = await start(manual);
    await session.open(text);
    const done = execute(session, 'checkLinks');
    await session.settled();
    await tell(session, { kamervragen: { links: { check: 'off' } } });
    await done;
    assert.equal(session.links.checks[0]?.options.signal?.aborted, true);
  });

  test('says when there was no network', async () => {
    const session = await start(manual);
    await session.open(setWith(good));
    const done = execute(session, 'checkLinks');
    await session.settled();
    session.links.answer(good, { state: 'unchecked', reason: 'offline' });
    await done;
    await session.settled();
    assert.match(String(session.shown), /^1 adres: 1 niet gecontroleerd\. Er was geen verbinding/);
  });

  test('a command that is not ours is refused', async () => {
    const session = await start();
    for (const command of ['weg', 'toString', '__proto__', '']) {
      await assert.rejects(session.client.sendRequest(ExecuteCommandRequest.type, { command }), { code: -32602 });
    }
  });
});

describe('the Internet Archive', () => {
  async function withGone(capabilities: ClientCapabilities = pullClient): Promise<Linked> {
    const session = await start({ capabilities });
    await session.open(text);
    session.links.answer(bad, { state: 'gone' });
    session.links.answer(good);
    session.time.advance(500);
    await session.settled();
    return session;
  }

  test('is offered for what is gone: its page opens in the browser', async () => {
    const session = await withGone();
    const offered = await actions(session);
    assert.deepEqual(
      offered.map(({ command, arguments: args }) => [command, args]),
      [
        ['kamervragen.server.openArchive', [bad]],
        ['kamervragen.server.findArchive', [bad]],
      ],
    );
    await execute(session, 'openArchive', bad);
    assert.deepEqual(session.opened, [`true https://web.archive.org/web/*/${bad}`]);
    assert.deepEqual(session.links.searches, [], 'and we ask nothing');
  });

  test('is not offered to a client that cannot do it, nor elsewhere than in our language', async () => {
    const { executeCommand: _, ...workspace } = pullClient.workspace ?? {};
    assert.deepEqual(await actions(await withGone({ ...pullClient, workspace })), []);
    const { window: __, ...withoutWindow } = pullClient;
    assert.deepEqual(
      (await actions(await withGone(withoutWindow))).map(({ command }) => command),
      ['kamervragen.server.findArchive'],
    );
    const session = await withGone();
    await session.close();
    await session.open(text, { languageId: 'markdown' });
    assert.deepEqual(await actions(session), []);
  });

  test('is asked for a copy by command, and a fix comes of it', async () => {
    const session = await withGone();
    await execute(session, 'findArchive', bad);
    await session.settled();
    assert.deepEqual(session.links.searches, [bad]);
    assert.match(String(session.shown.at(-1)), /geen kopie/);
    session.links.archive = `https://web.archive.org/web/20240102030405/${bad}`;
    const before = session.refreshed.diagnostics;
    await execute(session, 'findArchive', bad);
    session.time.advance(500);
    await session.settled();
    assert.match(String(session.shown.at(-1)), /kopie/);
    assert.equal(session.refreshed.diagnostics, before + 1);
    const params = { textDocument: { uri }, range: whole, context: { diagnostics: [], only: ['quickfix'] } };
    const titles = (await session.client.sendRequest(CodeActionRequest.type, params))?.map(({ title }) => title);
    assert.ok(
      titles?.some((title) => /archief/i.test(title)),
      String(titles),
    );
  });

  test('hears of nothing that stands in no open set', async () => {
    const session = await withGone();
    const foreign: readonly unknown[] = [
      'https://kwaad.example.org/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      `${bad}/anders`,
      '',
      null,
      { href: bad },
      { toString: 'niets' },
      [bad],
    ];
    for (const command of ['openArchive', 'findArchive']) {
      for (const href of foreign) assert.equal(await execute(session, command, href), null);
    }
    await session.settled();
    assert.deepEqual([session.links.searches, session.opened], [[], []]);
    assert.equal(session.shown.length, 2 * foreign.length);
    assert.deepEqual(session.logged, []);
  });

  test('opens in the browser, which asks for no settings, though the editor never says them', async () => {
    const session = await start({ configuration: () => new Promise(() => {}) });
    await session.open(text);
    const opening = execute(session, 'openArchive', bad);
    await session.settled();
    session.time.advance(2000);
    await session.settled();
    assert.deepEqual(session.opened, [`true https://web.archive.org/web/*/${bad}`]);
    assert.equal(await opening, null);
  });

  test('a browser that does not open is told of, with the address', async () => {
    const session = await withGone();
    session.client.onRequest(ShowDocumentRequest.type, () => ({ success: false }));
    await execute(session, 'openArchive', bad);
    await session.settled();
    assert.match(String(session.shown), /https:\/\/web\.archive\.org\//);
  });
});
