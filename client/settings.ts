import { workspace } from 'vscode';
import { type ClientTexts, type Language, textsIn } from './texts.ts';

export const section = 'kamervragen';

export function language(): Language {
  return workspace.getConfiguration(section).get('language') === 'en' ? 'en' : 'nl';
}

/** Whether other Markdown files that hold a set get the language `kamervragen`. */
export function detects(): boolean {
  return workspace.getConfiguration(section).get('detect.enable') !== false;
}

export function traces(): boolean {
  return workspace.getConfiguration(section).get('trace.server', 'off') !== 'off';
}

/** In the language of this moment: the setting may change while VS Code runs. */
export function texts(): ClientTexts {
  return textsIn(language());
}
