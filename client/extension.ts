import { type ExtensionContext, window, workspace } from 'vscode';
import { registerCommands } from './commands.ts';
import { createConversions } from './conversions.ts';
import { createLanguageMemory } from './languageMemory.ts';
import { createLanguageSwitch } from './languageSwitch.ts';
import { createOverviewTree } from './overviewTree.ts';
import { registerPasteLink } from './pasteLink.ts';
import { createQuietSet } from './quietSet.ts';
import { createReadyCheck } from './readyCheck.ts';
import { createServerSession, type ServerSession } from './serverSession.ts';
import { createStatusItem } from './statusItem.ts';

let session: ServerSession | undefined;

/** Runs for every Markdown file, so it does little: the server comes with the first set, much else when asked for. */
export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel('Kamervragen', { log: true });
  const started = createServerSession(context, output);
  const languageSwitch = createLanguageSwitch(createLanguageMemory(context), started.ensureStarted);
  const conversions = createConversions(started);
  const pasteLink = registerPasteLink(started);
  const quiet = createQuietSet(started);
  const readyCheck = createReadyCheck(started, quiet, languageSwitch);
  session = started;
  context.subscriptions.push(
    output,
    started,
    languageSwitch,
    conversions,
    createStatusItem(started, languageSwitch),
    quiet,
    readyCheck,
    createOverviewTree(started, quiet, languageSwitch),
    ...registerCommands({
      session: started,
      languageSwitch,
      conversions,
      output,
      memory: context.globalState,
      extension: context.extensionUri,
      readyCheck,
    }),
    ...(pasteLink === undefined ? [] : [pasteLink]),
    workspace.onDidChangeConfiguration((event) => {
      const serves = event.affectsConfiguration('kamervragen.detect.enable') && started.state === 'running';
      if (serves) void started.restart();
    }),
  );
}

export async function deactivate(): Promise<void> {
  await session?.stop();
}
