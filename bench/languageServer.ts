import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type ServerCapabilities,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol/node';

/** A server in a process of its own, with one open document; answers when the findings of a version are there. */
export interface LanguageServer {
  /** The number of findings. */
  open(text: string): Promise<number>;
  insert(line: number, character: number, text: string): Promise<number>;
  stop(): void;
}

export interface ServerOptions {
  readonly command: readonly string[];
  /** The folder it is opened on, and the document in it. */
  readonly folder: string;
  readonly uri: string;
  /** Asked for its findings, or left to send them. */
  readonly findings: 'pull' | 'push';
}

export async function startLanguageServer(options: ServerOptions): Promise<LanguageServer> {
  const { command, folder, uri, findings } = options;
  const child = spawn(process.execPath, [...command], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onError(() => {});
  const found = findings === 'pull' ? pulled(connection, uri) : pushed(connection, uri);
  connection.listen();
  const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'bench' }],
    capabilities: { textDocument: findings === 'pull' ? { diagnostic: {} } : { publishDiagnostics: {} } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const whole = syncOf(capabilities) === TextDocumentSyncKind.Full;
  let version = 0;
  let lines: string[] = [];
  return {
    async open(text) {
      lines = text.split('\n');
      const textDocument = { uri, languageId: 'kamervragen', version: ++version, text };
      return found(version, () => connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument }));
    },
    async insert(line, character, text) {
      const place = { line, character };
      const before = lines[line] ?? '';
      lines[line] = before.slice(0, character) + text + before.slice(character);
      const change = whole ? { text: lines.join('\n') } : { range: { start: place, end: place }, text };
      return found(++version, () =>
        connection.sendNotification(DidChangeTextDocumentNotification.type, {
          textDocument: { uri, version },
          contentChanges: [change],
        }),
      );
    },
    stop() {
      connection.dispose();
      child.kill();
    },
  };
}

function syncOf({ textDocumentSync }: ServerCapabilities): TextDocumentSyncKind | undefined {
  return typeof textDocumentSync === 'object' ? textDocumentSync.change : textDocumentSync;
}

/** Sends a version, and answers the number of findings when they are there. */
type Findings = (version: number, send: () => Promise<void>) => Promise<number>;

/** As an editor asks: naming the answer it has. */
function pulled(connection: ProtocolConnection, uri: string): Findings {
  let previous: string | undefined;
  let count = 0;
  return async (_version, send) => {
    await send();
    const known = previous === undefined ? {} : { previousResultId: previous };
    const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri }, ...known });
    previous = report.resultId;
    if (report.kind === 'full') count = report.items.length;
    return count;
  };
}

function pushed(connection: ProtocolConnection, uri: string): Findings {
  let arrived = (_version: number, _count: number) => {};
  connection.onNotification(PublishDiagnosticsNotification.type, (sent) => {
    if (sent.uri === uri) arrived(sent.version ?? Infinity, sent.diagnostics.length);
  });
  return async (version, send) => {
    const there = new Promise<number>((resolve) => {
      arrived = (of, count) => {
        if (of >= version) resolve(count);
      };
    });
    await send();
    return there;
  };
}
