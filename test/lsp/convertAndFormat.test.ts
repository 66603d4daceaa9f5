/** Formatting and the conversions as an editor asks for them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DocumentFormattingRequest, type TextEdit } from 'vscode-languageserver';
import { type EditResult, editRequest } from '../../server/lsp/protocol.ts';
import { applyTextEdits } from '../support/applyWorkspaceEdit.ts';
import { cleanSet, noSet } from '../support/documents.ts';
import { pullClient, startSession, uri } from '../support/startSession.ts';

const textDocument = { uri };
const options = { tabSize: 2, insertSpaces: true };
const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const typed = `(ingezonden 12 juni 2024)

Vragen van het lid Van Nispen (SP) aan de minister van Justitie en Veiligheid over losse stoeptegels bij rechtbanken

1. Hoeveel losse 😀 stoeptegels liggen er bij de rechtbanken? 1)

1) De Stoeptegel, 3 juni 2024, 'Tegels los' (<https://www.example.org/tegels>)
`;

async function opened(text: string, encoding: 'utf-8' | 'utf-16' = 'utf-16') {
  const session = await startSession({ capabilities: { ...pullClient, general: { positionEncodings: [encoding] } } });
  await session.open(text);
  return session;
}

describe('formatting', () => {
  test('gives small edits', async () => {
    const loose = cleanSet.replace('\n\nVraag 2', '\n\n\n\nVraag 2  ').trimEnd();
    const { client, result } = await opened(loose);
    assert.equal(result.capabilities.documentFormattingProvider, true);
    const edits = (await client.sendRequest(DocumentFormattingRequest.type, { textDocument, options })) ?? [];
    assert.equal(applyTextEdits(loose, edits, 'utf-16'), cleanSet);
    assert.ok(edits.every(({ range }) => range.end.line - range.start.line <= 3));
  });
  test('has nothing to say of a set in order, or of another text', async () => {
    for (const text of [cleanSet, noSet]) {
      const { client } = await opened(text);
      assert.deepEqual(await client.sendRequest(DocumentFormattingRequest.type, { textDocument, options }), []);
    }
  });
});

describe('conversion', () => {
  for (const encoding of ['utf-16', 'utf-8'] as const) {
    test(`answers with edits and remarks (${encoding})`, async () => {
      const { client } = await opened(typed, encoding);
      const asked = { textDocument, edit: 'toOfficial', range: nowhere };
      const { edits, remarks } = await client.sendRequest<EditResult>(editRequest, asked);
      const result = applyTextEdits(typed, edits as TextEdit[], encoding);
      assert.match(result, /^## JJJJZNNNNN\n\nVragen van het lid \*\*Van Nispen\*\* \(SP\) aan de Minister van/);
      assert.match(
        result,
        /\nVraag 1\n\nHoeveel losse 😀 .*\?<sup>1<\/sup>\n\n<sup>1<\/sup> De Stoeptegel, 3 juni 2024, «/,
      );
      assert.deepEqual(remarks, [
        'Regel 1: Het zaaknummer is er nog niet. Vul het in zodra de Kamer het heeft gegeven.',
      ]);
    });
  }
  test('goes the other way', async () => {
    const { client } = await opened(cleanSet);
    const asked = { textDocument, edit: 'toDraft', range: nowhere };
    const { edits } = await client.sendRequest<EditResult>(editRequest, asked);
    assert.match(
      applyTextEdits(cleanSet, edits as TextEdit[], 'utf-16'),
      /\(ingezonden 12 juni 2024\)\n\nVragen van het lid Van/,
    );
  });
  test('says that there is nothing to convert', async () => {
    const { client } = await opened(cleanSet);
    const asked = { textDocument, edit: 'toOfficial', range: nowhere };
    assert.deepEqual(await client.sendRequest<EditResult>(editRequest, asked), {
      edits: [],
      refusal: 'Deze tekst staat al in de officiële vorm. Er is niets om te zetten.',
    });
  });
});
