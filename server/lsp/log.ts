import type { LogMessageParams } from 'vscode-languageserver';
import type { Connection } from './connection.ts';

/** Tells the editor's log what went wrong. Never the text of a document, which may not be public yet. */
export interface Log {
  /** Each kind of mishap is told once, not at every keystroke. */
  error(where: string, error: unknown): void;
}

const ERROR = 1;

export function createLog(connection: Pick<Connection, 'sendNotification'>): Log {
  const told = new Set<string>();
  return {
    error: (where, error) => {
      const message = `${where}: ${describeError(error)}`;
      if (told.has(message)) return;
      told.add(message);
      const params: LogMessageParams = { type: ERROR, message };
      /** A client that is gone needs no log. */
      connection.sendNotification('window/logMessage', params).catch(() => {});
    },
  };
}

const FRAME = /([\w.-]+:\d+:\d+)\)?$/m;

/** Kind and place in our code; a message may quote the document. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const stack = String(error.stack ?? '');
  const from = stack.indexOf(error.message) + error.message.length;
  const place = FRAME.exec(stack.slice(from))?.[1];
  return place === undefined ? error.name : `${error.name} (${place})`;
}
