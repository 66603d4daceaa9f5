/** What is known of a document when it opens, or when its language has changed. */
export interface OpenedDocument {
  readonly languageId: string;
  /** The language this same document had before: then somebody changed it; undefined for a document just opened. */
  readonly changedFrom: string | undefined;
  /** Whether the user chose Markdown for this file before. */
  readonly returned: boolean;
  /** Whether sets in other Markdown files are looked for. */
  readonly detects: boolean;
  readonly isSet: () => boolean;
}

export interface LanguageChoice {
  /** The language to give it; undefined to leave it. */
  readonly language: 'kamervragen' | 'markdown' | undefined;
  /** Whether to remember from now on that the user wants Markdown for this file. */
  readonly returned: boolean;
}

/** A language that somebody picked is never changed back, and is remembered; all else follows memory and content. */
export function chooseLanguage(document: OpenedDocument): LanguageChoice {
  const { languageId, changedFrom, returned } = document;
  if (changedFrom === 'kamervragen' && languageId === 'markdown') return { language: undefined, returned: true };
  if (changedFrom !== undefined) return { language: undefined, returned: returned && languageId !== 'kamervragen' };
  if (returned) return { language: languageId === 'kamervragen' ? 'markdown' : undefined, returned };
  const found = languageId === 'markdown' && document.detects && document.isSet();
  return { language: found ? 'kamervragen' : undefined, returned };
}
