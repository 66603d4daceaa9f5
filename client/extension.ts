import { type ExtensionContext, window, workspace } from 'vscode';
import { registerCommands } from './commands.ts';
import { createLanguageMemory } from './languageMemory.ts';
import { createLanguageSwitch } from './languageSwitch.ts';
import { registerPasteLink } from './pasteLink.ts';
import { createServerSession, type ServerSession } from './serverSession.ts';
import { createStatusItem } from './statusItem.ts';

let session: ServerSession | undefined;

/** Runs for every Markdown file, so it does next to nothing; server and library come with the first set. */
export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel('Kamervragen', { log: true });
  const started = createServerSession(context, output);
  const languageSwitch = createLanguageSwitch(createLanguageMemory(context), started.ensureStarted);
  const pasteLink = registerPasteLink();
  session = started;
  context.subscriptions.push(
    output,
    started,
    languageSwitch,
    createStatusItem(started, languageSwitch),
    ...registerCommands(started, languageSwitch, output, context.globalState),
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
