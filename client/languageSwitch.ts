import { Disposable, languages, type TextDocument, workspace } from 'vscode';
import { detectSet, headLines } from './detectSet.ts';
import { chooseLanguage } from './languageChoice.ts';
import type { LanguageMemory } from './languageMemory.ts';
import { isServed } from './served.ts';
import { detects, section } from './settings.ts';
import type { Treatment } from './statusView.ts';

/** Gives documents the language they belong to, each time they open: VS Code forgets what an extension gave them. */
export interface LanguageSwitch extends Disposable {
  /** How a document is treated; undefined for languages that are none of ours. */
  treatmentOf(document: TextDocument): Treatment | undefined;
  backToMarkdown(document: TextDocument): Promise<void>;
  treatAsSet(document: TextDocument): Promise<void>;
}

export function createLanguageSwitch(memory: LanguageMemory, onSet: () => void): LanguageSwitch {
  /** VS Code closes and opens the same document when its language changes. */
  const languageOf = new WeakMap<TextDocument, string>();

  const opened = async (document: TextDocument) => {
    const { languageId, uri } = document;
    const changedFrom = languageOf.get(document);
    languageOf.set(document, languageId);
    if (
      (languageId !== 'markdown' && languageId !== 'kamervragen' && changedFrom === undefined) ||
      !isServed(document)
    ) {
      return;
    }
    const returned = memory.isReturned(uri);
    const choice = chooseLanguage({
      languageId,
      changedFrom: changedFrom === languageId ? undefined : changedFrom,
      returned,
      detects: detects(),
      isSet: () => looksLikeSet(document),
    });
    memory.setReturned(uri, choice.returned);
    if (choice.language !== undefined) await languages.setTextDocumentLanguage(document, choice.language);
    else if (treatmentOf(document) === 'set') onSet();
  };

  const treatmentOf = (document: TextDocument): Treatment | undefined => {
    if (document.languageId === 'kamervragen') return isServed(document) ? 'set' : 'foreign';
    if (document.languageId !== 'markdown' || !isServed(document)) return undefined;
    if (!detects() && looksLikeSet(document)) return 'set';
    return memory.isReturned(document.uri) ? 'returned' : 'plain';
  };

  const reviewAll = () => {
    for (const document of workspace.textDocuments) void opened(document);
  };
  const listeners = Disposable.from(
    workspace.onDidOpenTextDocument((document) => void opened(document)),
    workspace.onDidChangeConfiguration(
      (event) => event.affectsConfiguration(`${section}.detect.enable`) && reviewAll(),
    ),
  );
  reviewAll();

  return {
    treatmentOf,
    backToMarkdown: async (document) => {
      memory.setReturned(document.uri, true);
      await languages.setTextDocumentLanguage(document, 'markdown');
    },
    treatAsSet: async (document) => {
      memory.setReturned(document.uri, false);
      await languages.setTextDocumentLanguage(document, 'kamervragen');
    },
    dispose: () => listeners.dispose(),
  };
}

/** Reads no more of the document than is looked at. */
function looksLikeSet(document: TextDocument): boolean {
  const lines: string[] = [];
  for (let line = 0; line < Math.min(document.lineCount, headLines); line++) lines.push(document.lineAt(line).text);
  return detectSet(lines.join('\n'));
}
