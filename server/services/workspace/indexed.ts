import type { DocumentSummary, Mention, Range, SetSummary } from '../../core/index.ts';
import type { FileStamp } from './ports.ts';

/** What is kept of one document: never its text, never its model. */
export interface Indexed {
  readonly uri: string;
  /** Of the file it was read from; undefined for what stands in memory. */
  readonly stamp: FileStamp | undefined;
  readonly summary: DocumentSummary<Range>;
  readonly report: Report | undefined;
}

/** What was found in a document, as it goes to the client. */
export interface Report {
  /** Under which settings, on which day and beside which other documents it was found. */
  readonly basis: string;
  readonly resultId: string;
  /** The diagnostics as JSON: thousands of documents are kept. */
  readonly items: string;
}

export const emptySummary: DocumentSummary<Range> = { sets: [], mentions: [] };

export type IndexedSet = SetSummary<Range>;
export type IndexedMention = Mention<Range>;

/** A copy that holds on to nothing: what is cut out of a text keeps all of that text in memory. */
export function detached<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
