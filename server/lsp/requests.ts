/** How every request is answered: cancellation, unknown documents and mishaps are dealt with here and nowhere else. */
import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type {
  CodeAction,
  CodeActionParams,
  CompletionList,
  CompletionParams,
  DefinitionParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentFormattingParams,
  DocumentHighlight,
  DocumentHighlightParams,
  DocumentLink,
  DocumentLinkParams,
  DocumentSymbol,
  DocumentSymbolParams,
  FoldingRange,
  FoldingRangeParams,
  Hover,
  HoverParams,
  InlayHint,
  InlayHintParams,
  Location,
  PrepareRenameParams,
  PrepareRenameResult,
  ReferenceParams,
  RenameParams,
  SelectionRange,
  SelectionRangeParams,
  ServerCapabilities,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { type Finding, type LinkStatuses, type PlainDate, type Settings, type Texts, textsOf } from '../core/index.ts';
import type { DocumentStore, StoredDocument } from '../services/documentStore.ts';
import type { SettingsCache } from '../services/settingsCache.ts';
import type { ClientProfile } from './clientProfile.ts';
import { type CancellationToken, type Connection, refusal } from './connection.ts';
import type { Session } from './lifecycle.ts';
import type { Log } from './log.ts';
import type {
  EditParams,
  EditResult,
  editRequest,
  OutlineParams,
  OutlineResult,
  outlineRequest,
  ReadyParams,
  ReadyResult,
  readyRequest,
  StatusParams,
  StatusResult,
  statusRequest,
} from './protocol.ts';
import { type Converter, createConverter } from './toLsp.ts';
import type { Workspace } from './workspace/workspace.ts';
import type { WorkspaceGate } from './workspace/workspaceGate.ts';

/** The requests we answer: what is asked, and what the answer is. */
export interface Requests {
  'textDocument/diagnostic': [DocumentDiagnosticParams, DocumentDiagnosticReport];
  'textDocument/codeAction': [CodeActionParams, CodeAction[]];
  'codeAction/resolve': [CodeAction, CodeAction];
  'textDocument/documentSymbol': [DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]];
  'textDocument/foldingRange': [FoldingRangeParams, FoldingRange[]];
  'textDocument/selectionRange': [SelectionRangeParams, SelectionRange[]];
  'textDocument/hover': [HoverParams, Hover | null];
  'textDocument/documentLink': [DocumentLinkParams, DocumentLink[]];
  'textDocument/inlayHint': [InlayHintParams, InlayHint[]];
  'textDocument/definition': [DefinitionParams, Location[] | null];
  'textDocument/references': [ReferenceParams, Location[] | null];
  'textDocument/documentHighlight': [DocumentHighlightParams, DocumentHighlight[] | null];
  'textDocument/completion': [CompletionParams, CompletionList | null];
  'textDocument/prepareRename': [PrepareRenameParams, PrepareRenameResult | null];
  'textDocument/rename': [RenameParams, WorkspaceEdit | null];
  'textDocument/formatting': [DocumentFormattingParams, TextEdit[]];
  [statusRequest]: [StatusParams, StatusResult];
  [editRequest]: [EditParams, EditResult];
  [outlineRequest]: [OutlineParams, OutlineResult];
  [readyRequest]: [ReadyParams, ReadyResult];
}

/** What a request is about, and for whom it is answered. */
export interface Asked {
  readonly document: StoredDocument;
  readonly settings: Settings;
  /** Of this version under these settings; looked for when first asked for. */
  readonly findings: () => readonly Finding[];
  readonly texts: Texts;
  readonly today: () => PlainDate;
  /** What is known of the pages it refers to, and whether more is being asked. */
  readonly links: LinkStatuses;
  readonly checking: boolean;
  /** What is known of other documents; undefined where nothing can be. */
  readonly workspace: () => Promise<Workspace | undefined>;
  readonly client: ClientProfile;
  readonly convert: Converter;
}

