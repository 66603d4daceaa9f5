import type { Connection } from 'vscode-languageserver';
import type { PlainDate } from '../core/index.ts';
import { createDocumentStore } from '../services/documentStore.ts';
import { createSettingsCache } from '../services/settingsCache.ts';
import type { Timer } from '../services/timer.ts';
import { profileOf } from './clientProfile.ts';
import { createPublisher } from './diagnostics.ts';
import { handlers } from './handlers.ts';
import { registerLifecycle, type Session } from './lifecycle.ts';
import { createLog } from './log.ts';
import { registerRequests, toAsked } from './requests.ts';
import { syncDocuments } from './textSync.ts';

/** What the server needs of the place it runs in. */
export interface Platform {
  readonly timer: Timer;
  /** Lets everything that is waiting go first. */
  readonly pause: () => Promise<void>;
  readonly today: () => PlainDate;
  /** The folder with the pages of the rules, as a URI, where the client names none. */
  readonly rulePages: string | undefined;
}

/** Puts the server together on a connection, and starts it. */
export function startServer(connection: Connection, { timer, pause, today, rulePages }: Platform): void {
  const log = createLog(connection);
  const session: Session = { stage: 'new', client: profileOf({}) };
  const store = createDocumentStore({ today, onRuleError: (rule, error) => log.error(`rule ${rule}`, error) });
  const settings = createSettingsCache(
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

  /** Has every document checked again: by the client's asking, or by our sending. */
  const refresh = () => {
    const { pullsDiagnostics, refreshesDiagnostics } = session.client;
    if (!pullsDiagnostics) for (const { uri } of store.all()) publisher.publish(uri);
    else if (refreshesDiagnostics) {
      connection.languages.diagnostics.refresh().catch((error: unknown) => log.error('refresh', error));
    }
  };

  registerLifecycle(connection, session, { settings, log, rulePages, refresh, stop: publisher.stop });
  syncDocuments(connection, store, () => session.client.positionEncoding, {
    opened: (uri) => session.client.pullsDiagnostics || publisher.publish(uri),
    changed: (uri) => session.client.pullsDiagnostics || publisher.publishSoon(uri),
    closed: (uri) => {
      settings.forget(uri);
      if (!session.client.pullsDiagnostics) publisher.clear(uri);
    },
  });
  registerRequests(connection, handlers, { store, settings, log, session, pause });
  connection.listen();
}

/** A connection that is gone refuses at once; that is no more than a client that refuses. */
async function askConfiguration(connection: Connection, scopeUri: string): Promise<unknown> {
  return connection.workspace.getConfiguration({ scopeUri, section: 'kamervragen' });
}
