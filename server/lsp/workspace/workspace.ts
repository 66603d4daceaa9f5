/** What the server knows of the workspace, and what that takes. Types only: what does it is loaded when it is needed. */
import type {
  DocumentDiagnosticReport,
  ProgressToken,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import type { DocumentSummary, Elsewhere, ForeignSet, PlainDate, Range, Settings } from '../../core/index.ts';
import type { DocumentStore, StoredDocument } from '../../services/documentStore.ts';
import type { SettingsCache } from '../../services/settingsCache.ts';
import type { Timer } from '../../services/timer.ts';
import type { NumberedCase, NumberPlace } from '../../services/workspace/documentTable.ts';
import type { ClientProfile } from '../clientProfile.ts';
import type { CancellationToken } from '../connection.ts';

/** The workspace at work. */
export interface Workspace {
  setsElsewhere(uri: string, number: string): readonly ForeignSet[];
  /** Where a case number stands above a set, and where texts refer to it. */
  headings(number: string): Promise<readonly NumberPlace[]>;
  mentions(number: string): Promise<readonly NumberPlace[]>;
  /** The case numbers that are known by now. */
  cases(): readonly NumberedCase[];
  symbols(query: string, token: CancellationToken): Promise<WorkspaceSymbol[] | 'cancelled'>;
  resolveSymbol(symbol: WorkspaceSymbol): WorkspaceSymbol;
  diagnostics(
    params: Partial<WorkspaceDiagnosticParams>,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport | 'cancelled'>;
  /** An open document came or changed, or went. */
  edited(uri: string): void;
  closed(uri: string): void;
  filesChanged(uris: readonly string[]): void;
  /** Settings, folders or trust are not what they were. */
  reconsider(): void;
  stop(): Promise<void>;
}

/** What was read of a text that is not open. */
export interface ExaminedText {
  readonly summary: DocumentSummary<Range>;
  /** What is found in it, as JSON, where the client asks for diagnostics. */
  readonly report: { readonly resultId: string; readonly items: string } | undefined;
}

export interface WorkspacePorts {
  readonly client: () => ClientProfile;
  readonly store: DocumentStore;
  readonly settings: SettingsCache;
  readonly timer: Timer;
  readonly pause: () => Promise<void>;
  readonly today: () => PlainDate;
  /** Reads a text: the one thing that needs the core. */
  readonly examine: (
    uri: string,
    text: string,
    settings: Settings,
    elsewhere: Elsewhere,
  ) => ExaminedText | Promise<ExaminedText>;
  readonly summarize: (document: StoredDocument) => DocumentSummary<Range>;
  readonly report: (document: StoredDocument, settings: Settings) => DocumentDiagnosticReport;
  /** Until when members are known: what is found in a text depends on it. */
  readonly membersUntil: () => string;
  /** By what program and with what data an index is made. */
  readonly made: string;
  readonly sendPartial: (token: ProgressToken, value: unknown) => void;
  /** Has the client tell of changes of files; an earlier wish is taken back. */
  readonly watch: (patterns: readonly string[]) => void;
  /** Hears of open documents beside which something changed. */
  readonly onNews: (uris: readonly string[]) => void;
  readonly onError: (error: unknown) => void;
}

/** Loads what does it all, and sets it to work. */
export type StartWorkspace = (ports: WorkspacePorts) => Promise<Workspace>;
