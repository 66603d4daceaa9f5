/** What the server asks of its client. A connection that is gone refuses at once; so may a client. */
import type {
  ConfigurationParams,
  MessageType,
  ShowDocumentParams,
  ShowDocumentResult,
  ShowMessageParams,
} from 'vscode-languageserver';
import { seldom } from '../services/seldom.ts';
import type { Timer } from '../services/timer.ts';
import { within } from '../services/within.ts';
import type { ClientProfile } from './clientProfile.ts';
import type { Connection } from './connection.ts';
import type { Log } from './log.ts';
import { statusChangedNotification } from './protocol.ts';
import { section } from './serverInfo.ts';

export interface AskClient {
  /** Our settings for a document, or those that count everywhere (no URI); undefined where it cannot be asked. */
  settings(uri: string): Promise<unknown> | undefined;
  /** Its settings for the network, as far as it has them. Never rejects. */
  http(): Promise<unknown>;
  /** Has it ask again for what it shows, where it can. */
  refreshDiagnostics(): void;
  refreshInlayHints(): void;
  /** Tells it that the status of documents may have changed, where it wants to hear. */
  statusChanged(): void;
  /** Shows one sentence to the user. */
  say(message: string): void;
  /** Opens a page in the browser; false where that did not work. */
  open(href: string): Promise<boolean>;
}

/** How long the client may take to say how the network is reached. */
const PATIENCE = 2000;

/** Milliseconds between two words on the status: hundreds of documents may be checked at once. */
const STATUS_PAUSE = 250;

const INFO: MessageType = 3;

export function createAskClient(
  connection: Pick<Connection, 'sendRequest' | 'sendNotification'>,
  client: () => ClientProfile,
  timer: Timer,
  log: Log,
): AskClient {
  let asking: Promise<unknown> | undefined;

  const configuration = async (item: ConfigurationParams['items'][number]): Promise<unknown> => {
    const params: ConfigurationParams = { items: [item] };
    const answer = await connection.sendRequest('workspace/configuration', params);
    return Array.isArray(answer) ? answer[0] : undefined;
  };

  const tell = (method: string) => {
    connection.sendRequest(method).catch((error: unknown) => log.error(method, error));
  };

  const tellStatus = seldom(timer, STATUS_PAUSE, () => {
    connection.sendNotification(statusChangedNotification).catch(() => {});
  });

  return {
    settings: (uri) => {
      if (!client().configuration) return undefined;
      return configuration(uri === '' ? { section } : { scopeUri: uri, section });
    },
    http: () => {
      if (!client().configuration) return Promise.resolve(undefined);
      /** Many documents may open at once. */
      asking ??= within(timer, PATIENCE, configuration({ section: 'http' })).finally(() => {
        asking = undefined;
      });
      return asking;
    },
    refreshDiagnostics: () => client().refreshesDiagnostics && tell('workspace/diagnostic/refresh'),
    refreshInlayHints: () => client().refreshesInlayHints && tell('workspace/inlayHint/refresh'),
    statusChanged: () => {
      if (client().hearsStatus) tellStatus();
    },
    say: (message) => {
      const params: ShowMessageParams = { type: INFO, message };
      connection.sendNotification('window/showMessage', params).catch(() => {});
    },
    open: async (href) => {
      if (!client().showsDocuments) return false;
      const params: ShowDocumentParams = { uri: href, external: true };
      try {
        const answer = (await connection.sendRequest('window/showDocument', params)) as Partial<ShowDocumentResult>;
        return answer?.success !== false;
      } catch (error) {
        log.error('window/showDocument', error);
        return false;
      }
    },
  };
}
