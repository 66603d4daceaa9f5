import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { createCacheFile } from '../net/cacheFile.ts';
import { keepNewest } from '../net/keepNewest.ts';
import type { IndexStore } from '../services/workspace/ports.ts';
import { storageFolder } from './storageFolder.ts';

/** Bytes of one index, and how many of them are kept: the oldest go. */
const MOST_BYTES = 100_000_000;
const MOST_FILES = 20;

/** Where the index of these folders is kept: a file of its own, in the folder for what is kept. */
export async function openWorkspaceStore(
  storage: string | undefined,
  folders: readonly string[],
): Promise<IndexStore | undefined> {
  const kept = folders.length === 0 ? undefined : await storageFolder(storage);
  if (kept === undefined) return undefined;
  const folder = join(kept, 'workspaces');
  const name = createHash('sha256')
    .update(JSON.stringify([...folders].sort()))
    .digest('hex')
    .slice(0, 32);
  const file = createCacheFile(join(folder, `${name}.jsonl`), MOST_BYTES);
  return {
    read: file.read,
    write: async (content) => {
      await file.write(content);
      await keepNewest(folder, '.jsonl', MOST_FILES).catch(() => {});
    },
  };
}
