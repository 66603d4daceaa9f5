import { connect } from 'node:net';
import { type Connection, createConnection } from 'vscode-languageserver/node';

/**
 * Opens the connection the arguments name: `--node-ipc`, `--socket=PORT`, `--pipe=NAME`, else standard input and
 * output. The library ends the process when a stream does.
 */
export function openConnection(args: readonly string[], onError: (error: unknown) => void): Connection {
  if (args.includes('--node-ipc') || args.includes('--stdio')) return createConnection();
  const target = argumentOf('--socket', args) ?? argumentOf('--pipe', args);
  if (target === undefined) return createConnection(process.stdin, process.stdout);
  const port = Number(target);
  const socket = Number.isNaN(port) ? connect(target) : connect(port, '127.0.0.1');
  socket.on('error', onError);
  return createConnection(socket, socket);
}

/** `--name=value` or `--name value`. */
function argumentOf(name: string, args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const found = args[at];
  if (found === undefined) return undefined;
  return found === name ? args[at + 1] : found.slice(name.length + 1);
}
