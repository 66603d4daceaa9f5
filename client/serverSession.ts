import {
  type Disposable,
  type Event,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  window,
  workspace,
} from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { statusChangedNotification, trustNotification } from '../server/lsp/protocol.ts';
import { createRestartPolicy } from './restartPolicy.ts';
import { selectorOf, servedLanguages } from './served.ts';
import { detects, texts } from './settings.ts';
import type { ServerState } from './statusView.ts';
import { createTraceChannel } from './traceChannel.ts';

/** The language server and its life: it starts with the first set, and again after a crash. */
export interface ServerSession extends Disposable {
  readonly state: ServerState;
  readonly onDidChangeState: Event<ServerState>;
  /** The server knows more of a document than it did. */
  readonly onDidChangeStatus: Event<void>;
  /** Starts the server if nothing has started it yet; one that stopped stays so until the user wants it back. */
  ensureStarted(): void;
  restart(): Promise<void>;
  /** Asks the server something, if it runs; undefined where there is no answer, whatever the reason. */
  ask<R>(method: string, params: unknown): Promise<R | undefined>;
  /** Asks the server something, starting it if need be, and waits for it; undefined where there is no answer. */
  request<R>(method: string, params: unknown): Promise<R | undefined>;
  stop(): Promise<void>;
}

export function createServerSession(context: ExtensionContext, output: LogOutputChannel): ServerSession {
  const stateChanged = new EventEmitter<ServerState>();
  const statusChanged = new EventEmitter<void>();
  const trace = createTraceChannel(output);
  let state: ServerState = 'idle';
  let client: LanguageClient | undefined;
  const inTurn = createQueue((error) => {
    output.error(String(error));
    setState('failed');
  });

  const setState = (next: ServerState) => {
    if (next === state) return;
    state = next;
    stateChanged.fire(next);
    if (next === 'failed') void offerRestart(output, restart);
  };

  /** Does not wait for the server to answer: one that never does must not stand in the way of a restart. */
  const start = async () => {
    setState('starting');
    const { createClient } = await import('./languageClient.ts');
    const started = createClient({
      extension: context.extensionUri,
      storage: context.globalStorageUri,
      selector: selectorOf(servedLanguages(detects())),
      output,
      trace,
      mayRestart: createRestartPolicy(Date.now),
      onState: (next) => {
        if (client === started) setState(next);
      },
    });
    client = started;
    started.onNotification(statusChangedNotification, () => statusChanged.fire());
    started.start().catch((error: unknown) => output.error(String(error)));
  };

  const end = async () => {
    const ended = client;
    client = undefined;
    if (ended?.needsStop()) await ended.dispose().catch((error: unknown) => output.warn(String(error)));
    setState('stopped');
  };

  const restart = () => inTurn(() => end().then(start));

  /** What the user said at the start no longer holds; a server that starts later is told then. */
  const trusted = workspace.onDidGrantWorkspaceTrust(() => {
    client?.sendNotification(trustNotification).catch((error: unknown) => output.warn(String(error)));
  });

  /** The request waits by itself for a server that is starting. */
  const request = async <R>(method: string, params: unknown): Promise<R | undefined> => {
    const off = state !== 'running' && state !== 'starting';
    await (off ? restart() : inTurn(async () => {}));
    return client?.sendRequest<R>(method, params);
  };

  /** A server that stops while it is asked gives no answer; its state says so soon enough. */
  const ask = async <R>(method: string, params: unknown): Promise<R | undefined> =>
    state === 'running' ? client?.sendRequest<R>(method, params).catch(() => undefined) : undefined;

  return {
    get state() {
      return state;
    },
    onDidChangeState: stateChanged.event,
    onDidChangeStatus: statusChanged.event,
    ensureStarted: () => {
      if (state !== 'idle') return;
      setState('starting');
      void inTurn(start);
    },
    restart,
    ask,
    request,
    stop: () => inTurn(end),
    dispose: () => {
      trace.dispose();
      stateChanged.dispose();
      statusChanged.dispose();
      trusted.dispose();
    },
  };
}

/** Starts and stops follow one another, however fast the user presses. */
function createQueue(onError: (error: unknown) => void): (task: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (task) => {
    last = last.then(task).catch(onError);
    return last;
  };
}

async function offerRestart(output: LogOutputChannel, restart: () => Promise<void>): Promise<void> {
  const { actions, failed } = texts();
  const chosen = await window.showErrorMessage(failed, actions.restart, actions.showOutput);
  if (chosen === actions.restart) await restart();
  if (chosen === actions.showOutput) output.show();
}