/** A request about one document, its answer, and the capability that goes with it. */
export interface RequestHandler {
  readonly method: string;
  readonly capability: (client: ClientProfile) => ServerCapabilities;
  readonly uriOf: (params: unknown) => unknown;
  readonly answer: (params: never, asked: Asked) => unknown;
  /** The answer for a document that is not there, or when something went wrong. */
  readonly nothing: (params: unknown) => unknown;
}

type Answer<R> = R | ResponseError<void>;

/** One line of the table of requests. */
export function handle<M extends keyof Requests>(
  method: M,
  capability: (client: ClientProfile) => ServerCapabilities,
  nothing: Requests[M][1] | ((params: unknown) => unknown),
  answer: (params: Requests[M][0], asked: Asked) => Answer<Requests[M][1]> | Promise<Answer<Requests[M][1]>>,
): RequestHandler {
  const empty = typeof nothing === 'function' ? nothing : () => nothing;
  return { method, capability, uriOf: uriOfDocument, answer, nothing: empty };
}

function uriOfDocument(params: unknown): unknown {
  return (params as { textDocument?: { uri?: unknown } } | null | undefined)?.textDocument?.uri;
}

/** What the session knows of links. */
export interface LinkKnowledge {
  readonly statuses: () => LinkStatuses;
  readonly isChecking: (uri: string) => boolean;
}

export interface RequestServices {
  readonly store: DocumentStore;
  readonly settings: SettingsCache;
  readonly log: Log;
  readonly session: Pick<Session, 'stage' | 'client'>;
  readonly links: LinkKnowledge;
  readonly workspace: Pick<WorkspaceGate, 'ask' | 'diagnosed'>;
  readonly today: () => PlainDate;
  /** Lets messages in that are waiting, such as a cancellation. */
  readonly pause: () => Promise<void>;
}

/** Answers the requests of a table. */
export function registerRequests(
  connection: Pick<Connection, 'onRequest'>,
  handlers: readonly RequestHandler[],
  services: RequestServices,
): void {
  for (const handler of handlers) {
    connection.onRequest(handler.method, (params: unknown, token: CancellationToken) =>
      answerRequest(handler, params, token, services),
    );
  }
}

async function answerRequest(
  handler: RequestHandler,
  params: unknown,
  token: CancellationToken,
  services: RequestServices,
): Promise<unknown> {
  const refused = refuse(services.session.stage);
  if (refused !== undefined) return refused;
  try {
    const uri = handler.uriOf(params);
    /** Taken at once: the places in the request are those of the text as it was when the client asked. */
    const document = typeof uri === 'string' ? services.store.get(uri) : undefined;
    if (document === undefined) return handler.nothing(params);
    const settings = await services.settings.get(document.uri);
    await services.pause();
    if (token.isCancellationRequested) return new ResponseError(refusal.requestCancelled, 'cancelled');
    const answer = await handler.answer(params as never, toAsked(document, settings, services));
    if (handler.method === 'textDocument/diagnostic') services.workspace.diagnosed();
    return answer;
  } catch (error) {
    services.log.error(handler.method, error);
    return handler.nothing(params);
  }
}

export function toAsked(
  document: StoredDocument,
  settings: Settings,
  { session: { client }, links, workspace, today }: Pick<RequestServices, 'session' | 'links' | 'workspace' | 'today'>,
): Asked {
  return {
    document,
    settings,
    findings: () => document.findings(settings),
    texts: textsOf(settings.language),
    today,
    links: document.links(settings),
    checking: links.isChecking(document.uri),
    workspace: workspace.ask,
    client,
    convert: createConverter(document, client),
  };
}

/** The protocol's own rules: nothing before the start, nothing after the end. */
export function refuse(stage: Session['stage']): ResponseError<void> | undefined {
  if (stage === 'running') return undefined;
  return stage === 'new'
    ? new ResponseError(ErrorCodes.ServerNotInitialized, 'not initialized')
    : new ResponseError(ErrorCodes.InvalidRequest, 'shut down');
}
