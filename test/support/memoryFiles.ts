/** A workspace whose files stand in memory. */
import type { WorkspacePlatform } from '../../server/lsp/workspace/createWorkspace.ts';
import type { FolderEntry } from '../../server/services/workspace/ports.ts';

export interface MemoryFiles extends WorkspacePlatform {
  /** Puts a file there; undefined takes it away. */
  put(path: string, text: string | undefined): void;
  /** How often each file was read. */
  readonly reads: ReadonlyMap<string, number>;
  /** What is kept between sessions. */
  kept: string | undefined;
  readonly uri: (path: string) => string;
}

export const folder = 'file:///map';

/** Files by their path from the folder. */
export function createMemoryFiles(start: Readonly<Record<string, string>> = {}): MemoryFiles {
  const files = new Map<string, { text: string; modified: number }>();
  const reads = new Map<string, number>();
  let clock = 1000;
  const pathOf = (uri: string) => decodeURIComponent(uri).replace(`${folder}/`, '');

  const memory: MemoryFiles = {
    kept: undefined,
    reads,
    uri: (path) => `${folder}/${path.split('/').map(encodeURIComponent).join('/')}`,
    put: (path, text) => {
      if (text === undefined) files.delete(path);
      else files.set(path, { text, modified: ++clock });
    },
    files: {
      readFolder: async (uri) => {
        const root = uri === folder ? '' : `${pathOf(uri)}/`;
        const found = new Map<string, FolderEntry>();
        for (const path of files.keys()) {
          if (!path.startsWith(root)) continue;
          const [name = '', ...rest] = path.slice(root.length).split('/');
          found.set(name, { name, isFolder: rest.length > 0 });
        }
        return [...found.values()];
      },
      stat: async (uri) => {
        const file = files.get(pathOf(uri));
        return file === undefined ? undefined : { modified: file.modified, size: file.text.length };
      },
      read: async (uri) => {
        const path = pathOf(uri);
        reads.set(path, (reads.get(path) ?? 0) + 1);
        return files.get(path)?.text;
      },
    },
    openStore: async () => ({
      read: async () => memory.kept,
      write: async (content) => {
        memory.kept = content;
      },
    }),
  };
  for (const [path, text] of Object.entries(start)) memory.put(path, text);
  return memory;
}
