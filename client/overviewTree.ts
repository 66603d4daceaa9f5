import {
  commands,
  type DataTransfer,
  DataTransferItem,
  Disposable,
  EventEmitter,
  type TextEditor,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  type TreeDragAndDropController,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import { type OutlineResult, outlineRequest } from '../server/lsp/protocol.ts';
import { runEdit } from './applyEdit.ts';
import type { LanguageSwitch } from './languageSwitch.ts';
import {
  descriptionOf,
  dropPlace,
  iconOf,
  labelOf,
  type OverviewPart,
  overviewState,
  overviewView,
  partAt,
  spokenText,
} from './overview.ts';
import type { QuietSet } from './quietSet.ts';
import type { ServerSession } from './serverSession.ts';
import { texts } from './settings.ts';
import { showPart } from './showPlace.ts';
import { showPlaceCommand } from './showPlaceCommand.ts';

/** How long the cursor rests before the overview follows it. */
const FOLLOW = 150;

/** Says why the view is empty; the manifest has the words (`viewsWelcome`). */
const reasonContext = 'kamervragen.overview';

/** The tree "Kamervragen": the parts of the set in front. Asks the server nothing as long as nobody sees it. */
export function createOverviewTree(
  session: ServerSession,
  quiet: QuietSet,
  languageSwitch: LanguageSwitch,
): Disposable {
  const changed = new EventEmitter<void>();
  let state = overviewState(undefined, false, 'idle', '', undefined);
  let asked = 0;
  let timer: NodeJS.Timeout | undefined;

  const provider: TreeDataProvider<OverviewPart> = {
    onDidChangeTreeData: changed.event,
    getChildren: (part) => [...(part?.children ?? state.parts)],
    getParent: (part) => part.parent,
    getTreeItem: toTreeItem,
  };
  const view = window.createTreeView(overviewView, {
    treeDataProvider: provider,
    dragAndDropController: createDragging(session, () => state.parts),
    showCollapseAll: true,
  });

  const refresh = async () => {
    if (!view.visible) return;
    const turn = ++asked;
    const { document } = quiet;
    const treatment = document && languageSwitch.treatmentOf(document);
    const uri = document?.uri.toString() ?? '';
    const params = { textDocument: { uri } };
    const answer = treatment === 'set' ? await session.ask<OutlineResult>(outlineRequest, params) : undefined;
    if (turn !== asked) return;
    state = overviewState(treatment, document !== undefined, session.state, uri, answer);
    view.message = state.figures.join(' · ');
    void commands.executeCommand('setContext', reasonContext, state.reason);
    changed.fire();
    follow();
  };

  const follow = () => {
    const editor = window.visibleTextEditors.find((it) => it.document === quiet.document);
    if (editor === undefined || !view.visible) return;
    const part = partUnder(editor, state.parts);
    if (part === undefined || view.selection[0]?.id === part.id) return;
    // The tree may have been drawn anew in between: then the next rest of the cursor comes here again.
    view.reveal(part, { select: true, focus: false }).then(undefined, () => undefined);
  };

  void commands.executeCommand('setContext', reasonContext, 'waiting');
  return Disposable.from(
    view,
    changed,
    quiet.onDidRest(() => void refresh()),
    quiet.onDidTurn(() => void refresh()),
    view.onDidChangeVisibility(() => void refresh()),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (!view.visible || textEditor.document !== quiet.document) return;
      clearTimeout(timer);
      timer = setTimeout(follow, FOLLOW);
    }),
    new Disposable(() => clearTimeout(timer)),
  );
}

function partUnder({ selection, document }: TextEditor, parts: readonly OverviewPart[]): OverviewPart | undefined {
  if (parts[0]?.uri !== document.uri.toString()) return undefined;
  return partAt(parts, selection.active);
}

function toTreeItem(part: OverviewPart): TreeItem {
  const { node, id, uri, children } = part;
  const words = texts();
  const collapsible = children.length > 0 ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.None;
  const item = new TreeItem(labelOf(node), collapsible);
  const { icon, colour } = iconOf(node);
  item.id = id;
  item.description = descriptionOf(node, words);
  item.tooltip = [node.label, node.description, node.tooltip].filter((line) => line !== '').join('\n');
  item.iconPath = colour === undefined ? new ThemeIcon(icon) : new ThemeIcon(icon, new ThemeColor(colour));
  item.accessibilityInformation = { label: spokenText(node, words) };
  item.contextValue = node.type;
  item.command = { title: words.overview.goTo, command: showPlaceCommand, arguments: [uri, node.selection] };
  return item;
}

const mime = `application/vnd.code.tree.${overviewView}`;

/** A question is dragged to another place in its own set; nothing else moves. */
function createDragging(
  session: ServerSession,
  roots: () => readonly OverviewPart[],
): TreeDragAndDropController<OverviewPart> {
  let dragged: OverviewPart | undefined;
  return {
    dragMimeTypes: [],
    dropMimeTypes: [mime],
    handleDrag: ([part], data: DataTransfer) => {
      dragged = part?.node.question === undefined ? undefined : part;
      if (dragged !== undefined) data.set(mime, new DataTransferItem(dragged.id));
    },
    handleDrop: async (target, data) => {
      const item = data.get(mime);
      if (dragged === undefined || item?.value !== dragged.id) return;
      const to = dropPlace(dragged, target, roots());
      if (to === undefined) void window.showInformationMessage(texts().overview.noPlace);
      else await moveQuestion(session, dragged, to);
    },
  };
}

/** The change is made at the question, as if the cursor were there. */
async function moveQuestion(session: ServerSession, dragged: OverviewPart, to: number): Promise<void> {
  if (await showPart(dragged)) await runEdit(session, 'moveTo', { from: dragged.node.question, to });
}
