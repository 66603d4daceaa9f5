import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
  DidSaveTextDocumentParams,
  Position,
  Range,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SourceText } from '../core/index.ts';
import type { DocumentStore } from '../services/documentStore.ts';
import type { Notify } from './notifications.ts';
import { type PositionEncoding, toSpan, wholePosition } from './positions.ts';

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
    store.set(uri, languageId, version ?? 0, text);
    listener.opened(uri);
  });
  on('textDocument/didChange', ({ textDocument, contentChanges }: DidChangeTextDocumentParams) => {
    const known = store.get(textDocument.uri);
    if (known === undefined) return;
    /** Some clients count no versions; two texts must still never share one. */
    const version = textDocument.version ?? known.version + 1;
    const text = changedText(known.source.text, contentChanges, encoding());
    store.set(textDocument.uri, known.languageId, version, text);
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
export function changedText(
  text: string,
  changes: readonly TextDocumentContentChangeEvent[],
  encoding: PositionEncoding,
): string {
  const document = TextDocument.create('', '', 0, text);
  for (const change of changes) {
    if (typeof change?.text !== 'string') continue;
    const ranged = 'range' in change && change.range !== undefined && change.range !== null;
    const range = ranged ? insideRange(document, change.range, encoding) : undefined;
    TextDocument.update(document, [range === undefined ? { text: change.text } : { range, text: change.text }], 0);
  }
  return document.getText();
}

/** A range with both ends in the text, whatever the client sent: what lies outside would upset the line count. */
function insideRange(document: TextDocument, range: Range, encoding: PositionEncoding): Range {
  if (encoding === 'utf-16') {
    const inside = (position: Position) => document.positionAt(document.offsetAt(wholePosition(position)));
    return { start: inside(range.start), end: inside(range.end) };
  }
  const { start, end } = toSpan(new SourceText(document.getText()), range, encoding);
  return { start: document.positionAt(start), end: document.positionAt(end) };
}
