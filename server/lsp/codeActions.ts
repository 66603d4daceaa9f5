import { ResponseError } from 'vscode-jsonrpc';
import type { CodeAction, CodeActionParams, Diagnostic, WorkspaceEdit } from 'vscode-languageserver';
import {
  type Action,
  dismissActions,
  type Finding,
  findingsAt,
  fixActions,
  fixAllAction,
  linkActions,
  suppressionEdit,
  type TextEdit,
} from '../core/index.ts';
import { refusal } from './connection.ts';
import { isOurs } from './links/documentChecks.ts';
import { toSpan } from './positions.ts';
import { findArchiveCommand, openArchiveCommand, setRuleSeverityCommand } from './protocol.ts';
import type { Asked } from './requests.ts';

export const quickFixKind = 'quickfix';
export const fixAllKind = 'source.fixAll.kamervragen';

/** What can be done about the findings at a place, or about all of them at once. */
export async function codeActions({ range, context }: CodeActionParams, asked: Asked): Promise<CodeAction[]> {
  const wanted = kindFilter(context?.only);
  const actions: Action[] = [];
  const { findings, texts, document, links, client } = asked;
  if (wanted(quickFixKind)) {
    const named = namedIn(context?.diagnostics ?? [], asked);
    const chosen = findingsAt(findings(), toSpan(document.source, range, client.positionEncoding), named);
    const others = [...linkActions(chosen, document.model, links, texts), ...dismissActions(chosen, texts)];
    actions.push(...fixActions(chosen), ...others.filter((action) => canOffer(action, asked)));
  }
  const fixAll = wanted(fixAllKind) ? fixAllAction(findings(), texts) : undefined;
  if (fixAll !== undefined) actions.push(fixAll);
  return (await Promise.all(actions.map((action) => toCodeAction(action, asked)))).flat();
}

/** Gives a code action its edit; refuses where the document is no longer the one it was offered for. */
export async function resolveCodeAction(action: CodeAction, asked: Asked): Promise<CodeAction | ResponseError<void>> {
  const { version, ...key } = action.data as Partial<ActionData>;
  const stale = new ResponseError<void>(refusal.contentModified, asked.texts.editor.actions.stale);
  if (version !== asked.document.version) return stale;
  const chosen = actionsFor(key, asked).find((it) => isSame(keyOf(it), key));
  if (chosen === undefined) return stale;
  const edit = await editOf(chosen, asked);
  const { noPlace } = asked.texts.editor.actions;
  return edit === undefined ? new ResponseError<void>(refusal.requestFailed, noPlace) : { ...action, edit };
}

/** How an action is found again when the client comes back for its edit. Only compared, never relied on. */
interface ActionKey {
  readonly type: Action['type'];
  readonly rule?: string;
  readonly start?: number;
  readonly end?: number;
  /** Which of the finding's fixes, or where it is to be hidden. */
  readonly which?: number | string;
}

interface ActionData extends ActionKey {
  readonly uri: string;
  readonly version: number;
}

function keyOf(action: Action): ActionKey {
  if (action.type === 'fixAll') return { type: action.type };
  const { type, finding } = action;
  const { rule, span } = finding;
  const which =
    action.type === 'fix' ? finding.fixes.indexOf(action.fix) : action.type === 'suppress' ? action.scope : 0;
  return { type, rule, start: span.start, end: span.end, which };
}

function isSame(a: ActionKey, b: Partial<ActionKey>): boolean {
  const { type, rule, start, end, which } = b;
  return a.type === type && a.rule === rule && a.start === start && a.end === end && a.which === which;
}

/** Everything that could have been offered for the finding the client came with, or for all. */
function actionsFor({ type, rule, start, end }: Partial<ActionKey>, { findings, texts }: Asked): readonly Action[] {
  if (type === 'fixAll') return [fixAllAction(findings(), texts) ?? []].flat();
  const own = findings().filter((it) => it.rule === rule && it.span.start === start && it.span.end === end);
  return [...fixActions(own), ...dismissActions(own, texts)];
}

