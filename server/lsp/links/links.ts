/** Puts together what the session does with links. */
import { textsOf } from '../../core/index.ts';
import type { DocumentStore } from '../../services/documentStore.ts';
import type { SettingsCache } from '../../services/settingsCache.ts';
import type { AskClient } from '../askClient.ts';
import type { Connection } from '../connection.ts';
import type { Session } from '../lifecycle.ts';
import type { Log } from '../log.ts';
import type { Notify } from '../notifications.ts';
import { linkCommandNames } from '../protocol.ts';
import type { LinkKnowledge } from '../requests.ts';
import type { Platform } from '../server.ts';
import { createDocumentChecks, type DocumentChecks } from './documentChecks.ts';
import { registerCommands } from './executeCommand.ts';
import { createLinkChecker } from './linkChecker.ts';
import type { LinkCommand, LinkCommandPorts } from './linkCommands.ts';
import { createLinkNews } from './linkNews.ts';
import { type BeginProgress, createProgress } from './progress.ts';

export interface Links extends LinkKnowledge, Pick<DocumentChecks, 'check' | 'closed' | 'trusted'> {
  settingsChanged(): void;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

export interface LinksPorts {
  readonly connection: Connection;
  readonly on: Notify;
  readonly platform: Pick<Platform, 'timer' | 'pause' | 'startLinks'>;
  readonly session: Pick<Session, 'stage' | 'client'>;
  readonly client: AskClient;
  readonly store: DocumentStore;
  readonly settings: SettingsCache;
  readonly log: Log;
  /** Commands that have to do with the network, beside those of links. */
  readonly commands: (progress: BeginProgress) => Readonly<Record<string, LinkCommand>>;
  /** Hears of pages of which more is known, now and then. */
  readonly onNews: (pages: ReadonlySet<string>) => void;
}

export function createLinks(ports: LinksPorts): Links {
  const { connection, on, session, client, store, settings, log } = ports;
  const { timer, pause, startLinks } = ports.platform;
  const profile = () => session.client;
  const statuses = () => checker.statuses;
  const news = createLinkNews({ timer, statuses, tell: ports.onNews });
  const checker = createLinkChecker({ startLinks, client: profile, http: client.http, log, onNews: news.learnt });
  const checks = createDocumentChecks({ store, settings, checker, pause, log, onRunning: client.statusChanged });
  const { open } = client;
  const say = (message: string) => {
    if (session.stage === 'running') client.say(message);
  };
  const progress = createProgress(connection, on, profile);
  const commands = lazily({ store, settings, checker, pause, progress, say, open });
  const all = { ...commands, ...ports.commands(progress) };
  const cancelCommands = registerCommands(connection, all, { session, log });

  /** What the user asked for by name goes on under other settings, but not when nothing may go out any more. */
  const reviewCommands = async () => {
    const { links } = await settings.said('');
    if (checker.barrier(links) !== undefined) cancelCommands(linkCommandNames);
  };

  return {
    statuses,
    isChecking: checks.isChecking,
    check: (uri) => {
      if (session.stage === 'running') checks.check(uri);
    },
    closed: checks.closed,
    trusted: checks.trusted,
    settingsChanged: () => {
      checks.settingsChanged();
      if (startLinks !== undefined) void reviewCommands();
    },
    stop: () => {
      cancelCommands();
      checks.stop();
      news.stop();
      return checker.stop();
    },
  };
}

let loading: Promise<typeof import('./linkCommands.ts')> | undefined;

/** Reads what does them with the first that is given. */
function lazily(ports: LinkCommandPorts): Readonly<Record<string, LinkCommand>> {
  const run =
    (name: string): LinkCommand =>
    async (asked) => {
      loading ??= import('./linkCommands.ts');
      const { createLinkCommands } = await loading.catch(async (error: unknown) => {
        loading = undefined;
        const { language } = await ports.settings.get('');
        ports.say(textsOf(language).linkChecks.failed);
        throw error;
      });
      return createLinkCommands(ports)[name]?.(asked);
    };
  return Object.fromEntries(linkCommandNames.map((name) => [name, run(name)]));
}
