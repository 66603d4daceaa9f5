import { ConfigurationTarget, window, workspace } from 'vscode';
import { section, texts } from './settings.ts';

/** Gives one rule another severity: in the settings of the workspace, or of the user where no folder is open. */
export async function setRuleSeverity(rule: unknown, severity: unknown): Promise<void> {
  if (typeof rule !== 'string' || typeof severity !== 'string') return;
  const inWorkspace = workspace.workspaceFolders !== undefined;
  const configuration = workspace.getConfiguration(section);
  const values = configuration.inspect<Record<string, string>>('rules');
  const rules = (inWorkspace ? values?.workspaceValue : values?.globalValue) ?? {};
  const target = inWorkspace ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  try {
    await configuration.update('rules', { ...rules, [rule]: severity }, target);
  } catch {
    void window.showErrorMessage(texts().ruleNotSaved);
  }
}
