/** When the addresses of a document are checked: when it opens and when it is saved. Never while someone types. */
import { addressesToCheck, type LinkSettings } from '../../core/index.ts';
import type { DocumentStore, StoredDocument } from '../../services/documentStore.ts';
import type { SettingsCache } from '../../services/settingsCache.ts';
import type { Log } from '../log.ts';
import type { LinkChecker } from './linkChecker.ts';

export interface DocumentChecks {
  /** Checks what is not known of a document, if the settings say so. */
  check(uri: string): void;
  closed(uri: string): void;
  settingsChanged(): void;
  /** Checks all documents: nothing was allowed before. */
  trusted(): void;
  isChecking(uri: string): boolean;
  stop(): void;
}

export interface DocumentCheckPorts {
  readonly store: DocumentStore;
  readonly settings: SettingsCache;
  readonly checker: LinkChecker;
  readonly pause: () => Promise<void>;
  readonly log: Log;
  /** Hears that checks of a document began or ended. */
  readonly onRunning: () => void;
}

/** The checks of one document since it opened, or since they were last called off. */
interface Watch {
  readonly controller: AbortController;
  settings: LinkSettings | undefined;
  running: number;
}

/** The server takes one message a pause, and as many may be waiting as there are documents that open. */
const PAUSES = 8;

/** Whether anything may ever go out for a document. */
export function isOurs({ languageId }: StoredDocument): boolean {
  return languageId === 'kamervragen';
}

export function createDocumentChecks(ports: DocumentCheckPorts): DocumentChecks {
  const { store, settings, checker, pause, log, onRunning } = ports;
  const watches = new Map<string, Watch>();
  /** Documents are read one after another, with a pause for whoever types: two hundred may open at once. */
  let turn: Promise<void> = Promise.resolve();

  const cancel = (uri: string) => {
    watches.get(uri)?.controller.abort();
    watches.delete(uri);
  };

  const giveWay = async () => {
    for (let at = 0; at < PAUSES; at++) await pause();
  };

  const inTurn = (task: () => void): Promise<void> => {
    const done = turn.then(giveWay).then(task);
    turn = done.catch(() => {});
    return done;
  };

  const addressesOf = async (uri: string): Promise<readonly string[]> => {
    let found: readonly string[] = [];
    await inTurn(() => {
      const document = store.get(uri);
      if (document !== undefined && isOurs(document)) found = addressesToCheck(document.model);
    });
    return found;
  };

  const run = async (uri: string, watch: Watch) => {
    const { links } = await settings.said(uri);
    const { signal } = watch.controller;
    watch.settings = links;
    if (links.check !== 'onSave' || signal.aborted || checker.barrier(links) !== undefined) return;
    const hrefs = await addressesOf(uri);
    if (hrefs.length === 0) return;
    watch.running++;
    onRunning();
    try {
      await checker.check(hrefs, { settings: links, signal });
    } finally {
      watch.running--;
      onRunning();
    }
  };

  const check = (uri: string) => {
    const document = store.get(uri);
    if (document === undefined || !isOurs(document)) return;
    const watch = watches.get(uri) ?? { controller: new AbortController(), settings: undefined, running: 0 };
    watches.set(uri, watch);
    run(uri, watch).catch((error: unknown) => log.error('links', error));
  };

  /** What is under way under other settings than those of now is called off and asked anew. */
  const review = async (uri: string) => {
    const { links } = await settings.said(uri);
    const watch = watches.get(uri);
    if (watch === undefined || JSON.stringify(watch.settings) === JSON.stringify(links)) return;
    cancel(uri);
    check(uri);
  };

  return {
    check,
    closed: cancel,
    settingsChanged: () => {
      for (const uri of [...watches.keys()]) review(uri).catch((error: unknown) => log.error('links', error));
    },
    trusted: () => {
      for (const { uri } of store.all()) check(uri);
    },
    isChecking: (uri) => (watches.get(uri)?.running ?? 0) > 0,
    stop: () => {
      for (const uri of [...watches.keys()]) cancel(uri);
    },
  };
}
