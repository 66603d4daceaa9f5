import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type { ExecuteCommandParams } from 'vscode-languageserver';
import type { CancellationToken, Connection } from '../connection.ts';
import type { Session } from '../lifecycle.ts';
import type { Log } from '../log.ts';
import { refuse } from '../requests.ts';
import type { LinkCommand } from './linkCommands.ts';

export interface CommandServices {
  readonly session: Pick<Session, 'stage'>;
  readonly log: Log;
}

/** Runs the commands a client passes on. The answer calls off those that are under way, or some of them. */
export function registerCommands(
  connection: Pick<Connection, 'onRequest'>,
  commands: Readonly<Record<string, LinkCommand>>,
  { session, log }: CommandServices,
): (names?: readonly string[]) => void {
  const running = new Map<AbortController, string>();

  const execute = async (params: Partial<ExecuteCommandParams> | null, cancellation: CancellationToken) => {
    const refused = refuse(session.stage);
    if (refused !== undefined) return refused;
    const name = params?.command ?? '';
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) return new ResponseError(ErrorCodes.InvalidParams, 'unknown command');
    const controller = new AbortController();
    const cancel = () => controller.abort();
    running.set(controller, name);
    cancellation.onCancellationRequested(cancel);
    try {
      const [argument] = Array.isArray(params?.arguments) ? params.arguments : [];
      return await command({ argument, token: params?.workDoneToken, signal: controller.signal, cancel });
    } catch (error) {
      log.error(name, error);
      return null;
    } finally {
      running.delete(controller);
    }
  };

  connection.onRequest('workspace/executeCommand', execute);
  return (names) => {
    for (const [controller, name] of running) if (names?.includes(name) ?? true) controller.abort();
  };
}
