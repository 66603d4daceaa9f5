import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionTriggerKind,
} from 'vscode-languageserver';
import { SourceText } from '../../server/core/index.ts';
import { applyTextEdits } from '../support/applyWorkspaceEdit.ts';
import { cleanSet } from '../support/documents.ts';
import { createMemoryFiles, folder } from '../support/memoryFiles.ts';
import { numberedSet } from '../support/numberedSet.ts';
import { pullClient, type Session, startSession, uri } from '../support/startSession.ts';
import { startWorkspaceSession } from '../support/workspaceSession.ts';

/** What the server offers at the `|` of a text. */
async function ask(session: Session, marked: string, trigger?: string, languageId = 'kamervragen') {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  await session.open(text, { languageId });
  const context =
    trigger === undefined
      ? { triggerKind: CompletionTriggerKind.Invoked }
      : { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger };
  const position = new SourceText(text).positionAt(offset);
  const list = (await session.client.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position,
    context,
  })) as CompletionList | null;
  return list?.items ?? [];
}

/** The text after an editor took an item. */
function take(text: string, { textEdit, additionalTextEdits = [] }: CompletionItem): string {
  assert.ok(textEdit !== undefined && 'range' in textEdit);
  return applyTextEdits(text, [textEdit, ...additionalTextEdits]);
}

const snippetClient = {
  ...pullClient,
  textDocument: { ...pullClient.textDocument, completion: { completionItem: { snippetSupport: true } } },
};

describe('completion', () => {
  test('gives members in the opening, in the order they are to be shown', async () => {
    const session = await startSession({ capabilities: pullClient });
    const items = await ask(session, 'Vragen van het lid |');
    assert.ok(items.length > 100, `${items.length} members`);
    assert.deepEqual(
      items.map(({ label }) => label),
      [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(({ label }) => label),
    );
    assert.deepEqual(session.logged, []);
  });

  test('writes a footnote with its note', async () => {
    const session = await startSession({ capabilities: pullClient });
    const [first] = await ask(session, cleanSet.replace('recht? Wanneer', 'recht?<sup>| Wanneer'), '>');
    assert.equal(first?.label, 'Voetnoot 2');
    const text = take(cleanSet.replace('recht? Wanneer', 'recht?<sup> Wanneer'), first);
    assert.ok(text.includes('recht?<sup>2</sup> Wanneer'));
    assert.ok(text.endsWith('(<https://www.example.org/tegels>)\n\n<sup>2</sup> Bron, datum, «titel» (adres)\n'));
  });

  test('has places to fill in only for editors that know them', async () => {
    const at = cleanSet.replace('Wie legt ze recht? Wanneer is dat klaar?', '|');
    const plainItems = await ask(await startSession({ capabilities: pullClient }), at);
    const items = await ask(await startSession({ capabilities: snippetClient }), at);
    const find = (list: readonly CompletionItem[]) => list.find(({ label }) => label === 'Klopt het dat …?');
    assert.equal(find(plainItems)?.textEdit?.newText, 'Klopt het dat …?');
    assert.equal(find(plainItems)?.insertTextFormat, undefined);
    assert.equal(find(items)?.textEdit?.newText, `Klopt het dat $${'{1:…}'}?`);
    assert.equal(find(items)?.insertTextFormat, 2);
  });

  test('says nothing by itself in a sentence', async () => {
    const session = await startSession({ capabilities: pullClient });
    assert.deepEqual(await ask(session, cleanSet.replace('bij de rechtbanken?', 'bij (|'), '('), []);
    assert.deepEqual(await ask(session, cleanSet.replace('bij de rechtbanken?', 'bij >|'), '>'), []);
  });

  test('says nothing of a text that is no set', async () => {
    const session = await startSession({ capabilities: pullClient });
    assert.deepEqual(await ask(session, '# Boodschappen\n\n## 20|\n', undefined, 'markdown'), []);
  });

  test('knows the case numbers of the workspace', async () => {
    const files = createMemoryFiles({ 'a.kv.md': numberedSet('2024Z10001') });
    const session = await startWorkspaceSession(files);
    await session.reports();
    const textDocument = { uri: `${folder}/b.kv.md` };
    const text = cleanSet.replace('is dat klaar?', 'is dat klaar (vraagnummer )?');
    await session.open(text, { uri: textDocument.uri });
    const position = new SourceText(text).positionAt(text.indexOf(')?'));
    const list = await session.inTime(session.client.sendRequest(CompletionRequest.type, { textDocument, position }));
    assert.deepEqual(
      (list as CompletionList | null)?.items.map(({ label }) => label),
      ['2024Z10001'],
    );
  });
});
