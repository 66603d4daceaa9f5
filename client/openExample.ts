import { Uri, window, workspace } from 'vscode';
import { texts } from './settings.ts';

const example = 'examples/voorbeeld.kamervragen.md';

/** Opens a copy of the example that comes with the extension: to look at and to try things on, saved nowhere. */
export async function openExample(extension: Uri): Promise<void> {
  try {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extension, example));
    const content = new TextDecoder().decode(bytes);
    await window.showTextDocument(await workspace.openTextDocument({ language: 'kamervragen', content }));
  } catch {
    void window.showErrorMessage(texts().ready.exampleMissing);
  }
}
