import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../net/cacheFolder.ts';

/** The folder for what is kept: the client's, else one of the user. One that is not on this computer keeps nothing. */
export async function storageFolder(storage: string | undefined): Promise<string | undefined> {
  if (storage === undefined) return cacheFolder();
  try {
    return fileURLToPath(storage);
  } catch {
    return undefined;
  }
}
