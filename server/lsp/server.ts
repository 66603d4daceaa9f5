import { addressesToCheck, type PlainDate, pageOf } from '../core/index.ts';
import { createDocumentStore, type DocumentStore } from '../services/documentStore.ts';
import { seldom } from '../services/seldom.ts';
import { createSettingsCache, type SettingsCache } from '../services/settingsCache.ts';
import type { Timer } from '../services/timer.ts';
import { within } from '../services/within.ts';
import { createAskClient } from './askClient.ts';
import { profileOf } from './clientProfile.ts';
import type { Connection } from './connection.ts';
import { createPublisher, type DiagnosticsPublisher } from './diagnostics.ts';
import { handlers } from './handlers.ts';
import { registerLifecycle, type Session } from './lifecycle.ts';
import type { StartLinks } from './links/linkChecker.ts';
import { createLinks, type Links } from './links/links.ts';
import { createLog } from './log.ts';
import { createMemberGate } from './members/memberGate.ts';
import type { StartMembers } from './members/members.ts';
import { createNotify } from './notifications.ts';
import { registerRequests, toAsked } from './requests.ts';
import { type SyncListener, syncDocuments } from './textSync.ts';
import type { StartWorkspace } from './workspace/workspace.ts';
import { createWorkspaceGate, type WorkspaceGate } from './workspace/workspaceGate.ts';
import { registerWorkspaceRequests } from './workspace/workspaceRequests.ts';
import { registerNewSetRequests } from './writing/newSetRequests.ts';

/** What the server needs of the place it runs in. */
export interface Platform {
  readonly timer: Timer;
  /** Lets everything that is waiting go first. */
  readonly pause: () => Promise<void>;
  readonly today: () => PlainDate;
  /** The folder with the pages of the rules, as a URI, where the client names none. */
  readonly rulePages: string | undefined;
  /** Undefined where there is no network to speak of. Called with the first check. */
  readonly startLinks: StartLinks | undefined;
  /** The same; called at the start, and goes nowhere until it is told to. */
  readonly startMembers?: StartMembers | undefined;
  /** Undefined where there are no files to speak of. Called when there is time for it. */
  readonly startWorkspace?: StartWorkspace | undefined;
  readonly exit: (code: number) => void;
  /** Says when the process that started the server is gone, where the platform can tell. */
  readonly watchParent?: (processId: number, onGone: () => void) => void;
}

/** A server at work. */
export interface RunningServer {
  /** Ends it with the code the protocol asks for, when its client is gone. */
  readonly end: () => void;
}

/** How long the end may take: what is asked of the network is broken off in less. */
const FAREWELL = 2000;

/** Settings that come late come for many documents at once. */
const LATE_PAUSE = 250;

/** Puts the server together on a connection, and starts it. */
export function startServer(connection: Connection, platform: Platform): RunningServer {
  const { timer, today, pause } = platform;
  const log = createLog(connection);
  const on = createNotify(connection, log);
  const session: Session = { stage: 'new', client: profileOf({}) };
  const client = createAskClient(connection, () => session.client, timer, log);
  const store = createDocumentStore({
    today,
    links: () => links.statuses(),
    setsElsewhere: (uri, number) => workspace.setsElsewhere(uri, number),
    onRuleError: (rule, error) => log.error(`rule ${rule}`, error),
  });
  const settings: SettingsCache = createSettingsCache(
    {},
    {
      timer,
      ask: (uri) => client.settings(uri),
      onError: (error) => log.error('workspace/configuration', error),
      onLateAnswer: seldom(timer, LATE_PAUSE, () => refresh()),
    },
  );
  const publisher = createPublisher({
    connection,
    timer,
    ask: async (uri) => {
      const known = await settings.get(uri);
      const document = store.get(uri);
      workspace.diagnosed();
      return document === undefined ? undefined : toAsked(document, known, { session, links, workspace, today });
    },
    onError: (error) => log.error('diagnostics', error),
  });
  const checkAgain = (pages?: ReadonlySet<string>) => {
    if (session.client.pullsDiagnostics) client.refreshDiagnostics();
    else for (const { uri } of holding(store, pages)) publisher.publish(uri);
    client.refreshInlayHints();
    client.statusChanged();
  };
  const { commands, started } = createMemberGate({
    startMembers: platform.startMembers,
    today,
    session,
    client,
    language: async () => (await settings.get('')).language,
    log,
    onNews: () => {
      store.readAnew();
      checkAgain();
    },
  });
  const links = createLinks({
    connection,
    on,
    platform,
    session,
    client,
    store,
    settings,
    log,
    commands,
    onNews: checkAgain,
  });
  const workspace = createWorkspaceGate({
    connection,
    on,
    platform: { timer, pause, today, startWorkspace: platform.startWorkspace },
    session,
    client,
    store,
    settings,
    log,
    onNews: (uris) => {
      if (session.client.pullsDiagnostics) client.refreshDiagnostics();
      else for (const uri of uris) publisher.publish(uri);
    },
  });
  const refresh = () => {
    checkAgain();
    links.settingsChanged();
    workspace.reconsider();
  };

  syncDocuments(
    on,
    store,
    () => session.client.positionEncoding,
    listenerFor(session, settings, publisher, links, workspace),
  );
  registerRequests(connection, handlers, { store, settings, log, session, links, workspace, today, pause });
  registerWorkspaceRequests(connection, { session, log, workspace });
  registerNewSetRequests(connection, { session, log });
  const { rulePages, exit, watchParent } = platform;
  const end = registerLifecycle(connection, on, session, {
    settings,
    log,
    rulePages,
    refresh,
    started,
    trusted: () => {
      links.trusted();
      workspace.reconsider();
    },
    stop: async () => {
      publisher.stop();
      await within(timer, FAREWELL, Promise.all([links.stop(), workspace.stop()]));
    },
    exit,
    watchParent,
  });
  connection.listen();
  return { end };
}

/** The documents that refer to one of the pages; all of them where no pages are named. */
function holding(store: DocumentStore, pages: ReadonlySet<string> | undefined) {
  if (pages === undefined) return store.all();
  return store.all().filter(({ model }) => addressesToCheck(model).some((href) => pages.has(pageOf(href))));
}

/** Clients that ask for diagnostics need not be sent any. */
function listenerFor(
  session: Session,
  settings: SettingsCache,
  publisher: DiagnosticsPublisher,
  links: Links,
  workspace: WorkspaceGate,
): SyncListener {
  const sends = () => !session.client.pullsDiagnostics;
  return {
    opened: (uri) => {
      if (sends()) publisher.publish(uri);
      links.check(uri);
      workspace.edited(uri);
    },
    changed: (uri) => {
      if (sends()) publisher.publishSoon(uri);
      workspace.edited(uri);
    },
    saved: (uri) => links.check(uri),
    closed: (uri) => {
      links.closed(uri);
      settings.forget(uri);
      workspace.closed(uri);
      if (sends()) publisher.clear(uri);
    },
  };
}
