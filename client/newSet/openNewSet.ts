import { homedir } from 'node:os';
import { languages, Position, Range, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { ComposedSetResult } from '../../server/lsp/protocol.ts';

/** Opens the set as a document that is not saved yet but knows where it will be, with the cursor where the author goes on. */
export async function openNewSet({ text, cursor, fileName }: ComposedSetResult): Promise<void> {
  const folder = folderForNew();
  const document = folder === undefined ? await openNameless() : await openNamed(await freePlace(folder, fileName));
  const content = new WorkspaceEdit();
  content.insert(document.uri, new Position(0, 0), text);
  if (!(await workspace.applyEdit(content))) throw new Error('the new document could not be written');
  const place = new Position(cursor.line, cursor.character);
  await window.showTextDocument(document, { preview: false, selection: new Range(place, place) });
}

/** The folder one works in, else one's own; undefined where the folders are no files, as in a remote repository. */
function folderForNew(): Uri | undefined {
  const { workspaceFolders = [] } = workspace;
  const active = window.activeTextEditor?.document.uri;
  const around = active === undefined ? undefined : workspace.getWorkspaceFolder(active);
  const folder = around ?? workspaceFolders[0];
  if (folder === undefined) return Uri.file(homedir());
  return folder.uri.scheme === 'file' ? folder.uri : undefined;
}

function openNameless(): Thenable<TextDocument> {
  return workspace.openTextDocument({ language: 'kamervragen' });
}

async function openNamed(place: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(place);
  return document.languageId === 'kamervragen'
    ? document
    : await languages.setTextDocumentLanguage(document, 'kamervragen');
}

/** A place where nothing stands yet, neither a file nor another new document: `veer-2.kamervragen.md`. */
async function freePlace(folder: Uri, fileName: string): Promise<Uri> {
  const [stem = fileName, ...extension] = fileName.split('.');
  for (let count = 1; ; count++) {
    const name = [count === 1 ? stem : `${stem}-${count}`, ...extension].join('.');
    const place = Uri.joinPath(folder, name);
    const isOpen = workspace.textDocuments.some(({ uri }) => uri.path === place.path);
    if (!isOpen && !(await exists(place))) return place.with({ scheme: 'untitled' });
  }
}

async function exists(place: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(place);
    return true;
  } catch {
    return false;
  }
}
