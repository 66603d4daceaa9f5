/** A real client and a real server that speak the protocol with one another over streams in memory. */
import { PassThrough } from 'node:stream';
import {
  createMessageConnection,
  StreamMessageReader as Reader,
  StreamMessageWriter as Writer,
} from 'vscode-jsonrpc/node';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { type Platform, startServer } from '../../server/lsp/server.ts';
import { createWorkspace, type WorkspacePlatform } from '../../server/lsp/workspace/createWorkspace.ts';
import { createFakeTimer, type FakeTimer } from './fakeTimer.ts';

export const uri = 'file:///map/vragen.kv.md';

export interface SessionOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What the client answers when asked for its settings; without it the client cannot be asked. */
  readonly configuration?: (scopeUri: string | undefined) => unknown;
  /** What it answers when asked how the network is reached. */
  readonly http?: () => unknown;
  readonly startLinks?: Platform['startLinks'];
  readonly startMembers?: Platform['startMembers'];
  /** The folders of the workspace, as URIs, and its files. */
  readonly folders?: readonly string[];
  readonly files?: WorkspacePlatform | undefined;
  /** Teaches the client what it answers, before it says hello. */
  readonly beforeStart?: (client: ProtocolConnection) => void;
  readonly rulePages?: string;
  readonly processId?: number;
}

export interface Session {
  readonly client: ProtocolConnection;
  readonly result: InitializeResult;
  readonly time: FakeTimer;
  /** All that the server published, in order, and all that it logged. */
  readonly published: readonly PublishDiagnosticsParams[];
  readonly logged: readonly string[];
  /** Processes the server watches, with what it does when they are gone. */
  readonly watched: ReadonlyMap<number, () => void>;
  /** Codes with which the server ended its process. */
  readonly exits: readonly number[];
  open(text: string, options?: { uri?: string; languageId?: string; version?: number }): Promise<void>;
  change(version: number, ...changes: TextDocumentContentChangeEvent[]): Promise<void>;
  save(): Promise<void>;
  close(): Promise<void>;
  /** Waits until the server has nothing left to do. */
  settled(): Promise<void>;
  shutdown(): Promise<void>;
  exit(): Promise<void>;
}

export async function startSession(options: SessionOptions = {}): Promise<Session> {
  const time = createFakeTimer();
  const { files } = options;
  const exits: number[] = [];
  const watched = new Map<number, () => void>();
  const client = connect(time, {
    rulePages: options.rulePages,
    startLinks: options.startLinks,
    startMembers: options.startMembers,
    startWorkspace: files === undefined ? undefined : (ports) => createWorkspace(ports, files),
    exit: (code) => void exits.push(code),
    watchParent: (processId, onGone) => void watched.set(processId, onGone),
  });
  const published: PublishDiagnosticsParams[] = [];
  const logged: string[] = [];
  client.onNotification(PublishDiagnosticsNotification.type, (params) => void published.push(params));
  client.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  const { configuration } = options;
  if (configuration !== undefined) {
    client.onRequest(ConfigurationRequest.type, async ({ items }) => {
      const answers = items.map((it) => (it.section === 'http' ? options.http?.() : configuration(it.scopeUri)));
      return (await Promise.all(answers)) as never[];
    });
  }
  options.beforeStart?.(client);
  client.listen();
  const result = await client.sendRequest(InitializeRequest.type, {
    processId: options.processId ?? null,
    rootUri: null,
    capabilities: withConfiguration(options),
    initializationOptions: options.initializationOptions,
    ...(options.folders === undefined
      ? {}
      : { workspaceFolders: options.folders.map((folder) => ({ uri: folder, name: folder })) }),
  });
  await client.sendNotification(InitializedNotification.type, {});
  return { client, result, time, published, logged, watched, exits, ...conversation(client) };
}

function withConfiguration({ capabilities = {}, configuration }: SessionOptions): ClientCapabilities {
  if (configuration === undefined) return capabilities;
  return { ...capabilities, workspace: { ...capabilities.workspace, configuration: true } };
}

function connect(time: FakeTimer, platform: Omit<Platform, 'timer' | 'pause' | 'today'>): ProtocolConnection {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(createMessageConnection(new Reader(toServer), new Writer(toClient)), {
    timer: time.timer,
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    today: () => ({ year: 2026, month: 11, day: 24 }),
    ...platform,
  });
  return createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
}

function conversation(client: ProtocolConnection) {
  const settled = async () => {
    for (let turn = 0; turn < 60; turn++) await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    settled,
    open: async (text: string, { uri: own = uri, languageId = 'kamervragen', version = 1 } = {}) => {
      const textDocument = { uri: own, languageId, version, text };
      await client.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      await settled();
    },
    change: async (version: number, ...contentChanges: TextDocumentContentChangeEvent[]) => {
      await client.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      });
      await settled();
    },
    save: async () => {
      await client.sendNotification(DidSaveTextDocumentNotification.type, { textDocument: { uri } });
      await settled();
    },
    close: async () => {
      await client.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
      await settled();
    },
    shutdown: () => client.sendRequest(ShutdownRequest.type),
    exit: async () => {
      await client.sendNotification(ExitNotification.type);
      await settled();
    },
  };
}

/** What VS Code says of itself, as far as it matters to this server. */
export const pullClient: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    workspaceEdit: { documentChanges: true },
    executeCommand: { dynamicRegistration: true },
    inlayHint: { refreshSupport: true },
    diagnostics: { refreshSupport: true },
    symbol: { resolveSupport: { properties: ['location.range'] } },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
  textDocument: {
    inlayHint: {},
    publishDiagnostics: { relatedInformation: true },
    diagnostic: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentLink: { tooltipSupport: true },
    codeAction: {
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source'] } },
    },
  },
};
