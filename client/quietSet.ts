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
import { isServed } from './served.ts';
import type { ServerSession } from './serverSession.ts';

/** How long nothing may have happened before the document is asked about again: never while someone types. */
const QUIET = 400;

/** The document in front that can be a set, for those who show something of it and need not be quick about it. */
export interface QuietSet extends Disposable {
  /** Stays what it was, as long as it is seen, while something else has the focus: a panel, output, a proposal. */
  readonly document: TextDocument | undefined;
  /** Another document came in front, or it changed or something was learnt of it, and then it was quiet. */
  readonly onDidRest: Event<void>;
  /** Another document came in front. */
  readonly onDidTurn: Event<void>;
}

export function createQuietSet(session: ServerSession): QuietSet {
  const rested = new EventEmitter<void>();
  const turned = new EventEmitter<void>();
  let last: TextDocument | undefined;
  let document: TextDocument | undefined;
  let timer: NodeJS.Timeout | undefined;

  const restSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => rested.fire(), QUIET);
  };
  const turn = () => {
    const active = window.activeTextEditor?.document;
    if (active !== undefined && isServed(active)) last = active;
    // Between an editor and a comparison in its place nothing is seen: the last one may come back.
    const shown = window.visibleTextEditors.some((editor) => editor.document === last) ? last : undefined;
    if (shown === document) return;
    document = shown;
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
  turn();
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
