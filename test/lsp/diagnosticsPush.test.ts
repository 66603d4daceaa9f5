import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { cleanSet, emptySet, noSet } from '../support/documents.ts';
import { startSession, uri } from '../support/startSession.ts';

function codes(params: PublishDiagnosticsParams | undefined) {
  return params?.diagnostics.map((diagnostic) => diagnostic.code);
}

describe('diagnostics for a client that does not ask', () => {
  test('come at once on opening, after 200 ms of quiet on typing', async () => {
    const session = await startSession();
    await session.open(cleanSet);
    assert.equal(session.published.length, 0, 'nothing to say of a clean set');
    await session.change(2, { text: `${cleanSet}\nVraag 3\n` });
    await session.change(3, { text: emptySet });
    session.time.advance(199);
    await session.settled();
    assert.equal(session.published.length, 0);
    session.time.advance(1);
    await session.settled();
    assert.equal(session.published.length, 1);
    assert.equal(session.published[0]?.uri, uri);
    assert.equal(session.published[0]?.version, 3);
    assert.ok(codes(session.published[0])?.includes('question-missing'));
  });

  test('are sent again only when they changed', async () => {
    const session = await startSession();
    await session.open(emptySet);
    const first = session.published.length;
    assert.equal(first, 1);
    await session.change(2, { text: `${emptySet}\n` });
    session.time.advance(200);
    await session.settled();
    assert.equal(session.published.length, 1, 'another version with the same findings');
    await session.change(3, { text: cleanSet });
    session.time.advance(200);
    await session.settled();
    assert.deepEqual(codes(session.published[1]), []);
  });

  test('are taken away when the document closes', async () => {
    const session = await startSession();
    await session.open(emptySet);
    await session.change(2, { text: `${emptySet}\n\n` });
    await session.close();
    assert.deepEqual(codes(session.published.at(-1)), []);
    session.time.advance(1000);
    await session.settled();
    assert.equal(session.published.length, 2, 'and do not come back');
    await session.open(emptySet);
    assert.equal(session.published.length, 3, 'until it opens again');
  });

  test('are the same for both languages we serve, and for no other', async () => {
    const session = await startSession();
    await session.open(emptySet, { uri: 'file:///a.md', languageId: 'markdown' });
    await session.open(emptySet, { uri: 'untitled:Untitled-1', languageId: 'kamervragen' });
    for (const languageId of ['plaintext', 'typescript', '', 'Kamervragen']) {
      await session.open(emptySet, { uri: `file:///${languageId}.md`, languageId });
    }
    assert.deepEqual(
      session.published.map((params) => params.uri),
      ['file:///a.md', 'untitled:Untitled-1'],
    );
  });

  test('a document that is no set gets none', async () => {
    const session = await startSession();
    await session.open(noSet, { languageId: 'markdown' });
    assert.deepEqual(session.published, []);
  });

  test('nothing is sent after shutdown', async () => {
    const session = await startSession();
    await session.open(cleanSet);
    await session.change(2, { text: emptySet });
    await session.shutdown();
    session.time.advance(1000);
    await session.settled();
    assert.deepEqual(session.published, []);
  });
});
