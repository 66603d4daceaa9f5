import { type ExtensionContext, type Uri, workspace } from 'vscode';

const key = 'kamervragen.returnedToMarkdown';
const limit = 1000;

/** Remembers the files that the user wants to see as Markdown. */
export interface LanguageMemory {
  isReturned(uri: Uri): boolean;
  setReturned(uri: Uri, returned: boolean): void;
}

/** Remembers in the workspace; a window without one has no memory of its own, so all such windows share one. */
export function createLanguageMemory(context: ExtensionContext): LanguageMemory {
  const store = workspace.workspaceFolders === undefined ? context.globalState : context.workspaceState;
  const files = () => store.get<readonly string[]>(key, []);
  return {
    isReturned: (uri) => files().includes(uri.toString()),
    setReturned: (uri, returned) => {
      const file = uri.toString();
      if (uri.scheme === 'untitled' || files().includes(file) === returned) return;
      const others = files().filter((other) => other !== file);
      void store.update(key, returned ? [...others, file].slice(-limit) : others);
    },
  };
}
