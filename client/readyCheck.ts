import { randomUUID } from 'node:crypto';
import {
  commands,
  Disposable,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  ThemeColor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { type ReadyResult, readyRequest } from '../server/lsp/protocol.ts';
import type { LanguageSwitch } from './languageSwitch.ts';
import type { QuietSet } from './quietSet.ts';
import { openPoints, panelCommands, type ReadySubject, readyHtml, verdictOf, worstOf } from './readyHtml.ts';
import type { ServerSession } from './serverSession.ts';
import { language, texts } from './settings.ts';

/** "Klaar om in te dienen?": the count in the status bar, and the panel behind it. */
export interface ReadyCheck extends Disposable {
  show(): Promise<void>;
}

/**
 * The panel is a page of text, and not a tree: its sentences are to be read whole, and a screen reader goes through them
 * by heading and link. What the server knows is asked for when the document has come to rest.
 */
export function createReadyCheck(session: ServerSession, quiet: QuietSet, languageSwitch: LanguageSwitch): ReadyCheck {
  const item = window.createStatusBarItem('kamervragen.ready', StatusBarAlignment.Right, 101);
  const nonce = randomUUID();
  let panel: WebviewPanel | undefined;
  let asked = 0;

  const draw = (subject: ReadySubject | undefined) => {
    showStatus(item, subject);
    if (panel === undefined) return;
    panel.title = texts().ready.title;
    const html = readyHtml(subject, language(), texts(), nonce);
    // Drawing it anew takes the focus from a link in it.
    if (html !== panel.webview.html) panel.webview.html = html;
  };

  const refresh = async () => {
    const turn = ++asked;
    const { document } = quiet;
    const isSet = document !== undefined && languageSwitch.treatmentOf(document) === 'set';
    const subject = isSet ? await askReady(session, document) : undefined;
    if (turn === asked) draw(subject);
  };

  const show = async () => {
    if (panel === undefined) {
      panel = openPanel(() => {
        panel = undefined;
      });
    } else panel.reveal(undefined, false);
    await refresh();
  };

  const listeners = Disposable.from(
    item,
    quiet.onDidRest(() => void refresh()),
    quiet.onDidTurn(() => {
      // What is still being asked is of another document.
      asked++;
      item.hide();
    }),
    new Disposable(() => panel?.dispose()),
  );
  return { show, dispose: () => listeners.dispose() };
}

function openPanel(onClose: () => void): WebviewPanel {
  const { title } = texts().ready;
  const panel = window.createWebviewPanel('kamervragen.ready', title, ViewColumn.Beside, {
    enableScripts: false,
    enableCommandUris: panelCommands,
    localResourceRoots: [],
    enableFindWidget: true,
  });
  panel.onDidDispose(onClose);
  return panel;
}

async function askReady(session: ServerSession, document: TextDocument): Promise<ReadySubject> {
  const uri = document.uri.toString();
  const result = await session.ask<ReadyResult>(readyRequest, { textDocument: { uri } });
  return { uri, name: workspace.asRelativePath(document.uri, false), result };
}

/** The status bar: how many points are open, and what is counted of the set. */
function showStatus(item: StatusBarItem, subject: ReadySubject | undefined): void {
  const { ready } = texts();
  const result = subject?.result;
  if (result === undefined || result.points.length === 0) {
    item.hide();
    return;
  }
  const count = openPoints(result);
  const worst = worstOf(result.points);
  const text = ready.status(count);
  item.name = ready.title;
  item.text = `$(${worst === 'green' ? 'pass' : 'checklist'}) ${text}`;
  item.tooltip = new MarkdownString().appendText(
    [ready.title, verdictOf(result.points, texts()), ...result.figures].join('\n'),
  );
  item.backgroundColor = worst === 'red' ? new ThemeColor('statusBarItem.warningBackground') : undefined;
  item.accessibilityInformation = { label: ready.statusSpoken(text), role: 'button' };
  item.command = 'kamervragen.ready';
  item.show();
}

/** Mends all that can be mended safely in one document, as the editor's own "Fix All" does. Its argument: the URI. */
export async function fixAll(uri: unknown): Promise<void> {
  if (typeof uri === 'string') {
    const document = await workspace.openTextDocument(Uri.parse(uri, true));
    const editor = window.visibleTextEditors.find((it) => it.document === document);
    await window.showTextDocument(document, { viewColumn: editor?.viewColumn ?? ViewColumn.One });
  }
  await commands.executeCommand('editor.action.sourceAction', { kind: 'source.fixAll.kamervragen', apply: 'first' });
}
