/** When documents are checked, and what is sent of it: on request where the client asks, else on our own account. */
import type {
  Diagnostic,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  PublishDiagnosticsParams,
} from 'vscode-languageserver';
import type { Finding } from '../core/index.ts';
import { createDebounce } from '../services/debounce.ts';
import { fingerprint } from '../services/fingerprint.ts';
import type { Timer } from '../services/timer.ts';
import type { Connection } from './connection.ts';
import type { Asked } from './requests.ts';
import type { Converter } from './toLsp.ts';

/** How long a document must be left alone before it is checked again. */
const QUIET = 200;

export const emptyReport: DocumentDiagnosticReport = { kind: 'full', items: [] };

/** What was found, with a name for just that. */
export function reportOf(findings: readonly Finding[], convert: Converter) {
  const items = findings.map(convert.diagnostic);
  return { items, resultId: fingerprint(JSON.stringify(items)) };
}

/** The answer to a client that asks: nothing new when it has this very list already. */
export function diagnosticReport(
  { previousResultId }: Pick<DocumentDiagnosticParams, 'previousResultId'>,
  { findings, convert }: Pick<Asked, 'findings' | 'convert'>,
): DocumentDiagnosticReport {
  const { items, resultId } = reportOf(findings(), convert);
  return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}

/** Sends diagnostics to clients that do not ask for them. */
export interface DiagnosticsPublisher {
  /** Checks at once, or after the author has paused. */
  publish(uri: string): void;
  publishSoon(uri: string): void;
  clear(uri: string): void;
  stop(): void;
}

export interface PublisherPorts {
  readonly connection: Pick<Connection, 'sendNotification'>;
  readonly timer: Timer;
  /** Undefined for a document that is not, or no longer, open. */
  readonly ask: (uri: string) => Promise<Asked | undefined>;
  readonly onError: (error: unknown) => void;
}

export function createPublisher({ connection, timer, ask, onError }: PublisherPorts): DiagnosticsPublisher {
  const debounce = createDebounce(timer, QUIET);
  const published = new Map<string, string>();

  const send = (uri: string, diagnostics: Diagnostic[], version?: number) => {
    const known = published.get(uri) ?? '[]';
    /** A new version alone is no news. */
    const next = JSON.stringify(diagnostics.map(({ data: _, ...diagnostic }) => diagnostic));
    if (next === known) return;
    published.set(uri, next);
    const params: PublishDiagnosticsParams = { uri, diagnostics, ...(version === undefined ? {} : { version }) };
    connection.sendNotification('textDocument/publishDiagnostics', params).catch(onError);
  };

  const publish = async (uri: string) => {
    try {
      const asked = await ask(uri);
      if (asked !== undefined) send(uri, asked.findings().map(asked.convert.diagnostic), asked.document.version);
    } catch (error) {
      onError(error);
    }
  };

  return {
    publish: (uri) => {
      debounce.cancel(uri);
      void publish(uri);
    },
    publishSoon: (uri) => debounce.schedule(uri, () => void publish(uri)),
    clear: (uri) => {
      debounce.cancel(uri);
      send(uri, []);
      published.delete(uri);
    },
    stop: debounce.cancelAll,
  };
}
