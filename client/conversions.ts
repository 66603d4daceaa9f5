import {
  commands,
  type Disposable,
  EventEmitter,
  languages,
  Range,
  TabInputTextDiff,
  type TextDocument,
  TextEdit,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { askEdit, toRange } from './applyEdit.ts';
import type { ServerSession } from './serverSession.ts';
import { texts } from './settings.ts';
import { spliceText } from './spliceText.ts';

/** The right side of the comparison: a text that is nowhere but here. */
const scheme = 'kamervragen-voorstel';

export type Conversion = 'toOfficial' | 'toDraft';

/** A set in another form, beside the set as it is, for as long as nobody has decided on it. */
interface Proposal {
  readonly document: TextDocument;
  readonly conversion: Conversion;
  readonly uri: Uri;
  /** Of the document it was made of. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  readonly text: string;
  readonly remarks: readonly string[];
}

export interface Conversions extends Disposable {
  /** Shows what would come of a conversion of the document in front, and asks whether to take it over. */
  propose(conversion: Conversion): Promise<void>;
  /** Takes over the proposal in front, in one step to undo; shows it anew where the document has changed meanwhile. */
  apply(): Promise<void>;
  /** Puts the proposal in front away. */
  drop(): Promise<void>;
}

/** So long nothing is typed before a proposal is made anew. */
const PAUSE = 400;

export function createConversions(session: ServerSession): Conversions {
  const proposals = new Map<string, Proposal>();
  const changed = new EventEmitter<Uri>();
  let pending: NodeJS.Timeout | undefined;

  const propose = async (conversion: Conversion) => {
    const document = proposalInFront()?.document ?? window.activeTextEditor?.document;
    if (document === undefined) return void window.showInformationMessage(texts().noEditor);
    const proposal = await workOut(session, document, conversion);
    if (typeof proposal === 'string') void window.showInformationMessage(proposal);
    else await show(proposal);
  };

  const show = async (proposal: Proposal) => {
    const { document, conversion, uri } = proposal;
    proposals.set(uri.toString(), proposal);
    changed.fire(uri);
    const right = await workspace.openTextDocument(uri);
    await languages.setTextDocumentLanguage(right, document.languageId);
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    await commands.executeCommand('vscode.diff', document.uri, uri, texts().conversion[conversion].title(name));
    void ask(proposal);
  };

  /** Who closes the question has the buttons above the comparison. */
  const ask = async ({ conversion, remarks, uri }: Proposal) => {
    const { apply: yes, cancel: no, more, [conversion]: words } = texts().conversion;
    const told =
      remarks.length <= MOST_TOLD ? remarks : [...remarks.slice(0, MOST_TOLD), more(remarks.length - MOST_TOLD)];
    const chosen = await window.showInformationMessage([words.proposed, ...told].join(' '), yes, no);
    const current = proposals.get(uri.toString());
    if (current === undefined) return;
    if (chosen === yes) await takeOver(current);
    if (chosen === no) await putAway(current);
  };

  const takeOver = async (proposal: Proposal) => {
    const { document, version, edits, conversion } = proposal;
    if (document.isClosed || document.version !== version)
      return void window.showInformationMessage((await renew(proposal)) ?? texts().conversion.changed);
    proposals.delete(proposal.uri.toString());
    const edit = new WorkspaceEdit();
    edit.set(document.uri, [...edits]);
    const done = await workspace.applyEdit(edit);
    await putAway(proposal);
    await window.showTextDocument(document);
    void window.showInformationMessage(done ? texts().conversion[conversion].done : texts().editFailed);
  };

  /** Makes a proposal of the document as it is now. Where that cannot be, the old one stays, and the answer is why. */
  const renew = async ({ document, conversion, uri }: Proposal): Promise<string | undefined> => {
    const open = document.isClosed ? await workspace.openTextDocument(document.uri) : document;
    const next = await workOut(session, open, conversion);
    if (typeof next === 'string') return next;
    // Put away in the meantime.
    if (!proposals.has(uri.toString())) return texts().conversion.none;
    proposals.set(uri.toString(), next);
    changed.fire(uri);
    return undefined;
  };

  const putAway = async ({ uri }: Proposal) => {
    proposals.delete(uri.toString());
    const tabs = window.tabGroups.all.flatMap((group) => group.tabs).filter((tab) => isOf(tab.input, uri));
    if (tabs.length > 0) await window.tabGroups.close(tabs);
  };

  const proposalInFront = () => {
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof TabInputTextDiff ? proposals.get(input.modified.toString()) : undefined;
  };

  /** Says nothing: who types on gets another one at the next pause, and hears at taking over what is the matter. */
  const follow = () => {
    for (const proposal of proposals.values()) {
      const { document, version } = proposal;
      if (!document.isClosed && document.version !== version) void renew(proposal);
    }
  };

  const watching = [
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => proposals.get(uri.toString())?.text ?? '',
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (![...proposals.values()].some((it) => it.document === document)) return;
      clearTimeout(pending);
      pending = setTimeout(follow, PAUSE);
    }),
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { input } of closed)
        if (input instanceof TabInputTextDiff) proposals.delete(input.modified.toString());
    }),
  ];

  const inFront = async (action: (proposal: Proposal) => Promise<void>) => {
    const proposal = proposalInFront();
    if (proposal === undefined) void window.showInformationMessage(texts().conversion.none);
    else await action(proposal);
  };

  return {
    propose,
    apply: () => inFront(takeOver),
    drop: () => inFront(putAway),
    dispose: () => {
      clearTimeout(pending);
      for (const each of [...watching, changed]) each.dispose();
    },
  };
}

/** Has the server work out a conversion; where that cannot be, the answer is why. */
async function workOut(
  session: ServerSession,
  document: TextDocument,
  conversion: Conversion,
): Promise<Proposal | string> {
  const { version, uri } = document;
  const result = await askEdit(session, document, new Range(0, 0, 0, 0), conversion, undefined);
  if (document.version !== version) return texts().editLate;
  if (result === undefined || result.refusal !== undefined || result.edits.length === 0)
    return result?.refusal ?? texts().editFailed;
  const edits = result.edits.map(({ range, newText }) => TextEdit.replace(toRange(range), newText));
  const text = spliceText(
    document.getText(),
    edits.map(({ range, newText }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      text: newText,
    })),
  );
  const proposed = Uri.from({ scheme, path: uri.path, query: `${conversion}&${uri.toString()}` });
  return { document, conversion, uri: proposed, version, edits, text, remarks: result.remarks ?? [] };
}

/** More remarks do not fit in a message; the findings tell of the rest. */
const MOST_TOLD = 3;

function isOf(input: unknown, uri: Uri): boolean {
  return input instanceof TabInputTextDiff && input.modified.toString() === uri.toString();
}
