/** Entry of dist/workspace.js: what the server does with the files of the workspace. Loaded after the first diagnostics. */
import { createWorkspace } from '../lsp/workspace/createWorkspace.ts';
import type { Workspace, WorkspacePorts } from '../lsp/workspace/workspace.ts';
import { workspaceFiles } from './workspaceFiles.ts';
import { openWorkspaceStore } from './workspaceStore.ts';
import { examineInThread } from './workspaceThread.ts';

/** The workspace on the disk of this computer. */
export function openWorkspace(ports: WorkspacePorts): Promise<Workspace> {
  return createWorkspace(
    { ...ports, examine: examineInThread(ports) },
    { files: workspaceFiles, openStore: openWorkspaceStore },
  );
}
