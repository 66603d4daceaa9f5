/** Members that are fetched in a session: on command only, and in use at once. */
import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import {
  DiagnosticRefreshRequest,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  HoverRequest,
  InlayHintRefreshRequest,
  ShowMessageNotification,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver';
import { memberTable, useMembers } from '../../server/core/index.ts';
import { statusRequest, updateMembersCommand } from '../../server/lsp/protocol.ts';
import { createFakeMembers, type FakeMembers } from '../support/fakeMembers.ts';
import { seatRow, sittingRows } from '../support/openData.ts';
import { pullClient, type Session, type SessionOptions, startSession, uri } from '../support/startSession.ts';

const shipped = { ...memberTable() };
afterEach(() => useMembers(shipped));

/** Asked on the day of the clock of the session, on which the shipped data say nothing. */
const text =
  '## 2026Z54321\n\nVragen van de leden **Tegelsetter** (VVD) en **Kadewachter** (SP) aan de Minister van Financiën over *losse stoeptegels* (ingezonden 20 november 2026).\n\nVraag 1\n\nHoeveel losse stoeptegels liggen er?\n';
const rows = [...sittingRows(), seatRow({ surname: 'Kadewachter', first: 'Ans', party: 'CDA' })];

interface Fetching extends Session {
  readonly members: FakeMembers;
  readonly shown: readonly string[];
  readonly progress: readonly string[];
  readonly refreshed: { diagnostics: number };
}

async function start(members: FakeMembers, options: SessionOptions = {}): Promise<Fetching> {
  const shown: string[] = [];
  const progress: string[] = [];
  const refreshed = { diagnostics: 0 };
  const session = await startSession({
    startMembers: members.startMembers,
    capabilities: pullClient,
    beforeStart: (client) => {
      client.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message));
      client.onRequest(DiagnosticRefreshRequest.type, () => void refreshed.diagnostics++);
      client.onRequest(InlayHintRefreshRequest.type, () => {});
      client.onRequest(WorkDoneProgressCreateRequest.type, () => {});
      client.onNotification('$/progress', ({ value }: { value: Readonly<Record<string, unknown>> }) => {
        progress.push([value['kind'], value['title'] ?? value['message']].filter(Boolean).join(' '));
      });
    },
    ...options,
  });
  await session.settled();
  return { ...session, members, shown, progress, refreshed };
}

function update({ client }: Session): Promise<unknown> {
  return client.sendRequest(ExecuteCommandRequest.type, { command: updateMembersCommand });
}

async function found({ client }: Session): Promise<readonly string[]> {
  const report = await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  const items = report.kind === 'full' ? report.items : [];
  return items.map((it) => String(it.code)).filter((code) => code.startsWith('asker-'));
}

async function membersUntil({ client }: Session): Promise<unknown> {
  const status = await client.sendRequest(statusRequest, { textDocument: { uri } });
  return (status as { membersUntil?: unknown }).membersUntil;
}

describe('members that are fetched', () => {
  test('are in use at once, without a restart', async () => {
    const session = await start(createFakeMembers(rows));
    await session.open(text);
    assert.deepEqual(await found(session), []);
    assert.equal(await membersUntil(session), '2026-03-10');
    assert.deepEqual(await update(session), {
      date: '2026-11-24',
      sitting: 151,
      parties: 10,
      added: 151,
      newLabels: [],
    });
    await session.settled();
    assert.equal(session.refreshed.diagnostics, 1);
    assert.deepEqual(await found(session), ['asker-unknown', 'asker-party']);
    assert.equal(await membersUntil(session), '2026-11-24');
    assert.deepEqual(session.shown, [
      'De Kamerleden zijn bijgewerkt tot en met 24 november 2026: 151 leden in 10 fracties, 151 nieuwe namen.',
    ]);
    assert.deepEqual(session.progress, ['begin Kamerleden bijwerken', 'report 151 van 151 regels', 'end']);
    assert.deepEqual(session.logged, []);
  });

  test('are in use in the next session', async () => {
    const first = await start(createFakeMembers(rows));
    await update(first);
    const { content } = first.members;
    useMembers(shipped);
    const kept = createFakeMembers([]);
    kept.content = content;
    const session = await start(kept);
    await session.open(text);
    assert.deepEqual(await found(session), ['asker-unknown', 'asker-party']);
    assert.equal(kept.asked.length, 0);
  });

  test('are not used where what is kept is damaged, older or of tomorrow', async () => {
    const row = ['Kadewachter', null, [['SP', '2025-11-12', null, 'high']]];
    const table = { date: '2026-11-20', until: '2026-11-20', parties: [], rows: [row] };
    for (const content of [
      'kapot',
      JSON.stringify({ ...table, rows: 3 }),
      JSON.stringify({ ...table, until: '2026-03-10' }),
      JSON.stringify({ ...table, date: '2026-11-25', until: '2026-11-25' }),
    ]) {
      const members = createFakeMembers([]);
      members.content = content;
      const session = await start(members);
      await session.open(text);
      assert.equal(await membersUntil(session), '2026-03-10', content);
      assert.deepEqual(session.logged, []);
    }
  });

  test('with a party nobody knows are told of', async () => {
    const session = await start(
      createFakeMembers([...rows, seatRow({ party: 'NWP', partyName: 'Nieuwe Waterpartij' })]),
    );
    await update(session);
    await session.settled();
    assert.match(
      session.shown[0] ?? '',
      / Nieuw voor dit programma: «NWP»\. Controleer hoe de Kamer dit in vragen schrijft\.$/,
    );
  });

  test('are asked for with what the user said of the network', async () => {
    const members = createFakeMembers(rows);
    const http = { proxy: 'http://proxy.example:3128' };
    const session = await start(members, { configuration: () => ({}), http: () => http });
    await update(session);
    assert.deepEqual(members.https, [http]);
  });
});

