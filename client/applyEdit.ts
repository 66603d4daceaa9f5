import { Position, Range, Selection, type TextDocument, type TextEditor, window } from 'vscode';
import { type EditParams, type EditResult, editRequest, type PlainRange } from '../server/lsp/protocol.ts';
import type { ServerSession } from './serverSession.ts';
import { texts } from './settings.ts';

/** How a change is made: after something the user typed it is undone with that, and what cannot be done is not told. */
export interface EditManner {
  readonly afterTyping: boolean;
}

/**
 * Has the server work out a change of the set in front and makes it, in one step to undo. Tells the user why where it
 * cannot be done; answers whether it was done.
 */
export async function runEdit(
  session: ServerSession,
  edit: string,
  argument?: unknown,
  { afterTyping }: EditManner = { afterTyping: false },
): Promise<boolean> {
  const refuse = afterTyping ? () => false : tell;
  const editor = window.activeTextEditor;
  if (editor === undefined) return refuse(texts().noEditor);
  const { document, selection } = editor;
  const { version } = document;
  const result = await askEdit(session, document, selection, edit, argument);
  if (result === undefined) return refuse(texts().editFailed);
  if (result.refusal !== undefined) return refuse(result.refusal);
  if (document.version !== version) return refuse(texts().editLate);
  return (await makeEdit(editor, result, afterTyping)) || refuse(texts().editFailed);
}

/** What a change comes down to; undefined where the server gives no answer. */
export function askEdit(
  session: ServerSession,
  document: TextDocument,
  range: Range,
  edit: string,
  argument: unknown,
): Promise<EditResult | undefined> {
  const params: EditParams = {
    textDocument: { uri: document.uri.toString() },
    edit,
    range: { start: plain(range.start), end: plain(range.end) },
    argument,
  };
  return session.request<EditResult>(editRequest, params).catch(() => undefined);
}

async function makeEdit(editor: TextEditor, { edits, select }: EditResult, afterTyping: boolean): Promise<boolean> {
  const made =
    edits.length === 0 ||
    (await editor.edit(
      (builder) => {
        for (const { range, newText } of edits) builder.replace(toRange(range), newText);
      },
      { undoStopBefore: !afterTyping, undoStopAfter: true },
    ));
  if (made && select !== undefined) {
    const range = toRange(select);
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range);
  }
  return made;
}

function tell(reason: string): false {
  void window.showInformationMessage(reason);
  return false;
}

function plain({ line, character }: Position): { line: number; character: number } {
  return { line, character };
}

export function toRange({ start, end }: PlainRange): Range {
  return new Range(new Position(start.line, start.character), new Position(end.line, end.character));
}
