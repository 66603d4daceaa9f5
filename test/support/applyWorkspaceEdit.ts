import assert from 'node:assert/strict';
import { TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { applyEdits, SourceText } from '../../server/core/index.ts';
import { type PositionEncoding, toSpan } from '../../server/lsp/positions.ts';

/** Does to a document what a client would do; refuses an edit for another document or version. */
export function applyWorkspaceEdit(
  text: string,
  edit: WorkspaceEdit | undefined,
  at: { uri: string; version: number; encoding?: PositionEncoding },
): string {
  assert.ok(edit, 'an edit');
  const source = new SourceText(text);
  const changes = edit.documentChanges?.map((change) => {
    assert.ok(TextDocumentEdit.is(change));
    assert.deepEqual(change.textDocument, { uri: at.uri, version: at.version });
    return change.edits;
  });
  const textEdits = changes?.flat() ?? edit.changes?.[at.uri] ?? [];
  return applyEdits(
    text,
    textEdits.map((it) => {
      assert.ok('newText' in it);
      return { span: toSpan(source, it.range, at.encoding ?? 'utf-16'), text: it.newText };
    }),
  );
}