describe('nothing is fetched', () => {
  test('unless it is asked for by name', async () => {
    const session = await start(createFakeMembers(rows));
    await session.open(text);
    await found(session);
    await session.client.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: { line: 2, character: 25 },
    });
    await session.save();
    await session.shutdown();
    assert.equal(session.members.asked.length, 0);
  });

  test('in a workspace that is not trusted', async () => {
    const session = await start(createFakeMembers(rows), { initializationOptions: { trusted: false } });
    assert.equal(await update(session), null);
    await session.settled();
    assert.equal(session.members.asked.length, 0);
    assert.match(session.shown[0] ?? '', /^U vertrouwt deze map niet/);
    assert.deepEqual(session.progress, []);
  });

  test('and the user is told why, where there is nothing to fetch with', async () => {
    const session = await startSession({ capabilities: pullClient });
    const shown: string[] = [];
    session.client.onNotification(ShowMessageNotification.type, ({ message }) => void shown.push(message));
    assert.equal(await update(session), null);
    await session.settled();
    assert.deepEqual(shown, ['De Kamerleden konden niet worden bijgewerkt. Installeer Kamervragen opnieuw.']);
  });
});

describe('what goes wrong', () => {
  const failing = async (answer: FakeMembers['answer'], options: SessionOptions = {}) => {
    const members = createFakeMembers(rows);
    members.answer = answer;
    const session = await start(members, options);
    assert.equal(await update(session), null);
    await session.settled();
    assert.equal(members.content, undefined);
    assert.equal(memberTable().until, '2026-03-10');
    assert.deepEqual(session.progress.at(-1), 'end');
    return session.shown;
  };

  test('is told in one sentence, and what is kept stays', async () => {
    assert.deepEqual(await failing(async () => ({ status: 500, headers: {}, body: '' })), [
      'De open data van de Tweede Kamer gaven een fout (500). De bestaande gegevens blijven in gebruik.',
    ]);
    for (const fault of ['timeout', 'tls', 'proxy', 'refused', 'unreachable', 'broken'] as const) {
      const shown = await failing(async () => ({ fault }));
      assert.equal(shown.length, 1, fault);
      assert.match(shown[0] ?? '', /^[A-Z].+\. De bestaande gegevens blijven in gebruik\.$/, fault);
    }
    const few = JSON.stringify({ value: sittingRows(100) });
    assert.match((await failing(async () => ({ status: 200, headers: {}, body: few })))[0] ?? '', /maar 100 leden/);
  });

  test('is told in English to those who read that', async () => {
    const options = { initializationOptions: { language: 'en' } };
    assert.deepEqual(await failing(async () => ({ fault: 'timeout' }), options), [
      'The open data of the Tweede Kamer answered too slowly. The data there were stay in use.',
    ]);
  });

  test('is not told to whoever called it off', async () => {
    const members = createFakeMembers(rows);
    members.answer = ({ signal }) =>
      new Promise((resolve) => signal.addEventListener('abort', () => resolve({ fault: 'cancelled' })));
    const session = await start(members);
    const token = 'van-de-client';
    const running = session.client.sendRequest(ExecuteCommandRequest.type, {
      command: updateMembersCommand,
      workDoneToken: token,
    });
    await session.settled();
    await session.client.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    assert.equal(await running, null);
    await session.settled();
    assert.deepEqual(session.shown, []);
    assert.equal(members.content, undefined);
  });
});
