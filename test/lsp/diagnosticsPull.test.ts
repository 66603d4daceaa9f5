import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DiagnosticRefreshRequest, DocumentDiagnosticRequest } from 'vscode-languageserver';
import { cleanSet, emptySet, heading, noSet, opening } from '../support/documents.ts';
import { pullClient, type Session, startSession, uri } from '../support/startSession.ts';

async function pull(session: Session, previousResultId?: string, of = uri) {
  const params = { textDocument: { uri: of }, ...(previousResultId === undefined ? {} : { previousResultId }) };
  const report = await session.client.sendRequest(DocumentDiagnosticRequest.type, params);
  return { ...report, items: report.kind === 'full' ? report.items : [] };
}

const rulePages = 'file:///uitbreiding/dist/rules';

describe('diagnostics for a client that asks', () => {
  test('say all there is to say', async () => {
    const session = await startSession({ capabilities: pullClient, initializationOptions: { rulePages } });
    await session.open(emptySet, { version: 7 });
    const { items } = await pull(session);
    const found = items.find((diagnostic) => diagnostic.code === 'question-missing');
    const message = found?.message;
    assert.match(String(message), /Vraag 1/);
    assert.deepEqual(found, {
      range: { start: { line: 2, character: 0 }, end: { line: 2, character: opening.length } },
      severity: 1,
      code: 'question-missing',
      codeDescription: { href: `${rulePages}/question-missing.md` },
      source: 'kamervragen',
      message,
      data: { version: 7, rule: 'question-missing' },
    });
    assert.deepEqual(session.published, [], 'and are not sent unasked');
  });

  test('are not repeated to who has them', async () => {
    const session = await startSession({ capabilities: pullClient });
    await session.open(emptySet);
    const first = await pull(session);
    assert.equal(first.kind, 'full');
    const again = await pull(session, first.resultId);
    assert.equal(again.kind, 'unchanged');
    assert.equal(again.resultId, first.resultId);
    assert.equal((await pull(session, 'something else')).kind, 'full');
    await session.change(2, { text: cleanSet });
    const clean = await pull(session, first.resultId);
    assert.deepEqual([clean.kind, clean.items], ['full', []]);
    assert.equal((await pull(session, clean.resultId)).kind, 'unchanged');
  });

  test('point at the other place, where the client can show it', async () => {
    const doubled = `${heading}\n\n${opening}\n\nVraag 1\n\nHoe?\n\nVraag 1\n\nWaarom?\n`;
    const related = async (capabilities: typeof pullClient) => {
      const session = await startSession({ capabilities });
      await session.open(doubled);
      const { items } = await pull(session);
      return items.find((it) => it.code === 'question-number-duplicate')?.relatedInformation;
    };
    const places = await related(pullClient);
    assert.equal(places?.[0]?.location.uri, uri);
    assert.equal(places?.[0]?.location.range.start.line, 4);
    assert.notEqual(places?.[0]?.message, '');
    assert.equal(await related({ textDocument: { diagnostic: {} } }), undefined);
  });

  test('nothing is found in a document that is no set, or is not there', async () => {
    const session = await startSession({ capabilities: pullClient });
    await session.open(noSet, { languageId: 'markdown' });
    assert.deepEqual((await pull(session)).items, []);
    const unknown = await pull(session, undefined, 'file:///unknown.md');
    assert.deepEqual([unknown.kind, unknown.items], ['full', []]);
    assert.deepEqual(session.logged, []);
  });

  test('the pages of the rules are the client’s, else the server’s own, else none', async () => {
    const hrefs = async (options: object) => {
      const session = await startSession({ capabilities: pullClient, ...options });
      await session.open(emptySet);
      return (await pull(session)).items[0]?.codeDescription?.href;
    };
    assert.match(String(await hrefs({ rulePages: 'file:///server/rules' })), /^file:\/\/\/server\/rules\/[a-z-]+\.md$/);
    const both = { rulePages: 'file:///server/rules', initializationOptions: { rulePages: 'https://a.example/r/' } };
    assert.match(String(await hrefs(both)), /^https:\/\/a\.example\/r\/[a-z-]+\.md$/);
    assert.equal(await hrefs({}), undefined);
  });

  test('the client is told to ask again when the settings changed', async () => {
    let language = 'nl';
    const session = await startSession({ capabilities: pullClient, configuration: () => ({ language }) });
    let refreshed = 0;
    session.client.onRequest(DiagnosticRefreshRequest.type, () => void refreshed++);
    await session.open(emptySet);
    const dutch = await pull(session);
    language = 'en';
    await session.client.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await session.settled();
    assert.equal(refreshed, 1);
    const english = await pull(session, dutch.resultId);
    assert.equal(english.kind, 'full');
    assert.notEqual(english.items[0]?.message, dutch.items[0]?.message);
  });
});
