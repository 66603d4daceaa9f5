import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StartedLinks } from '../lsp/links/linkChecker.ts';
import { serverInfo } from '../lsp/serverInfo.ts';

/** Loads what goes out to the network: with the first check, not at the start. */
export async function startLinks({ storage }: { readonly storage: string | undefined }): Promise<StartedLinks> {
  const { cacheFolder, createNodeLinkService, readProxySettings } = await import('../net/links.ts');
  const folder = storage === undefined ? await cacheFolder() : folderAt(storage);
  const cacheFile = folder === undefined ? undefined : join(folder, 'links.json');
  return {
    service: createNodeLinkService({ cacheFile, version: serverInfo.version }),
    proxyOf: (http) => readProxySettings(http, process.env),
  };
}

/** A folder that is not on this computer keeps nothing. */
function folderAt(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
