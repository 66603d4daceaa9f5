/** The way to the workspace: it is loaded after the first diagnostics, or when someone asks for it; never at the start. */
import type { DidChangeWatchedFilesParams, DidChangeWorkspaceFoldersParams } from 'vscode-languageserver';
import { type ForeignSet, type PlainDate, reference } from '../../core/index.ts';
import type { DocumentStore } from '../../services/documentStore.ts';
import type { SettingsCache } from '../../services/settingsCache.ts';
import type { Timer } from '../../services/timer.ts';
import { within } from '../../services/within.ts';
import type { AskClient } from '../askClient.ts';
import type { Connection } from '../connection.ts';
import { diagnosticReport } from '../diagnostics.ts';
import type { Session } from '../lifecycle.ts';
import type { Log } from '../log.ts';
import type { Notify } from '../notifications.ts';
import { serverInfo } from '../serverInfo.ts';
import { createConverter } from '../toLsp.ts';
import { createExaminer, summarize } from './examineText.ts';
import type { StartWorkspace, Workspace } from './workspace.ts';

export interface WorkspaceGate {
  /** Loads it if need be; undefined where there is none. Never rejects. */
  ask(): Promise<Workspace | undefined>;
  /** The same for what an editor asks by itself: not before the first diagnostics, as far as those come soon. */
  askInTurn(): Promise<Workspace | undefined>;
  /** What is known now of other documents. */
  setsElsewhere(uri: string, number: string): readonly ForeignSet[];
  /** The first diagnostics went out: the server has time now. */
  diagnosed(): void;
  edited(uri: string): void;
  closed(uri: string): void;
  reconsider(): void;
  stop(): Promise<void>;
}

export interface WorkspaceGatePorts {
  readonly connection: Connection;
  readonly on: Notify;
  readonly platform: {
    readonly timer: Timer;
    readonly pause: () => Promise<void>;
    readonly today: () => PlainDate;
    readonly startWorkspace: StartWorkspace | undefined;
  };
  readonly session: Session;
  readonly client: AskClient;
  readonly store: DocumentStore;
  readonly settings: SettingsCache;
  readonly log: Log;
  readonly onNews: (uris: readonly string[]) => void;
}

/** Milliseconds after the first diagnostics: what an editor asks first comes first. */
const HEAD_START = 500;
/** How long those may take to come; in an editor without any set there are none. */
const PATIENCE = 2000;

export function createWorkspaceGate(ports: WorkspaceGatePorts): WorkspaceGate {
  const { connection, on, session, store, log, platform } = ports;
  let starting: Promise<Workspace | undefined> | undefined;
  let workspace: Workspace | undefined;
  let begins: (() => void) | undefined;
  let stopped = false;
  let first = () => {};
  const firstDiagnosed = new Promise<void>((resolve) => {
    first = resolve;
  });

  const start = async (): Promise<Workspace | undefined> => {
    try {
      workspace = await platform.startWorkspace?.(toPorts(ports));
      /** What opened meanwhile was told to nobody. */
      for (const { uri } of store.all()) workspace?.edited(uri);
      if (stopped) await workspace?.stop();
    } catch (error) {
      log.error('workspace', error);
    }
    return workspace;
  };
  const ask = () => {
    if (stopped || session.stage !== 'running') return Promise.resolve(undefined);
    starting ??= start();
    return starting;
  };

  on('workspace/didChangeWatchedFiles', (params: DidChangeWatchedFilesParams) => {
    const changes: readonly unknown[] = Array.isArray(params?.changes) ? params.changes : [];
    const uris = changes.map((it) => (it as { uri?: unknown } | null)?.uri);
    workspace?.filesChanged(uris.filter((uri): uri is string => typeof uri === 'string'));
  });
  on('workspace/didChangeWorkspaceFolders', ({ event }: DidChangeWorkspaceFoldersParams) => {
    const gone = new Set(event.removed.map(({ uri }) => uri));
    const left = session.client.folders.filter((uri) => !gone.has(uri));
    const folders = [...new Set([...left, ...event.added.map(({ uri }) => uri)])];
    session.client = { ...session.client, folders };
    workspace?.reconsider();
  });

  return {
    ask,
    askInTurn: async () => {
      if (starting === undefined) await within(platform.timer, PATIENCE, firstDiagnosed);
      return ask();
    },
    setsElsewhere: (uri, number) => workspace?.setsElsewhere(uri, number) ?? nothing,
    diagnosed: () => {
      first();
      if (starting !== undefined || platform.startWorkspace === undefined) return;
      begins ??= platform.timer(HEAD_START, () => void ask());
    },
    edited: (uri) => workspace?.edited(uri),
    closed: (uri) => workspace?.closed(uri),
    reconsider: () => workspace?.reconsider(),
    stop: async () => {
      stopped = true;
      begins?.();
      await workspace?.stop();
    },
  };

  function toPorts({ settings, client, onNews }: WorkspaceGatePorts): Parameters<StartWorkspace>[0] {
    const profile = () => session.client;
    const { timer, pause, today } = platform;
    return {
      client: profile,
      store,
      settings,
      timer,
      pause,
      today,
      examine: createExaminer({ client: profile, today, log }),
      summarize: (document) => summarize(document, session.client),
      report: (document, known) => {
        const asked = { findings: () => document.findings(known), convert: createConverter(document, session.client) };
        return diagnosticReport({}, asked);
      },
      membersUntil: () => reference.membersUntil,
      made: `${serverInfo.version} ${reference.date}`,
      sendPartial: (token, value) => {
        connection.sendNotification('$/progress', { token, value }).catch(() => {});
      },
      watch: client.watchFiles,
      onNews,
      onError: (error) => log.error('workspace', error),
    };
  }
}

const nothing: readonly ForeignSet[] = [];
