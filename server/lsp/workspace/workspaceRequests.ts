/** The requests about the workspace as a whole. */
import { ResponseError } from 'vscode-jsonrpc';
import type { WorkspaceDiagnosticReport, WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { type CancellationToken, type Connection, refusal } from '../connection.ts';
import type { Session } from '../lifecycle.ts';
import type { Log } from '../log.ts';
import { refuse } from '../requests.ts';
import type { Workspace } from './workspace.ts';
import type { WorkspaceGate } from './workspaceGate.ts';

export interface WorkspaceRequestPorts {
  readonly session: Pick<Session, 'stage'>;
  readonly log: Log;
  readonly workspace: Pick<WorkspaceGate, 'ask' | 'askInTurn'>;
}

type Answer = (workspace: Workspace | undefined, params: unknown, token: CancellationToken) => unknown;

const emptyReport: WorkspaceDiagnosticReport = { items: [] };

const answers: Readonly<Record<string, Answer>> = {
  'workspace/diagnostic': (workspace, params, token) => workspace?.diagnostics(params ?? {}, token) ?? emptyReport,
  'workspace/symbol': (workspace, params, token) => {
    const query = (params as Partial<WorkspaceSymbolParams> | null)?.query;
    return workspace?.symbols(typeof query === 'string' ? query : '', token) ?? [];
  },
  'workspaceSymbol/resolve': (workspace, symbol) => workspace?.resolveSymbol(symbol as WorkspaceSymbol) ?? symbol,
};

/** Answers them, whatever is asked: what goes wrong is told to the log, and then there is nothing to say. */
export function registerWorkspaceRequests(
  connection: Pick<Connection, 'onRequest'>,
  { session, log, workspace }: WorkspaceRequestPorts,
): void {
  const respond = async (method: string, answer: Answer, params: unknown, token: CancellationToken) => {
    try {
      const known = await (method === 'workspace/diagnostic' ? workspace.askInTurn() : workspace.ask());
      return await answer(known, params, token);
    } catch (error) {
      log.error(method, error);
      return answer(undefined, params, token);
    }
  };

  for (const [method, answer] of Object.entries(answers)) {
    connection.onRequest(method, async (params: unknown, token: CancellationToken) => {
      const refused = refuse(session.stage);
      if (refused !== undefined) return refused;
      const given = await respond(method, answer, params, token);
      return given === 'cancelled' ? new ResponseError(refusal.requestCancelled, 'cancelled') : given;
    });
  }
}
