import {
  type Connection,
  DidChangeConfigurationNotification,
  ErrorCodes,
  type InitializeResult,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { SettingsCache } from '../services/settingsCache.ts';
import { type ClientProfile, profileOf } from './clientProfile.ts';
import { handlers } from './handlers.ts';
import type { Log } from './log.ts';
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
  readonly stop: () => void;
}

/** Start, change of settings, and end. The library itself ends the process, with the code the protocol asks for. */
export function registerLifecycle(connection: Connection, session: Session, services: LifecycleServices): void {
  const { settings, log, rulePages, refresh, stop } = services;
  let options: unknown;

  connection.onInitialize((params) => {
    if (session.stage !== 'new') return new ResponseError(ErrorCodes.InvalidRequest, 'initialized before');
    session.stage = 'running';
    session.client = profileOf(params, rulePages);
    options = params.initializationOptions;
    settings.reset(options);
    return initializeResult(session.client);
  });

  connection.onInitialized(() => {
    if (!session.client.registersConfiguration) return;
    connection.client
      .register(DidChangeConfigurationNotification.type, { section })
      .catch((error: unknown) => log.error('client/registerCapability', error));
  });

  connection.onDidChangeConfiguration((params) => {
    if (session.client.configuration) settings.reset();
    else settings.reset({ ...asRecord(options), ...ownSettings(params?.settings) });
    refresh();
  });

  connection.onShutdown(() => {
    session.stage = 'shutdown';
    stop();
  });
}

function initializeResult(client: ClientProfile): InitializeResult {
  const capabilities: ServerCapabilities = {
    positionEncoding: client.positionEncoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  };
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
