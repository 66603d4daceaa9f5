/** What could be markup; a line below or sign between letters or digits never is. */
const MARKUP = /[\\*`[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|(?<=~)~|&(?=#|[a-z])/giu;

/** Plain text as it must stand in a sentence of a Markdown document, so that all of it is read as it is. */
export function escapeMarkdown(text: string): string {
  return text.replace(MARKUP, String.raw`\$&`);
}

/** On one line, with single blanks. */
export function onOneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
