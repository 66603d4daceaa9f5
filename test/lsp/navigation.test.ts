import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  DefinitionRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  type Location,
  type Range,
  ReferencesRequest,
} from 'vscode-languageserver';
import { SourceText } from '../../server/core/index.ts';
import { cleanSet } from '../support/documents.ts';
import { pullClient, startSession, uri } from '../support/startSession.ts';

const text = cleanSet
  .replace('Wanneer is dat klaar?', 'Wanneer is dat klaar, gezien vraag 1?')
  .replace('rechtbanken?<sup>', 'rechtbanken, zoals in 2024Z12345?<sup>');
const gfm = text.replaceAll('<sup>1</sup> De', '[^1]: De').replace('<sup>1</sup>', '[^1]');

async function open(of = text) {
  const session = await startSession({ capabilities: pullClient });
  await session.open(of);
  const source = new SourceText(of);
  const at = (words: string) => ({
    textDocument: { uri },
    position: source.positionAt(of.indexOf(words.replace('|', '')) + words.indexOf('|')),
  });
  const written = (range: Range) =>
    source.slice({ start: source.offsetAt(range.start), end: source.offsetAt(range.end) });
  const shown = (found: Location[] | null) =>
    found?.map(({ range }) => `${range.start.line} ${written(range)}`) ?? null;
  const { client } = session;
  return {
    definition: async (words: string) =>
      shown((await client.sendRequest(DefinitionRequest.type, at(words))) as Location[] | null),
    references: async (words: string, includeDeclaration: boolean) =>
      shown(await client.sendRequest(ReferencesRequest.type, { ...at(words), context: { includeDeclaration } })),
    highlights: async (words: string) =>
      (await client.sendRequest(DocumentHighlightRequest.type, at(words)))?.map(
        ({ range, kind }) => `${kind === DocumentHighlightKind.Write ? 'write' : 'read'} ${written(range)}`,
      ),
  };
}

describe('navigation', () => {
  test('goes from a mark to its note and back, in both notations', async () => {
    const { definition } = await open();
    assert.deepEqual(await definition('2345?<s|up>'), ['12 <sup>1</sup>']);
    assert.deepEqual(await definition('<s|up>1</sup> De'), ['6 1']);
    const other = await open(gfm);
    assert.deepEqual(await other.definition('2345?[^|1]'), ['12 [^1]:']);
    assert.deepEqual(await other.definition('[^|1]: De'), ['6 1']);
  });

  test('goes from a reference to the question and back', async () => {
    const { definition, references } = await open();
    assert.deepEqual(await definition('vraag 1|?'), ['4 Vraag 1']);
    assert.deepEqual(await definition('Vraag |1'), ['10 1']);
    assert.deepEqual(await references('Vraag |1', false), ['10 1']);
    assert.deepEqual(await references('Vraag |1', true), ['4 Vraag 1', '10 1']);
  });

  test("goes from the set's own number to its heading, also without a workspace", async () => {
    const { definition, references } = await open();
    assert.deepEqual(await definition('in 2024|Z'), ['0 ## 2024Z12345']);
    assert.deepEqual(await references('## 2024|Z', false), ['6 2024Z12345']);
  });

  test('highlights all places of what the cursor is at, and nothing else', async () => {
    const { highlights } = await open();
    assert.deepEqual(await highlights('2345?<sup>|1'), ['read 1', 'write 1']);
    assert.deepEqual(await highlights('Vr|aag 1'), ['write 1', 'read 1']);
    assert.equal(await highlights('Hoe|veel losse'), undefined);
  });
});
