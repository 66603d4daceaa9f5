import {
  type DocumentSummary,
  type Elsewhere,
  type PlainDate,
  type Range,
  type Settings,
  SourceText,
  summarizeDocument,
} from '../../core/index.ts';
import { createDocumentStore, type StoredDocument } from '../../services/documentStore.ts';
import type { ClientProfile } from '../clientProfile.ts';
import { reportOf } from '../diagnostics.ts';
import type { Log } from '../log.ts';
import { toRange } from '../positions.ts';
import { createConverter } from '../toLsp.ts';
import type { ExaminedText } from './workspace.ts';

export interface ExaminerPorts {
  readonly client: () => ClientProfile;
  readonly today: () => PlainDate;
  readonly log: Log;
}

/** Reads texts that are not open, each once; nothing of them is kept here. */
export function createExaminer({ client, today, log }: ExaminerPorts) {
  return (uri: string, text: string, settings: Settings, elsewhere: Elsewhere): ExaminedText => {
    const document = createDocumentStore({
      today,
      links: () => new Map(),
      setsElsewhere: (_uri, number) => elsewhere.get(number) ?? [],
      onRuleError: (rule, error) => log.error(`rule ${rule}`, error),
    }).put('kamervragen', new SourceText(text, uri));
    const summary = summarize(document, client());
    if (summary.sets.length === 0 || !client().pullsDiagnostics) return { summary, report: undefined };
    const { resultId, items } = reportOf(document.findings(settings), createConverter(document, client()));
    return { summary, report: { resultId, items: JSON.stringify(items) } };
  };
}

/** The summary of a document with places as the client counts them. */
export function summarize({ model, source }: StoredDocument, client: ClientProfile): DocumentSummary<Range> {
  return summarizeDocument(model, (span) => toRange(source, span, client.positionEncoding));
}
