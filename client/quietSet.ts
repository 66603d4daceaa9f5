import {
  Disposable,
  type Event,
  EventEmitter,
  languages,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { ServerSession } from './serverSession.ts';

/** How long nothing may have happened before the document is asked about again: never while someone types. */
const QUIET = 400;

/** The document in front, for those who show something of it and need not be quick about it. */
export interface QuietSet extends Disposable {
  /** Stays what it was while something that is no text has the focus, such as a panel. */
  readonly document: TextDocument | undefined;
  /** Another document came in front, or it changed or something was learnt of it, and then it was quiet. */
  readonly onDidRest: Event<void>;
  /** Another document came in front. */
  readonly onDidTurn: Event<void>;
}

export function createQuietSet(session: ServerSession): QuietSet {
  const rested = new EventEmitter<void>();
  const turned = new EventEmitter<void>();
  let document = window.activeTextEditor?.document;
  let timer: NodeJS.Timeout | undefined;

  const restSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => rested.fire(), QUIET);
  };
  const turn = () => {
    const next = window.activeTextEditor?.document ?? (document?.isClosed === false ? document : undefined);
    const isShown = window.visibleTextEditors.some((editor) => editor.document === next);
    if (next === document && isShown) return;
    document = isShown || next === window.activeTextEditor?.document ? next : undefined;
    turned.fire();
    restSoon();
  };
  const isOwn = (uri: Uri) => uri.toString() === document?.uri.toString();
  const listeners = Disposable.from(
    rested,
    turned,
    session.onDidChangeState(restSoon),
    session.onDidChangeStatus(restSoon),
    window.onDidChangeActiveTextEditor(turn),
    window.onDidChangeVisibleTextEditors(turn),
    // The same document with another language closes and opens; with no other event than that.
    workspace.onDidOpenTextDocument(({ uri }) => isOwn(uri) && restSoon()),
    workspace.onDidChangeTextDocument((event) => event.document === document && restSoon()),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('kamervragen') && restSoon()),
    languages.onDidChangeDiagnostics(({ uris }) => uris.some(isOwn) && restSoon()),
    new Disposable(() => clearTimeout(timer)),
  );
  restSoon();
  return {
    get document() {
      return document;
    },
    onDidRest: rested.event,
    onDidTurn: turned.event,
    dispose: () => listeners.dispose(),
  };
}
