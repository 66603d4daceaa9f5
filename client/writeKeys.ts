import { commands, env, window } from 'vscode';
import { runEdit } from './applyEdit.ts';
import { isPageAddress } from './linkText.ts';
import type { ServerSession } from './serverSession.ts';

/** A footnote at the cursor; an address that was copied is the source. */
export async function insertFootnote(session: ServerSession): Promise<void> {
  const copied = (await env.clipboard.readText()).trim();
  await runEdit(session, 'insertFootnote', isPageAddress(copied) ? { address: copied } : {});
}

/**
 * Enter, and the next question where a question's text ends. The line end comes first, so that nobody has to wait for
 * the server; who types on in the meantime gets nothing more.
 */
export async function enter(session: ServerSession): Promise<void> {
  const editor = window.activeTextEditor;
  const place = editor?.selection.active;
  const line = place === undefined ? undefined : editor?.document.lineAt(place.line).text;
  const ends = line !== undefined && line.trim() !== '' && line.slice(place?.character).trim() === '';
  await commands.executeCommand('type', { text: '\n' });
  if (ends && session.state === 'running')
    await runEdit(session, 'newQuestion', { enter: true }, { afterTyping: true });
}
