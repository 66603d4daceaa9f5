import assert from 'node:assert/strict';
import { TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits, SourceText } from '../../server/core/index.ts';
import { type PositionEncoding, toSpan } from '../../server/lsp/positions.ts';

/** Does to a document what a client would do; refuses an edit for another document or version. */
export function applyWorkspaceEdit(
  text: string,
  edit: WorkspaceEdit | undefined,
  at: { uri: string; version: number; encoding?: PositionEncoding },
): string {
  assert.ok(edit, 'an edit');
  const changes = edit.documentChanges?.map((change) => {
    assert.ok(TextDocumentEdit.is(change));
    assert.deepEqual(change.textDocument, { uri: at.uri, version: at.version });
    return change.edits;
  });
  const textEdits = changes?.flat() ?? edit.changes?.[at.uri] ?? [];
  return applyTextEdits(
    text,
    textEdits.map((it) => {
      assert.ok('newText' in it);
      return it;
    }),
    at.encoding,
  );
}

/** The text after an editor made edits. */
export function applyTextEdits(
  text: string,
  edits: readonly Pick<TextEdit, 'range' | 'newText'>[],
  encoding: PositionEncoding = 'utf-16',
): string {
  const source = new SourceText(text);
  return applyEdits(
    text,
    edits.map(({ range, newText }) => ({ span: toSpan(source, range, encoding), text: newText })),
  );
}
