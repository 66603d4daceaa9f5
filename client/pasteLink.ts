import * as vscode from 'vscode';
import { linkText } from './linkText.ts';
import { selectorOf } from './served.ts';
import { texts } from './settings.ts';

/** What VS Code has for paste edits since 1.97; the oldest supported one has it not, and the types are of that one. */
interface PasteApi {
  readonly DocumentPasteEdit: new (text: string, title: string, kind: PasteKind) => object;
  readonly DocumentDropOrPasteEditKind: { readonly Empty: PasteKind };
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: object,
      metadata: object,
    ): vscode.Disposable;
  };
}

interface PasteKind {
  append(...parts: string[]): PasteKind;
}

/** An address pasted over a word makes a link of it, as in Markdown. Nothing where VS Code is too old. */
export function registerPasteLink(): vscode.Disposable | undefined {
  const api = vscode as unknown as PasteApi;
  if (api.languages.registerDocumentPasteEditProvider === undefined || api.DocumentPasteEdit === undefined)
    return undefined;
  const kind = api.DocumentDropOrPasteEditKind.Empty.append('markdown', 'link', 'kamervragen');
  const provider = {
    async provideDocumentPasteEdits(
      document: vscode.TextDocument,
      ranges: readonly vscode.Range[],
      data: vscode.DataTransfer,
    ): Promise<object[]> {
      const [range] = ranges;
      const pasted = await data.get('text/plain')?.asString();
      if (ranges.length !== 1 || range === undefined || pasted === undefined) return [];
      const before = document.lineAt(range.start.line).text.slice(0, range.start.character);
      const link = linkText(document.getText(range), pasted, before);
      return link === undefined ? [] : [new api.DocumentPasteEdit(link, texts().actions.pasteLink, kind)];
    },
  };
  const metadata = { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/plain'] };
  return api.languages.registerDocumentPasteEditProvider(selectorOf(['kamervragen']), provider, metadata);
}
