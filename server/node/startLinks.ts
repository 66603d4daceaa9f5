import { join } from 'node:path';
import type { StartedLinks } from '../lsp/links/linkChecker.ts';
import { serverInfo } from '../lsp/serverInfo.ts';
import { storageFolder } from './storageFolder.ts';

/** Loads what goes out to the network: with the first check, not at the start. */
export async function startLinks({ storage }: { readonly storage: string | undefined }): Promise<StartedLinks> {
  const { createNodeLinkService, readProxySettings } = await import('../net/links.ts');
  const folder = await storageFolder(storage);
  const cacheFile = folder === undefined ? undefined : join(folder, 'links.json');
  return {
    service: createNodeLinkService({ cacheFile, version: serverInfo.version }),
    proxyOf: (http) => readProxySettings(http, process.env),
  };
}
