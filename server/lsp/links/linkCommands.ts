/** What an author may have done with links by name; in a bundle of its own, read with the first of them. Nothing an editor sends back is trusted: it only points. */
import type { ProgressToken } from 'vscode-languageserver';
import {
  addressesToCheck,
  archiveCalendar,
  type LinkSettings,
  type LinkStatus,
  pageOf,
  type Texts,
  textsOf,
} from '../../core/index.ts';
import type { DocumentStore } from '../../services/documentStore.ts';
import type { SettingsCache } from '../../services/settingsCache.ts';
import { checkLinksCommand, findArchiveCommand, type LinkCounts, openArchiveCommand } from '../protocol.ts';
import { isOurs } from './documentChecks.ts';
import type { LinkChecker } from './linkChecker.ts';
import type { BeginProgress } from './progress.ts';

/** One command on its way. */
export interface CommandRun {
  readonly argument: unknown;
  readonly token: ProgressToken | undefined;
  readonly signal: AbortSignal;
  readonly cancel: () => void;
}

export type LinkCommand = (run: CommandRun) => Promise<unknown>;

export interface LinkCommandPorts {
  readonly store: DocumentStore;
  readonly settings: SettingsCache;
  readonly checker: LinkChecker;
  readonly pause: () => Promise<void>;
  readonly progress: BeginProgress;
  /** Tells the user, in one sentence. */
  readonly say: (message: string) => void;
  /** Opens a page in the browser; false where that did not work. */
  readonly open: (href: string) => Promise<boolean>;
}

export function createLinkCommands(ports: LinkCommandPorts): Readonly<Record<string, LinkCommand>> {
  return {
    [checkLinksCommand]: (run) => checkLinks(run, ports),
    [openArchiveCommand]: (run) => openArchive(run, ports),
    [findArchiveCommand]: (run) => findArchive(run, ports),
  };
}

async function checkLinks(run: CommandRun, ports: LinkCommandPorts): Promise<LinkCounts | null> {
  const { checker, say } = ports;
  const { argument, signal } = run;
  const { texts, groups, documents } = await askedFor(typeof argument === 'string' ? argument : undefined, ports);
  const barriers = groups.map((group) => checker.barrier(group.settings));
  const open = groups.filter((_, index) => barriers[index] === undefined);
  const pages = new Set(open.flatMap(({ hrefs }) => [...hrefs].map(pageOf)));
  const barrier = barriers.find((it) => it !== undefined);
  if (documents === 0) say(texts.noSet);
  else if (open.length === 0 && barrier !== undefined) say(texts[barrier]);
  else if (pages.size === 0) say(texts.noAddresses);
  else {
    const statuses = await checkGroups(open, pages.size, run, texts, ports);
    if (statuses.length > 0) return tell(statuses, texts, ports);
    if (!signal.aborted) say(texts.failed);
  }
  return null;
}

/** What is asked under the same settings. */
interface Group {
  readonly settings: LinkSettings;
  readonly hrefs: Set<string>;
}

/** The addresses of one document or of all, with the texts in the language of the first. */
async function askedFor(uri: string | undefined, { store, settings, pause }: LinkCommandPorts) {
  const documents = store.all().filter((it) => isOurs(it) && (uri === undefined || it.uri === uri));
  const groups = new Map<string, Group>();
  for (const document of documents) {
    const { links } = await settings.get(document.uri);
    await pause();
    const key = JSON.stringify(links);
    const group = groups.get(key) ?? { settings: links, hrefs: new Set() };
    groups.set(key, group);
    for (const href of addressesToCheck(document.model)) group.hrefs.add(href);
  }
  const { language } = await settings.get(documents[0]?.uri ?? '');
  return { texts: textsOf(language).linkChecks, groups: [...groups.values()], documents: documents.length };
}

/** The status of each page asked for; none where nothing could be asked. */
async function checkGroups(
  groups: readonly Group[],
  total: number,
  { token, signal, cancel }: CommandRun,
  texts: Texts['linkChecks'],
  { checker, progress }: LinkCommandPorts,
): Promise<readonly LinkStatus[]> {
  const shown = progress(texts.checking, token, cancel);
  const seen = new Set<string>();
  const onChecked = (page: string) => shown.report(seen.add(page).size, total, texts.progress(seen.size, total));
  const statuses = new Map<string, LinkStatus>();
  const check = async ({ settings, hrefs }: Group) => {
    const asked = [...hrefs];
    const found = await checker.check(asked, { settings, signal, fresh: true, onChecked });
    found?.forEach((status, index) => {
      statuses.set(pageOf(asked[index] ?? ''), status);
    });
  };
  try {
    await Promise.all(groups.map(check));
  } finally {
    shown.end();
  }
  return [...statuses.values()];
}

function tell(statuses: readonly LinkStatus[], texts: Texts['linkChecks'], { say }: LinkCommandPorts): LinkCounts {
  const counts = { ok: 0, moved: 0, gone: 0, unverifiable: 0, unchecked: 0 };
  for (const { state } of statuses) counts[state]++;
  const offline = statuses.some(({ reason }) => reason === 'offline') ? ` ${texts.offline}` : '';
  say(texts.summary(statuses.length, counts) + offline);
  return { total: statuses.length, ...counts };
}

/** The document in which an address stands; what is in none did not come from us. */
function documentWith(href: unknown, { store }: LinkCommandPorts) {
  if (typeof href !== 'string') return undefined;
  const page = pageOf(href);
  return store.all().find((it) => isOurs(it) && addressesToCheck(it.model).some((own) => pageOf(own) === page));
}

async function textsFor(uri: string | undefined, { settings }: LinkCommandPorts) {
  const { language, links } = await settings.get(uri ?? '');
  return { texts: textsOf(language).linkChecks, links };
}

async function openArchive({ argument }: CommandRun, ports: LinkCommandPorts): Promise<null> {
  const document = documentWith(argument, ports);
  const { language, links } = await ports.settings.get(document?.uri ?? '');
  const texts = textsOf(language).linkChecks;
  const calendar = archiveCalendar(typeof argument === 'string' ? argument : '');
  if (ports.checker.barrier(links) === 'restricted') ports.say(texts.restricted);
  else if (document === undefined || !calendar.startsWith('https://web.archive.org/')) ports.say(texts.foreign);
  else if (!(await ports.open(calendar))) ports.say(texts.openYourself(calendar));
  return null;
}

async function findArchive(run: CommandRun, ports: LinkCommandPorts): Promise<null> {
  const { checker, progress, say } = ports;
  const { token, signal, cancel } = run;
  const href = typeof run.argument === 'string' ? run.argument : '';
  const document = documentWith(run.argument, ports);
  const { texts, links } = await textsFor(document?.uri, ports);
  const barrier = checker.barrier(links);
  if (document === undefined) say(texts.foreign);
  else if (barrier !== undefined) say(texts[barrier]);
  else {
    const shown = progress(texts.searching, token, cancel);
    const found = await checker.findArchived(href, { settings: links, signal }).finally(shown.end);
    if (!signal.aborted) say(found === undefined ? texts.notFound : texts.found);
  }
  return null;
}
