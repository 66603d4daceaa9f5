import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { WorkspaceFiles } from '../services/workspace/ports.ts';

/** The files of this computer. Those elsewhere are as if they were not there. */
export const workspaceFiles: WorkspaceFiles = {
  readFolder: (uri) =>
    orElse([], async () => {
      const entries = await readdir(fileURLToPath(uri), { withFileTypes: true });
      return entries
        .filter((it) => it.isFile() || it.isDirectory())
        .map((it) => ({ name: it.name, isFolder: it.isDirectory() }));
    }),
  stat: (uri) =>
    orElse(undefined, async () => {
      const stats = await stat(fileURLToPath(uri));
      return stats.isFile() ? { modified: stats.mtimeMs, size: stats.size } : undefined;
    }),
  read: (uri) => orElse(undefined, async () => decode(await readFile(fileURLToPath(uri)))),
};

/** A file may go, and a folder may be closed to us, at any moment: then there is nothing there. */
async function orElse<T>(nothing: T, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch {
    return nothing;
  }
}

/** UTF-8, or what its first bytes say it is; anything else is no text, which throws. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const wide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const name = !wide ? 'utf-8' : first === 0xff ? 'utf-16le' : 'utf-16be';
  return new TextDecoder(name, { fatal: true }).decode(bytes);
}
