/** The overview and the points, as they come over the protocol. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SourceText } from '../../server/core/index.ts';
import { type OutlineResult, outlineRequest, type ReadyResult, readyRequest } from '../../server/lsp/protocol.ts';
import { cleanSet, misnumberedSet, noSet } from '../support/documents.ts';
import { pullClient, type SessionOptions, startSession, uri } from '../support/startSession.ts';

const textDocument = { uri };

async function ask<R>(method: string, text: string | undefined, options: SessionOptions = {}): Promise<R> {
  const session = await startSession({ capabilities: pullClient, ...options });
  if (text !== undefined) await session.open(text, { version: 7 });
  return session.client.sendRequest(method, { textDocument }) as Promise<R>;
}

describe('kamervragen/outline', () => {
  test('answers with the parts of this version and their places', async () => {
    const source = new SourceText(misnumberedSet);
    const { version, nodes, figures, reason } = await ask<OutlineResult>(outlineRequest, misnumberedSet);
    assert.deepEqual([version, reason], [7, undefined]);
    assert.deepEqual(figures, ['2 vragen, 16 woorden', 'antwoord uiterlijk 3 juli 2024 (raming)']);
    const question = nodes.find((it) => it.question === 1);
    assert.deepEqual(question?.findings, { errors: 1, warnings: 0, hints: 0 });
    assert.deepEqual(
      question?.selection,
      source.rangeOf({
        start: misnumberedSet.indexOf('Vraag 3'),
        end: misnumberedSet.indexOf('Vraag 3') + 7,
      }),
    );
    assert.deepEqual(nodes.at(-1)?.children[0]?.link, { state: 'unchecked', sign: '·' });
  });

  test('says why there is nothing', async () => {
    assert.deepEqual(await ask<OutlineResult>(outlineRequest, noSet), {
      version: 7,
      nodes: [],
      reason: 'no-set',
      figures: [],
    });
    assert.equal((await ask<OutlineResult>(outlineRequest, undefined)).version, undefined);
  });
});

describe('kamervragen/ready', () => {
  test('answers with the points, in the language of the settings', async () => {
    const { points, figures } = await ask<ReadyResult>(readyRequest, misnumberedSet);
    assert.equal(figures.length, 2);
    const found = points.find(({ id }) => id === 'questions');
    assert.deepEqual([found?.state, found?.title, found?.fixes], ['red', 'Vragen en nummering', ['fixAll']]);
    assert.equal(found?.places[0]?.range.start.line, 8);
    const english = await ask<ReadyResult>(readyRequest, cleanSet, { initializationOptions: { language: 'en' } });
    assert.equal(english.points[0]?.title, 'Case number');
  });

  test('knows that nothing goes out of a folder that is not trusted, and that a check can be off', async () => {
    const sources = async (initializationOptions: unknown) => {
      const { points } = await ask<ReadyResult>(readyRequest, cleanSet, { initializationOptions });
      return points.find(({ id }) => id === 'sources');
    };
    assert.match((await sources({ trusted: false }))?.reason ?? '', /vertrouwt deze map niet/);
    assert.deepEqual((await sources({ trusted: true, links: { check: 'off' } }))?.fixes, ['linkSettings']);
    assert.deepEqual((await sources({ trusted: true }))?.fixes, ['checkLinks']);
  });

  test('has no points without a set', async () => {
    assert.deepEqual(await ask<ReadyResult>(readyRequest, noSet), { points: [], figures: [] });
    assert.deepEqual(await ask<ReadyResult>(readyRequest, undefined), { points: [], figures: [] });
  });
});
