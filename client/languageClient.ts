/** The part of the client that needs the language client library; loaded when the first set opens. */
import { type LogOutputChannel, Uri, workspace } from 'vscode';
import {
  CloseAction,
  type DocumentSelector,
  ErrorAction,
  type ErrorHandler,
  LanguageClient,
  RevealOutputChannelOn,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import { type InitializationOptions, setRuleSeverityCommand } from '../server/lsp/protocol.ts';
import { language, section, texts } from './settings.ts';
import type { ServerState } from './statusView.ts';

export interface ClientSetup {
  readonly extension: Uri;
  /** The folder for what the server keeps. */
  readonly storage: Uri;
  readonly selector: DocumentSelector;
  readonly output: LogOutputChannel;
  readonly trace: LogOutputChannel;
  /** Asked when the server stopped by itself: whether it may start again. */
  readonly mayRestart: () => boolean;
  readonly onState: (state: ServerState) => void;
}

const states: Readonly<Record<State, ServerState>> = {
  [State.Stopped]: 'failed',
  [State.Starting]: 'starting',
  [State.Running]: 'running',
  [State.StartFailed]: 'failed',
};

/** Writes errors to the output only: the messages of the library are English, and tell the user nothing to do. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

export function createClient(setup: ClientSetup): LanguageClient {
  const server = { module: Uri.joinPath(setup.extension, 'dist/server.js').fsPath, transport: TransportKind.ipc };
  const client = new QuietClient(
    section,
    'Kamervragen',
    { run: server, debug: server },
    {
      documentSelector: setup.selector,
      outputChannel: setup.output,
      traceOutputChannel: setup.trace,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: () => initializationOptions(setup),
      initializationFailedHandler: () => false,
      errorHandler: errorHandler(setup),
      diagnosticPullOptions: { onChange: true, onSave: true },
    },
  );
  client.onDidChangeState(({ newState }) => setup.onState(states[newState]));
  return client;
}

function initializationOptions({ extension, storage }: ClientSetup): InitializationOptions {
  return {
    language: language(),
    rulePages: Uri.joinPath(extension, 'dist/rules').toString(),
    commands: [setRuleSeverityCommand],
    hearsStatus: true,
    trusted: workspace.isTrusted,
    storage: storage.toString(),
  };
}

function errorHandler({ mayRestart }: ClientSetup): ErrorHandler {
  return {
    error: (error, _message, count) => {
      const action = count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown;
      return { action, message: `${texts().connectionError} ${error.message}`, handled: true };
    },
    closed: () =>
      mayRestart()
        ? { action: CloseAction.Restart, message: texts().crashed, handled: true }
        : { action: CloseAction.DoNotRestart, message: texts().failed, handled: true },
  };
}
