import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type ComposedSetResult,
  type ComposeSetParams,
  composeSetRequest,
  type NewSetChoicesResult,
  newSetChoicesRequest,
} from '../../server/lsp/protocol.ts';
import { startSession } from '../support/startSession.ts';

test('a set is made from what the server offers, without any document', async () => {
  const { client, logged } = await startSession();
  const choices: NewSetChoicesResult = await client.sendRequest(newSetChoicesRequest, { date: '2018-06-05' });
  const asker = choices.members.find(({ name }) => name === 'Van Nispen');
  const post = choices.posts.find(({ title }) => title === 'Minister voor Rechtsbescherming');
  assert.ok(asker !== undefined && post !== undefined);
  const params: ComposeSetParams = {
    stage: 'official',
    askers: [asker],
    addressees: [post],
    subject: { text: 'losse stoeptegels' },
    date: '2018-06-05',
    questions: 2,
  };
  const set: ComposedSetResult = await client.sendRequest(composeSetRequest, params);
  assert.deepEqual(set, {
    text: '## JJJJZNNNNN\n\nVragen van het lid **Van Nispen** (SP) aan de Minister voor Rechtsbescherming over *losse stoeptegels* (ingezonden 5 juni 2018).\n\nVraag 1\n\n\n\nVraag 2\n\n',
    cursor: { line: 6, character: 0 },
    fileName: 'losse-stoeptegels.kamervragen.md',
  });
  assert.deepEqual(logged, []);
});

test('nonsense gets no set, and no error', async () => {
  const { client, logged } = await startSession();
  for (const params of [null, 5, [], { date: 'gisteren' }, { date: '2024-02-30' }, { askers: {}, addressees: 1 }]) {
    assert.equal(await client.sendRequest(newSetChoicesRequest, params), null);
    assert.equal(await client.sendRequest(composeSetRequest, params), null);
  }
  assert.deepEqual(logged, []);
});