/** What others do for us is offered only where they say they can: switching a rule off, and what the network is for. */
function canOffer({ type }: Action, { client, document }: Asked): boolean {
  if (type === 'ruleOff') return client.commands.includes(setRuleSeverityCommand);
  if (type !== 'openArchive' && type !== 'findArchive') return true;
  const able = client.executesCommands && client.trusted && isOurs(document);
  return able && (type === 'findArchive' || client.showsDocuments);
}

/** None where the edit cannot wait and turns out to be impossible. */
async function toCodeAction(action: Action, asked: Asked): Promise<CodeAction[]> {
  const { title } = action;
  const change = await lazyEdit(action, asked);
  if (change === undefined) return [];
  if (action.type === 'fixAll') return [{ title, kind: fixAllKind, ...change }];
  const { rule } = action.finding;
  const base = { title, kind: quickFixKind, diagnostics: [asked.convert.diagnostic(action.finding)] };
  if (action.type === 'ruleOff') {
    return [{ ...base, command: { title, command: setRuleSeverityCommand, arguments: [rule, 'off'] } }];
  }
  if (action.type === 'openArchive' || action.type === 'findArchive') {
    const command = action.type === 'openArchive' ? openArchiveCommand : findArchiveCommand;
    return [{ ...base, command: { title, command, arguments: [action.href] } }];
  }
  const preferred = action.type === 'fix' && action.preferred ? { isPreferred: true } : {};
  return [{ ...base, ...preferred, ...change }];
}

/** What changes the text; the other actions are commands. */
const editing: readonly Action['type'][] = ['fix', 'suppress', 'fixAll'];

type Change = { readonly data: ActionData } | { readonly edit: WorkspaceEdit } | Record<string, never>;

/** What the client needs to have the edit later, else the edit; undefined where there is none to be had. */
async function lazyEdit(action: Action, asked: Asked): Promise<Change | undefined> {
  if (!editing.includes(action.type)) return {};
  const { uri, version } = asked.document;
  if (asked.client.resolvesEdits) return { data: { uri, version, ...keyOf(action) } };
  const edit = await editOf(action, asked);
  return edit === undefined ? undefined : { edit };
}

async function editOf(action: Action, asked: Asked): Promise<WorkspaceEdit | undefined> {
  const edits = await editsOf(action, asked);
  return edits === undefined ? undefined : asked.convert.workspaceEdit(edits);
}

async function editsOf(action: Action, { document, settings }: Asked): Promise<readonly TextEdit[] | undefined> {
  switch (action.type) {
    case 'fix':
      return action.fix.edits;
    case 'suppress': {
      const edit = suppressionEdit(document.model, action.finding, action.scope);
      return edit === undefined ? undefined : [edit];
    }
    case 'fixAll': {
      const { minimalEdits } = await import('./minimalEdits.ts');
      return minimalEdits(document.source.text, document.fixed(settings));
    }
    default:
      return undefined;
  }
}

/** Whether a client that asks for some kinds wants this one: a kind stands for all below it. */
function kindFilter(only: readonly string[] | undefined): (kind: string) => boolean {
  if (!Array.isArray(only)) return () => true;
  return (kind) => only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/** Whether the client names a finding by its diagnostic, made for this very version. */
function namedIn(diagnostics: readonly Diagnostic[], { document, convert }: Asked): (finding: Finding) => boolean {
  const current = diagnostics.filter((it) => (it?.data as Partial<ActionData>)?.version === document.version);
  if (current.length === 0) return () => false;
  const keys = new Set(current.map((it) => `${it.code} ${JSON.stringify(it.range)}`));
  return (finding) => keys.has(`${finding.rule} ${JSON.stringify(convert.range(finding.span))}`);
}
