/** What tests of the workspace ask of a session. */
import {
  type ClientCapabilities,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  type FileEvent,
  type RegistrationParams,
  RegistrationRequest,
  UnregistrationRequest,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { folder, type MemoryFiles } from './memoryFiles.ts';
import { pullClient, type Session, type SessionOptions, startSession } from './startSession.ts';

export interface WorkspaceSession extends Session {
  /** Reports by path, after the time it takes for them to be wanted. */
  reports(previous?: Reports): Promise<Reports>;
  symbols(query: string): Promise<readonly WorkspaceSymbol[]>;
  inTime<T>(asked: Promise<T>): Promise<T>;
  /** Tells the server of changed files, and waits until nothing is left to read. */
  touched(...changes: readonly (readonly [path: string, type: FileEvent['type']])[]): Promise<void>;
  /** Lets what was typed be taken in, and news be told. */
  quiet(): Promise<void>;
  readonly refreshed: () => number;
  readonly registered: readonly RegistrationParams[];
  readonly unregistered: readonly string[];
}

export type Reports = ReadonlyMap<string, WorkspaceDocumentDiagnosticReport>;

/** The whole wish of a client, as VS Code has it. */
export async function startWorkspaceSession(
  files: MemoryFiles,
  options: SessionOptions & { readonly capabilities?: ClientCapabilities } = {},
): Promise<WorkspaceSession> {
  const registered: RegistrationParams[] = [];
  const unregistered: string[] = [];
  let refreshed = 0;
  const session = await startSession({
    capabilities: pullClient,
    folders: [folder],
    files,
    beforeStart: (client) => {
      client.onRequest(DiagnosticRefreshRequest.type, () => void refreshed++);
      client.onRequest(RegistrationRequest.type, (params) => void registered.push(params));
      client.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
        unregistered.push(...unregisterations.map(({ method }) => method));
      });
    },
    ...options,
  });
  const { client, time, settled } = session;

  /** Lets time go by, slowly, until there is an answer. */
  const inTime = async <T>(asked: Promise<T>): Promise<T> => {
    let answered = false;
    const end = () => {
      answered = true;
    };
    asked.then(end, end);
    for (let turn = 1; !answered; turn++) {
      await settled();
      if (turn % 4 === 0) time.advance(150);
    }
    return asked;
  };

  const symbols = async (query: string) =>
    ((await inTime(client.sendRequest(WorkspaceSymbolRequest.type, { query }))) ?? []) as WorkspaceSymbol[];
  const quiet = async () => {
    await settled();
    time.advance(200);
    await settled();
    time.advance(200);
    await settled();
  };

  return {
    ...session,
    refreshed: () => refreshed,
    registered,
    unregistered,
    symbols,
    inTime,
    quiet,
    reports: async (previous = new Map()) => {
      const asked = client.sendRequest(WorkspaceDiagnosticRequest.type, {
        previousResultIds: [...previous.values()].flatMap(({ uri, resultId }) =>
          resultId === undefined ? [] : [{ uri, value: resultId }],
        ),
      });
      return byPath((await inTime(asked)).items);
    },
    touched: async (...changes) => {
      await client.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: changes.map(([path, type]) => ({ uri: files.uri(path), type })),
      });
      await symbols('');
    },
  };
}

export function byPath(items: readonly WorkspaceDocumentDiagnosticReport[]): Reports {
  return new Map(items.map((item) => [decodeURIComponent(item.uri).replace(`${folder}/`, ''), item]));
}

/** The codes of what is found, by path; `=` for what is unchanged. */
export function inShort(reports: Reports): Record<string, string> {
  return Object.fromEntries(
    [...reports].map(([path, report]) => [
      path,
      report.kind === 'unchanged' ? '=' : report.items.map(({ code }) => String(code)).join(' '),
    ]),
  );
}
