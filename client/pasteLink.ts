import * as vscode from 'vscode';
import { askEdit, toRange } from './applyEdit.ts';
import { isPageAddress, linkText } from './linkText.ts';
import { selectorOf } from './served.ts';
import type { ServerSession } from './serverSession.ts';
import { texts } from './settings.ts';

/** What VS Code has for paste edits since 1.97; the oldest supported one has it not, and the types are of that one. */
interface PasteApi {
  readonly DocumentPasteEdit: new (text: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Empty: PasteKind; readonly Text: PasteKind };
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: object,
      metadata: object,
    ): vscode.Disposable;
  };
}

interface PasteEdit {
  additionalEdit?: vscode.WorkspaceEdit;
  yieldTo?: readonly PasteKind[];
}

interface PasteKind {
  append(...parts: string[]): PasteKind;
}

/** Where an address is pasted, and how the result is made. */
interface Pasted {
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
  readonly text: string;
  readonly api: PasteApi;
}

/**
 * An address pasted over a word makes a link of it, as in Markdown; anywhere in a text it can become a footnote. Nothing
 * where VS Code is too old.
 */
export function registerPasteLink(session: ServerSession): vscode.Disposable | undefined {
  const api = vscode as unknown as PasteApi;
  if (api.languages.registerDocumentPasteEditProvider === undefined || api.DocumentPasteEdit === undefined)
    return undefined;
  const link = api.DocumentDropOrPasteEditKind.Empty.append('markdown', 'link', 'kamervragen');
  const note = api.DocumentDropOrPasteEditKind.Empty.append('text', 'footnote', 'kamervragen');
  const provider = {
    async provideDocumentPasteEdits(
      document: vscode.TextDocument,
      ranges: readonly vscode.Range[],
      data: vscode.DataTransfer,
    ): Promise<PasteEdit[]> {
      const [range] = ranges;
      const text = await data.get('text/plain')?.asString();
      if (ranges.length !== 1 || range === undefined || text === undefined) return [];
      const pasted = { document, range, text, api };
      return [asLink(pasted, link), await asNote(pasted, note, session)].filter((edit) => edit !== undefined);
    },
  };
  const metadata = { providedPasteEditKinds: [link, note], pasteMimeTypes: ['text/plain'] };
  return api.languages.registerDocumentPasteEditProvider(selectorOf(['kamervragen']), provider, metadata);
}

function asLink({ document, range, text, api }: Pasted, kind: PasteKind): PasteEdit | undefined {
  const before = document.lineAt(range.start.line).text.slice(0, range.start.character);
  const link = linkText(document.getText(range), text, before);
  return link === undefined ? undefined : new api.DocumentPasteEdit(link, texts().actions.pasteLink, kind);
}

/** Offered below plain pasting, which stays what happens by itself. */
async function asNote(
  { document, range, text, api }: Pasted,
  kind: PasteKind,
  session: ServerSession,
): Promise<PasteEdit | undefined> {
  const address = text.trim();
  if (!isPageAddress(address) || session.state !== 'running') return undefined;
  const result = await askEdit(session, document, range, 'insertFootnote', { address });
  if (result === undefined || result.edits.length === 0) return undefined;
  const [only] = result.edits;
  const replaces = only !== undefined && result.edits.length === 1 && toRange(only.range).isEqual(range);
  const edit = new api.DocumentPasteEdit(
    replaces ? only.newText : document.getText(range),
    texts().actions.pasteNote,
    kind,
  );
  edit.yieldTo = [api.DocumentDropOrPasteEditKind.Text];
  if (replaces) return edit;
  edit.additionalEdit = new vscode.WorkspaceEdit();
  for (const change of result.edits) edit.additionalEdit.replace(document.uri, toRange(change.range), change.newText);
  return edit;
}
