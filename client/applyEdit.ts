import { Position, Range, Selection, type TextEditor, window } from 'vscode';
import { type EditParams, type EditResult, editRequest, type PlainRange } from '../server/lsp/protocol.ts';
import type { ServerSession } from './serverSession.ts';
import { texts } from './settings.ts';

/**
 * Has the server work out a change of the set in front and makes it, in one step to undo. Tells the user why where it
 * cannot be done; answers whether it was done.
 */
export async function runEdit(session: ServerSession, edit: string, argument?: unknown): Promise<boolean> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return refuse(texts().noEditor);
  const { document, selection } = editor;
  const { version } = document;
  const params: EditParams = {
    textDocument: { uri: document.uri.toString() },
    edit,
    range: { start: plain(selection.start), end: plain(selection.end) },
    argument,
  };
  const result = await session.request<EditResult>(editRequest, params).catch(() => undefined);
  if (result === undefined) return refuse(texts().editFailed);
  if (result.refusal !== undefined) return refuse(result.refusal);
  if (document.version !== version) return refuse(texts().editLate);
  return makeEdit(editor, result);
}

async function makeEdit(editor: TextEditor, { edits, select }: EditResult): Promise<boolean> {
  const made =
    edits.length === 0 ||
    (await editor.edit((builder) => {
      for (const { range, newText } of edits) builder.replace(toRange(range), newText);
    }));
  if (!made) return refuse(texts().editFailed);
  if (select !== undefined) {
    const range = toRange(select);
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range);
  }
  return true;
}

function refuse(reason: string): false {
  void window.showInformationMessage(reason);
  return false;
}

function plain({ line, character }: Position): { line: number; character: number } {
  return { line, character };
}

function toRange({ start, end }: PlainRange): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}
