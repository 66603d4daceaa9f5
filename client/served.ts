import type { TextDocument } from 'vscode';

/** Files, new documents and remote repositories; not the old side of a comparison, which nobody can mend. */
const schemes = ['file', 'untitled', 'vscode-vfs'];

/** What the features of the editor and the server are registered for. */
export function selectorOf(languages: readonly string[]): { language: string; scheme: string }[] {
  return languages.flatMap((language) => schemes.map((scheme) => ({ language, scheme })));
}

/**
 * The languages the server is given. While sets are detected, a file that is still Markdown is no set, or is Markdown by
 * the user's choice: it is left alone. Without detection all sets in `.md` files are Markdown, so they are served so.
 */
export function servedLanguages(detects: boolean): string[] {
  return detects ? ['kamervragen'] : ['kamervragen', 'markdown'];
}

export function isServed(document: TextDocument): boolean {
  return schemes.includes(document.uri.scheme);
}
