import { Range, Uri, window, workspace } from 'vscode';
import type { PlainRange } from '../server/lsp/protocol.ts';
import type { OverviewPart } from './overview.ts';
import { texts } from './settings.ts';

/** Shows a place in the editor that has the document already, if there is one, with the focus there. */
export async function showPlace(uri: unknown, range: unknown): Promise<void> {
  if (typeof uri !== 'string' || !isRange(range)) return;
  const document = await workspace.openTextDocument(Uri.parse(uri, true));
  const editor = window.visibleTextEditors.find((it) => it.document === document);
  // Not selected: whoever types on would lose it.
  const { start } = range;
  await window.showTextDocument(document, {
    ...(editor?.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
    selection: document.validateRange(new Range(start.line, start.character, start.line, start.character)),
  });
}

function isRange(value: unknown): value is PlainRange {
  const { start, end } = (value ?? {}) as Partial<PlainRange>;
  return [start?.line, start?.character, end?.line, end?.character].every(Number.isInteger);
}

/**
 * Goes to the part of the overview that a command was called for, if it was called for one. The answer is whether to go
 * on: what the tree shows may be older than the text, which the user is told.
 */
export async function showPart(part: unknown): Promise<boolean> {
  const { uri, version, node } = (part ?? {}) as Partial<OverviewPart>;
  if (node === undefined) return true;
  const document = workspace.textDocuments.find((it) => it.uri.toString() === uri);
  if (document?.version !== version) {
    void window.showInformationMessage(texts().editLate);
    return false;
  }
  await showPlace(uri, node.selection);
  return true;
}
