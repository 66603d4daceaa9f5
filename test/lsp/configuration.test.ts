import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DidChangeConfigurationNotification, RegistrationRequest } from 'vscode-languageserver';
import { emptySet } from '../support/documents.ts';
import { type Session, startSession, uri } from '../support/startSession.ts';

const off = { rules: { 'question-missing': 'off' } };

function reports({ published }: Session): boolean {
  return published.at(-1)?.diagnostics.some((diagnostic) => diagnostic.code === 'question-missing') === true;
}

async function changeSettings(session: Session, settings: unknown): Promise<void> {
  await session.client.sendNotification(DidChangeConfigurationNotification.type, { settings });
  await session.settled();
}

describe('settings', () => {
  test('are asked for each document, in our section', async () => {
    const asked: (string | undefined)[] = [];
    const session = await startSession({
      configuration: (scopeUri) => {
        asked.push(scopeUri);
        return scopeUri === uri ? off : {};
      },
    });
    await session.open(emptySet);
    assert.ok(!reports(session));
    await session.open(emptySet, { uri: 'file:///other.kv.md' });
    assert.ok(reports(session));
    assert.deepEqual(asked, [uri, 'file:///other.kv.md']);
  });

  test('a client that answers null, or something else than settings, gets the defaults', async () => {
    for (const answer of [null, undefined, 'aan', 12, [], { rules: null }, { rules: ['off'] }]) {
      const session = await startSession({ configuration: () => answer });
      await session.open(emptySet);
      assert.ok(reports(session), JSON.stringify(answer));
      assert.deepEqual(session.logged, []);
    }
  });

  test('a client that refuses to answer gets the defaults too', async () => {
    const session = await startSession({ capabilities: { workspace: { configuration: true } } });
    await session.open(emptySet);
    assert.ok(reports(session));
    assert.equal(session.logged.length, 1, 'and its log says so');
    assert.doesNotMatch(String(session.logged[0]), /stoeptegels/);
  });

  test('changes count at once', async () => {
    let settings: unknown = {};
    const session = await startSession({ configuration: () => settings });
    await session.open(emptySet);
    assert.ok(reports(session));
    settings = off;
    await changeSettings(session, null);
    assert.ok(!reports(session));
  });

  test('a client that cannot be asked tells its settings at the start and when they change', async () => {
    const session = await startSession({ initializationOptions: { language: 'en', ...off } });
    await session.open(emptySet);
    assert.ok(!reports(session));
    await changeSettings(session, { kamervragen: { rules: { 'question-missing': 'hint' } } });
    const found = session.published.at(-1)?.diagnostics.find((it) => it.code === 'question-missing');
    assert.equal(found?.severity, 4);
    assert.match(String(found?.message), /question/i, 'the language of the start still holds');
    await changeSettings(session, { rules: { 'question-missing': 'warning' } });
    assert.equal(session.published.at(-1)?.diagnostics.find((it) => it.code === 'question-missing')?.severity, 2);
    for (const nothing of [null, undefined, 3, { kamervragen: null }]) await changeSettings(session, nothing);
    assert.ok(!reports(session), 'and so do its rules');
  });

  test('severities are those of the protocol', async () => {
    const expected = { error: 1, warning: 2, info: 3, hint: 4 };
    for (const [severity, number] of Object.entries(expected)) {
      const session = await startSession({ initializationOptions: { rules: { 'question-missing': severity } } });
      await session.open(emptySet);
      const found = session.published[0]?.diagnostics.find((it) => it.code === 'question-missing');
      assert.equal(found?.severity, number);
    }
  });

  test('the client is told that we listen, where it wants to hear', async () => {
    const capabilities = { workspace: { didChangeConfiguration: { dynamicRegistration: true } } };
    const session = await startSession({ capabilities });
    const registered = await new Promise<unknown>((resolve) => {
      session.client.onRequest(RegistrationRequest.type, ({ registrations }) => {
        resolve(registrations.map(({ method, registerOptions }) => ({ method, registerOptions })));
      });
    });
    assert.deepEqual(registered, [
      { method: 'workspace/didChangeConfiguration', registerOptions: { section: 'kamervragen' } },
    ]);
  });
});
