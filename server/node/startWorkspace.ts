import type { Workspace, WorkspacePorts } from '../lsp/workspace/workspace.ts';

/** Loads what keeps an index of the workspace: when there is time for it, not at the start. */
export async function startWorkspace(ports: WorkspacePorts): Promise<Workspace> {
  const { openWorkspace } = await import('./workspace.ts');
  return openWorkspace(ports);
}
