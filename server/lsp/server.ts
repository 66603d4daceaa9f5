import type { ConfigurationParams } from 'vscode-languageserver';
import type { LinkStatuses, PlainDate } from '../core/index.ts';
import { createDocumentStore, type DocumentStore } from '../services/documentStore.ts';
import { createSettingsCache, type SettingsCache } from '../services/settingsCache.ts';
import type { Timer } from '../services/timer.ts';
import { profileOf } from './clientProfile.ts';
import type { Connection } from './connection.ts';
import { createPublisher, type DiagnosticsPublisher } from './diagnostics.ts';
import { handlers } from './handlers.ts';
import { registerLifecycle, type Session } from './lifecycle.ts';
import { createLog, type Log } from './log.ts';
import { createNotify } from './notifications.ts';
import { registerRequests, toAsked } from './requests.ts';
import { section } from './serverInfo.ts';
import { type SyncListener, syncDocuments } from './textSync.ts';

const noLinks: LinkStatuses = new Map();

/** What the server needs of the place it runs in. */
export interface Platform {
  readonly timer: Timer;
  /** Lets everything that is waiting go first. */
  readonly pause: () => Promise<void>;
  readonly today: () => PlainDate;
  /** The folder with the pages of the rules, as a URI, where the client names none. */
  readonly rulePages: string | undefined;
  readonly exit: (code: number) => void;
  /** Says when the process that started the server is gone, where the platform can tell. */
  readonly watchParent?: (processId: number, onGone: () => void) => void;
}

/** A server at work. */
export interface RunningServer {
  /** Ends it with the code the protocol asks for, when its client is gone. */
  readonly end: () => void;
}

/** Puts the server together on a connection, and starts it. */
export function startServer(connection: Connection, platform: Platform): RunningServer {
  const { timer, today, pause, rulePages, exit, watchParent } = platform;
  const log = createLog(connection);
  const on = createNotify(connection, log);
  const session: Session = { stage: 'new', client: profileOf({}) };
  const store = createDocumentStore({
    today,
    links: () => noLinks,
    onRuleError: (rule, error) => log.error(`rule ${rule}`, error),
  });
  const settings: SettingsCache = createSettingsCache(
    {},
    {
      timer,
      ask: (uri) => (session.client.configuration ? askConfiguration(connection, uri) : undefined),
      onError: (error) => log.error('workspace/configuration', error),
      onLateAnswer: () => refresh(),
    },
  );
  const publisher = createPublisher({
    connection,
    timer,
    ask: async (uri) => {
      const known = await settings.get(uri);
      const document = store.get(uri);
      return document === undefined ? undefined : toAsked(document, known, session.client);
    },
    onError: (error) => log.error('diagnostics', error),
  });
  const refresh = () => refreshDiagnostics(connection, session, { store, publisher, log });

  syncDocuments(on, store, () => session.client.positionEncoding, listenerFor(session, settings, publisher));
  registerRequests(connection, handlers, { store, settings, log, session, pause });
  const stop = publisher.stop;
  const end = registerLifecycle(connection, on, session, {
    settings,
    log,
    rulePages,
    refresh,
    stop,
    exit,
    watchParent,
  });
  connection.listen();
  return { end };
}

/** Clients that ask for diagnostics need not be sent any. */
function listenerFor(session: Session, settings: SettingsCache, publisher: DiagnosticsPublisher): SyncListener {
  const sends = () => !session.client.pullsDiagnostics;
  return {
    opened: (uri) => sends() && publisher.publish(uri),
    changed: (uri) => sends() && publisher.publishSoon(uri),
    closed: (uri) => {
      settings.forget(uri);
      if (sends()) publisher.clear(uri);
    },
  };
}

interface Refreshed {
  readonly store: DocumentStore;
  readonly publisher: DiagnosticsPublisher;
  readonly log: Log;
}

/** Has every document checked again: by the client's asking, or by our sending. */
function refreshDiagnostics(connection: Connection, { client }: Session, { store, publisher, log }: Refreshed): void {
  if (!client.pullsDiagnostics) for (const { uri } of store.all()) publisher.publish(uri);
  else if (client.refreshesDiagnostics) {
    const method = 'workspace/diagnostic/refresh';
    connection.sendRequest(method).catch((error: unknown) => log.error(method, error));
  }
}

/** A connection that is gone refuses at once; that is no more than a client that refuses. */
async function askConfiguration(connection: Connection, scopeUri: string): Promise<unknown> {
  const params: ConfigurationParams = { items: [{ scopeUri, section }] };
  const answer = await connection.sendRequest('workspace/configuration', params);
  return Array.isArray(answer) ? answer[0] : undefined;
}
