import {
  type Command,
  Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  languages,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { type StatusParams, type StatusResult, statusRequest } from '../server/lsp/protocol.ts';
import type { LanguageSwitch } from './languageSwitch.ts';
import type { ServerSession } from './serverSession.ts';
import { texts } from './settings.ts';
import { type StatusAction, type StatusView, statusView } from './statusView.ts';

const delay = 250;

/** Keeps the language status true for the document in front: what was found in it, or why nothing is shown. */
export function createStatusItem(session: ServerSession, languageSwitch: LanguageSwitch): Disposable {
  const item = languages.createLanguageStatusItem('kamervragen.status', [
    { language: 'kamervragen' },
    { language: 'markdown' },
  ]);
  const back = createLanguageItem();
  let timer: NodeJS.Timeout | undefined;
  let asked = 0;

  const refresh = async () => {
    const document = window.activeTextEditor?.document;
    const treatment = document && languageSwitch.treatmentOf(document);
    if (document === undefined || treatment === undefined) return;
    const turn = ++asked;
    if (treatment !== 'set' || session.state !== 'running')
      show(item, statusView(treatment, session.state, undefined, texts()));
    const answer = treatment === 'set' ? await ask(session, document) : undefined;
    if (turn === asked) show(item, statusView(treatment, session.state, answer, texts()));
  };

  const refreshSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), delay);
  };

  const isActive = (document: TextDocument) => document === window.activeTextEditor?.document;
  const isActiveUri = (uri: Uri) => uri.toString() === window.activeTextEditor?.document.uri.toString();
  void refresh();
  return Disposable.from(
    item,
    back,
    session.onDidChangeState(() => void refresh()),
    session.onDidChangeStatus(refreshSoon),
    window.onDidChangeActiveTextEditor(() => void refresh()),
    workspace.onDidOpenTextDocument((document) => isActive(document) && void refresh()),
    workspace.onDidChangeTextDocument(({ document }) => isActive(document) && refreshSoon()),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('kamervragen') && refreshSoon()),
    languages.onDidChangeDiagnostics(({ uris }) => uris.some(isActiveUri) && refreshSoon()),
    new Disposable(() => clearTimeout(timer)),
  );
}

function ask(session: ServerSession, document: TextDocument): Promise<StatusResult | undefined> {
  const params: StatusParams = { textDocument: { uri: document.uri.toString() } };
  return session.ask(statusRequest, params);
}

function show(item: LanguageStatusItem, view: StatusView): void {
  const severities = {
    info: LanguageStatusSeverity.Information,
    warning: LanguageStatusSeverity.Warning,
    error: LanguageStatusSeverity.Error,
  };
  item.name = texts().status.name;
  item.text = view.text;
  item.detail = view.detail;
  item.severity = severities[view.severity];
  item.busy = view.busy;
  item.command = view.action && commandOf(view.action);
  item.accessibilityInformation = { label: `Kamervragen: ${view.text}. ${view.detail}` };
}

function commandOf(action: StatusAction): Command {
  const { actions } = texts();
  const commands: Readonly<Record<StatusAction, Command>> = {
    restart: { title: actions.restart, command: 'kamervragen.restartServer' },
    showProblems: { title: actions.showProblems, command: 'workbench.actions.view.problems' },
    openRules: {
      title: actions.openRules,
      command: 'workbench.action.openSettings',
      arguments: ['kamervragen.rules'],
    },
    treatAsSet: { title: actions.treatAsSet, command: 'kamervragen.treatAsSet' },
  };
  return commands[action];
}

/** The way back to Markdown, always in the same place. */
function createLanguageItem(): LanguageStatusItem {
  const { language, actions } = texts();
  const item = languages.createLanguageStatusItem('kamervragen.language', { language: 'kamervragen' });
  item.name = language.name;
  item.text = language.text;
  item.command = { title: actions.backToMarkdown, command: 'kamervragen.backToMarkdown' };
  return item;
}
