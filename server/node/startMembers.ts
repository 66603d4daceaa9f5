import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { MemberSource, StartMembers } from '../lsp/members/members.ts';
import { storageFolder } from './storageFolder.ts';

/** Loads nothing for those who never fetched members. */
export const startMembers: StartMembers = async ({ storage, ...setup }) => {
  const folder = await storageFolder(storage);
  const path = folder === undefined ? undefined : join(folder, 'members.json');
  let loading: ReturnType<typeof load> | undefined;
  const load = async () => (await import('./members.ts')).openMembers(path, setup);
  const open = () => {
    loading ??= load();
    return loading;
  };
  const update: MemberSource['update'] = async (run, ports) => (await open()).update(run, ports);
  const isKept = path !== undefined && existsSync(path);
  return { stored: isKept ? await (await open()).readStored() : undefined, update };
};
