import {
  commands,
  type Disposable,
  type LogOutputChannel,
  type Memento,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { checkLinksCommand, setRuleSeverityCommand, updateMembersCommand } from '../server/lsp/protocol.ts';
import { runEdit } from './applyEdit.ts';
import type { Conversions } from './conversions.ts';
import type { LanguageSwitch } from './languageSwitch.ts';
import { openExample } from './openExample.ts';
import { fixAll, type ReadyCheck } from './readyCheck.ts';
import { setRuleSeverity } from './ruleSeverity.ts';
import type { ServerSession } from './serverSession.ts';
import { texts } from './settings.ts';
import { showPart, showPlace } from './showPlace.ts';
import { showPlaceCommand } from './showPlaceCommand.ts';
import { enter, insertFootnote } from './writeKeys.ts';

/** What the commands work with. */
export interface CommandServices {
  readonly session: ServerSession;
  readonly languageSwitch: LanguageSwitch;
  readonly conversions: Conversions;
  readonly output: LogOutputChannel;
  /** Kept between sessions. */
  readonly memory: Memento;
  /** The folder of the extension. */
  readonly extension: Uri;
  readonly readyCheck: ReadyCheck;
}

/** The commands, by the id they have in the manifest. */
export function registerCommands(services: CommandServices): Disposable[] {
  const { session, languageSwitch, conversions, output, memory, extension, readyCheck } = services;
  const handlers: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
    'kamervragen.newSet': async () => (await import('./newSet/newSet.ts')).newSet(session, memory, output),
    'kamervragen.moveQuestionUp': async (part) => (await showPart(part)) && runEdit(session, 'moveUp'),
    'kamervragen.moveQuestionDown': async (part) => (await showPart(part)) && runEdit(session, 'moveDown'),
    'kamervragen.renumber': () => runEdit(session, 'renumber'),
    'kamervragen.newQuestion': () => runEdit(session, 'newQuestion'),
    'kamervragen.splitQuestion': () => runEdit(session, 'split'),
    'kamervragen.mergeQuestion': () => runEdit(session, 'merge'),
    'kamervragen.insertFootnote': () => insertFootnote(session),
    'kamervragen.enter': () => enter(session),
    'kamervragen.restartServer': () => session.restart(),
    'kamervragen.checkLinks': () => {
      const { restricted, linksNotChecked } = texts();
      return onNetwork(checkLinksCommand, restricted, linksNotChecked, services);
    },
    'kamervragen.updateMembers': () => {
      const { membersRestricted, membersNotUpdated } = texts();
      return onNetwork(updateMembersCommand, membersRestricted, membersNotUpdated, services);
    },
    'kamervragen.convertToOfficial': () => conversions.propose('toOfficial'),
    'kamervragen.convertToDraft': () => conversions.propose('toDraft'),
    'kamervragen.applyProposal': () => conversions.apply(),
    'kamervragen.dropProposal': () => conversions.drop(),
    'kamervragen.showOutput': () => output.show(),
    'kamervragen.ready': () => readyCheck.show(),
    'kamervragen.fixAll': (uri) => fixAll(uri),
    'kamervragen.openExample': () => openExample(extension),
    'kamervragen.backToMarkdown': (uri) => onDocument(uri, languageSwitch.backToMarkdown),
    'kamervragen.treatAsSet': (uri) => onDocument(uri, languageSwitch.treatAsSet),
    'kamervragen.showPreview': (uri) => onDocument(uri, preview('markdown.showPreview')),
    'kamervragen.showPreviewToSide': (uri) => onDocument(uri, preview('markdown.showPreviewToSide')),
    [showPlaceCommand]: (uri, range) => showPlace(uri, range),
    [setRuleSeverityCommand]: (rule, severity) => setRuleSeverity(rule, severity),
  };
  return Object.entries(handlers).map(([id, handler]) => commands.registerCommand(id, handler));
}

/** Runs a command of the server, which tells what comes of it; that nothing may go out yet is for the user to change. */
async function onNetwork(
  command: string,
  restricted: string,
  failed: string,
  { session, output }: CommandServices,
): Promise<void> {
  if (!workspace.isTrusted) {
    const chosen = await window.showInformationMessage(restricted, texts().actions.manageTrust);
    if (chosen !== undefined) await commands.executeCommand('workbench.trust.manage');
    return;
  }
  try {
    await session.request('workspace/executeCommand', { command });
  } catch (error) {
    output.error(String(error));
    void window.showErrorMessage(failed);
  }
}

/** Markdown's own preview: its buttons and keys know only the language `markdown`, its commands take any document. */
function preview(command: string): (document: TextDocument) => Thenable<unknown> {
  return (document) => commands.executeCommand(command, document.uri);
}

/** Applies a command to the document it was given, or else to the one in front. */
async function onDocument(uri: unknown, action: (document: TextDocument) => Thenable<unknown>): Promise<void> {
  const document = uri instanceof Uri ? await workspace.openTextDocument(uri) : window.activeTextEditor?.document;
  if (document === undefined) void window.showInformationMessage(texts().noEditor);
  else await action(document);
}
