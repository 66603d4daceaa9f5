import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { SourceText } from '../core/index.ts';
import type { DocumentStore } from '../services/documentStore.ts';
import type { Notify } from './notifications.ts';
import { type PositionEncoding, toSpan } from './positions.ts';

/** What to do when a document came, changed, was saved or went. */
export interface SyncListener {
  opened(uri: string): unknown;
  changed(uri: string): unknown;
  saved(uri: string): unknown;
  closed(uri: string): unknown;
}

const languages: readonly string[] = ['kamervragen', 'markdown'];

/** Keeps the store equal to what the client has open; documents in other languages are as if they were not there. */
export function syncDocuments(
  on: Notify,
  store: DocumentStore,
  encoding: () => PositionEncoding,
  listener: SyncListener,
): void {
  on('textDocument/didOpen', ({ textDocument }: DidOpenTextDocumentParams) => {
    const { uri, languageId, version, text } = textDocument;
    if (!languages.includes(languageId) || typeof text !== 'string') return;
    store.put(languageId, new SourceText(text, uri, version ?? 0));
    listener.opened(uri);
  });
  on('textDocument/didChange', ({ textDocument, contentChanges }: DidChangeTextDocumentParams) => {
    const known = store.get(textDocument.uri);
    if (known === undefined) return;
    /** Some clients count no versions; two texts must still never share one. */
    const version = textDocument.version ?? known.version + 1;
    store.put(known.languageId, changedSource(known.source, version, contentChanges, encoding()));
    listener.changed(textDocument.uri);
  });
  on('textDocument/didSave', ({ textDocument }: DidSaveTextDocumentParams) => {
    if (store.get(textDocument.uri) !== undefined) listener.saved(textDocument.uri);
  });
  on('textDocument/didClose', ({ textDocument }: DidCloseTextDocumentParams) => {
    if (store.get(textDocument.uri) === undefined) return;
    store.remove(textDocument.uri);
    listener.closed(textDocument.uri);
  });
}

/** The text after changes that follow one another: the places of each are those of the text the one before left. */
export function changedSource(
  source: SourceText,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: PositionEncoding,
): SourceText {
  let current = source.edited({ start: 0, end: 0 }, '', version);
  for (const change of changes) {
    if (typeof change?.text !== 'string') continue;
    const ranged = 'range' in change && change.range !== undefined && change.range !== null;
    const whole = { start: 0, end: current.text.length };
    current = current.edited(ranged ? toSpan(current, change.range, encoding) : whole, change.text);
  }
  return current;
}
