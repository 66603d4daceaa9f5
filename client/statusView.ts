import type { StatusResult } from '../server/lsp/protocol.ts';
import type { ClientTexts } from './texts.ts';

/** `idle`: not needed yet; `stopped`: by the user; `failed`: by itself, too often or at once. */
export type ServerState = 'idle' | 'starting' | 'running' | 'stopped' | 'failed';

/** How the client treats a document: as a set, as plain Markdown, as Markdown by choice, or not at all. */
export type Treatment = 'set' | 'plain' | 'returned' | 'foreign';

export type StatusAction = 'restart' | 'showProblems' | 'openRules' | 'treatAsSet';

/** What the language status says, and the one thing to do about it. */
export interface StatusView {
  readonly text: string;
  readonly detail: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly busy: boolean;
  readonly action: StatusAction | undefined;
}

/** Says what is shown of a document, or why nothing is. `answer` is the server's, undefined until it has come. */
export function statusView(
  treatment: Treatment,
  server: ServerState,
  answer: StatusResult | undefined,
  texts: ClientTexts,
): StatusView {
  if (treatment !== 'set') {
    return plainView(texts.status[treatment], treatment === 'foreign' ? undefined : 'treatAsSet');
  }
  if (server !== 'running') return serverView(server, texts);
  if (answer === undefined) return { ...plainView(texts.status.unknown, undefined), busy: true };
  if (answer.reason === 'unknown-document') return plainView(texts.status.unknown, 'restart');
  if (answer.reason === 'too-large') return { ...plainView(texts.status.tooLarge, undefined), severity: 'warning' };
  if (answer.reason === 'no-set' || answer.sets === 0) return plainView(texts.status.noSet, undefined);
  return setView(answer, texts);
}

function plainView([text = '', detail = '']: readonly string[], action: StatusAction | undefined): StatusView {
  return { text, detail, severity: 'info', busy: false, action };
}

function serverView(server: Exclude<ServerState, 'running'>, texts: ClientTexts): StatusView {
  const view = plainView(texts.status[server], server === 'starting' ? undefined : 'restart');
  return {
    ...view,
    severity: server === 'failed' ? 'error' : server === 'stopped' ? 'warning' : 'info',
    busy: server === 'starting',
  };
}

function setView(answer: StatusResult, texts: ClientTexts): StatusView {
  const counts = [texts.questions(answer.questions), texts.findings(answer.findings)];
  if (answer.sets > 1) counts.unshift(texts.sets(answer.sets));
  const { checked, gone, checking } = answer.links;
  const links = checking ? texts.checkingLinks : checked > 0 ? texts.links(checked, gone) : [];
  const off = answer.rulesOff > 0;
  const details = [
    off ? texts.rulesOff(answer.rulesOff) : [],
    links,
    texts.dataDate(answer.dataDate, answer.membersUntil),
  ];
  return {
    text: counts.join(', '),
    detail: details.flat().join('. '),
    severity: 'info',
    busy: checking,
    action: answer.findings > 0 ? 'showProblems' : off ? 'openRules' : undefined,
  };
}
