import type { Connection } from 'vscode-languageserver';

/** Tells the editor's log what went wrong. Never the text of a document, which may not be public yet. */
export interface Log {
  /** Each kind of mishap is told once, not at every keystroke. */
  error(where: string, error: unknown): void;
}

export function createLog(connection: Connection): Log {
  const told = new Set<string>();
  return {
    error: (where, error) => {
      const line = `${where}: ${describeError(error)}`;
      if (told.has(line)) return;
      told.add(line);
      connection.console.error(line);
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
