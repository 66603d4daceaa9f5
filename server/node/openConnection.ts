import { connect, type Socket } from 'node:net';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  StreamMessageReader,
} from 'vscode-jsonrpc/node';
import { WholeMessageWriter } from './wholeMessageWriter.ts';

export interface ConnectionEvents {
  /** The client is gone. */
  readonly onEnd: () => void;
  /** There is no way to reach it at all. */
  readonly onError: (error: unknown) => void;
}

/**
 * Opens the connection the arguments name: `--node-ipc`, `--socket=PORT`, `--pipe=NAME`, else standard input and
 * output.
 */
export function openConnection(args: readonly string[], events: ConnectionEvents): MessageConnection {
  if (args.includes('--node-ipc')) {
    process.on('disconnect', events.onEnd);
    return createMessageConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
  }
  const target = args.includes('--stdio') ? undefined : (argumentOf('--socket', args) ?? argumentOf('--pipe', args));
  return target === undefined ? overStandardStreams(events) : overSocket(target, events);
}

function overStandardStreams({ onEnd }: ConnectionEvents): MessageConnection {
  /** Standard output belongs to the protocol. */
  console.log = console.error;
  process.stdin.on('end', onEnd).on('close', onEnd);
  process.stdout.on('error', onEnd);
  return createMessageConnection(new StreamMessageReader(process.stdin), new WholeMessageWriter(process.stdout));
}

function overSocket(target: string, { onEnd, onError }: ConnectionEvents): MessageConnection {
  const port = Number(target);
  const socket: Socket = Number.isNaN(port) ? connect(target) : connect(port, '127.0.0.1');
  socket.on('error', onError).on('end', onEnd).on('close', onEnd);
  return createMessageConnection(new StreamMessageReader(socket), new WholeMessageWriter(socket));
}

/** `--name=value` or `--name value`. */
function argumentOf(name: string, args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === name || arg.startsWith(`${name}=`));
  const found = args[at];
  if (found === undefined) return undefined;
  return found === name ? args[at + 1] : found.slice(name.length + 1);
}
