/** Entry of dist/server.js. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startServer } from '../lsp/server.ts';
import { openConnection } from './openConnection.ts';
import { startLinks } from './startLinks.ts';
import { startMembers } from './startMembers.ts';
import { startWorkspace } from './startWorkspace.ts';
import { watchParent } from './watchParent.ts';

/** The protocol's exit code for a server that was not told to shut down. What is said is for a person: no stack. */
function fail(error: unknown): never {
  const { code, name } = (error ?? {}) as Partial<NodeJS.ErrnoException>;
  process.stderr.write(`Kamervragen: de taalserver is gestopt (${code ?? name ?? 'fout'}).\n`);
  process.exit(1);
}

function today() {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** The pages stand beside the bundle; a server that runs from its sources has none. */
function rulePages(): string | undefined {
  const folder = typeof __dirname === 'string' ? join(__dirname, 'rules') : '';
  return existsSync(folder) ? pathToFileURL(folder).href : undefined;
}

process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);

const connection = openConnection(process.argv.slice(2), { onEnd: () => server.end(), onError: fail });
const server = startServer(connection, {
  timer: (milliseconds, task) => {
    const handle = setTimeout(task, milliseconds);
    return () => clearTimeout(handle);
  },
  pause: () => new Promise((resolve) => setImmediate(resolve)),
  today,
  rulePages: rulePages(),
  startLinks,
  startMembers,
  startWorkspace,
  exit: (code) => process.exit(code),
  watchParent,
});
