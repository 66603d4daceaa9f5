import { fileURLToPath } from 'node:url';

/** The folder for what is kept: the client's, else one of the user. One that is not on this computer keeps nothing. */
export async function storageFolder(storage: string | undefined): Promise<string | undefined> {
  if (storage === undefined) {
    const { cacheFolder } = await import('../net/cacheFolder.ts');
    return cacheFolder();
  }
  try {
    return fileURLToPath(storage);
  } catch {
    return undefined;
  }
}
