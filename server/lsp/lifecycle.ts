import { ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import type {
  DidChangeConfigurationParams,
  InitializeParams,
  InitializeResult,
  RegistrationParams,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { SettingsCache } from '../services/settingsCache.ts';
import { type ClientProfile, profileOf } from './clientProfile.ts';
import type { Connection } from './connection.ts';
import { handlers } from './handlers.ts';
import type { Log } from './log.ts';
import type { Notify } from './notifications.ts';
import { linkCommandNames, trustNotification, updateMembersCommand } from './protocol.ts';
import { section, serverInfo } from './serverInfo.ts';

/** Where the conversation with the client stands. The one thing that changes; only this file changes it. */
export interface Session {
  stage: 'new' | 'running' | 'shutdown';
  client: ClientProfile;
}

export interface LifecycleServices {
  readonly settings: SettingsCache;
  readonly log: Log;
  readonly rulePages: string | undefined;
  /** Has all documents checked again. */
  readonly refresh: () => void;
  /** The client has said hello. */
  readonly started: () => void;
  /** The user trusts the workspace after all. */
  readonly trusted: () => void;
  /** Resolves when nothing is left under way. */
  readonly stop: () => Promise<void>;
  readonly exit: (code: number) => void;
  readonly watchParent: ((processId: number, onGone: () => void) => void) | undefined;
}

const INCREMENTAL = 2;

/** Start, change of settings, and end. The answer ends the process as the protocol asks when the client is gone. */
export function registerLifecycle(
  connection: Connection,
  on: Notify,
  session: Session,
  services: LifecycleServices,
): () => void {
  const { settings, log } = services;
  let options: unknown;
  const end = () => services.exit(session.stage === 'shutdown' ? 0 : 1);

  connection.onRequest('initialize', (params: InitializeParams) => {
    if (session.stage !== 'new') return new ResponseError(ErrorCodes.InvalidRequest, 'initialized before');
    session.stage = 'running';
    session.client = profileOf(params ?? {}, services.rulePages);
    options = params?.initializationOptions;
    settings.reset(options);
    if (typeof params?.processId === 'number') services.watchParent?.(params.processId, end);
    return initializeResult(session.client);
  });
  on('initialized', () => {
    services.started();
    if (session.client.registersConfiguration) registerConfiguration(connection, log);
  });
  on('workspace/didChangeConfiguration', (params: DidChangeConfigurationParams) => {
    if (session.client.configuration) settings.reset();
    else settings.reset({ ...asRecord(options), ...ownSettings(params?.settings) });
    services.refresh();
  });
  on(trustNotification, () => {
    if (session.stage !== 'running' || session.client.trusted) return;
    session.client = { ...session.client, trusted: true };
    services.trusted();
  });
  connection.onRequest('shutdown', async () => {
    if (session.stage !== 'running') return new ResponseError(ErrorCodes.InvalidRequest, 'not running');
    session.stage = 'shutdown';
    await services.stop();
    return null;
  });
  on('exit', end);
  return end;
}

function registerConfiguration(connection: Connection, log: Log): void {
  const method = 'workspace/didChangeConfiguration';
  const params: RegistrationParams = { registrations: [{ id: method, method, registerOptions: { section } }] };
  connection
    .sendRequest('client/registerCapability', params)
    .catch((error: unknown) => log.error('client/registerCapability', error));
}

function initializeResult(client: ClientProfile): InitializeResult {
  const capabilities: ServerCapabilities = {
    positionEncoding: client.positionEncoding,
    textDocumentSync: { openClose: true, change: INCREMENTAL, save: true },
    workspaceSymbolProvider: { resolveProvider: client.resolvesSymbols },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  if (client.executesCommands) {
    capabilities.executeCommandProvider = {
      commands: [...linkCommandNames, updateMembersCommand],
      workDoneProgress: true,
    };
  }
  return { capabilities: Object.assign(capabilities, ...handlers.map((it) => it.capability(client))), serverInfo };
}

/** Our part of the settings a client sends: below our name, or all of them. */
function ownSettings(value: unknown): Readonly<Record<string, unknown>> {
  const all = asRecord(value);
  return section in all ? asRecord(all[section]) : all;
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
