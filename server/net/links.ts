/** Entry of dist/links.js: checks links with Node. Loaded with the first check, for it is heavy. */
import { createLinkService } from '../services/links/createLinkService.ts';
import type { LinkService } from '../services/links/linkService.ts';
import type { Resolve, SendRequest } from '../services/links/ports.ts';
import { createCacheFile } from './cacheFile.ts';
import { systemAnchors } from './certificates.ts';
import { createResolve } from './resolveHost.ts';
import { createSendRequest } from './sendRequest.ts';
import { createSystemDns } from './systemDns.ts';

export { cacheFolder } from './cacheFolder.ts';
export { readProxySettings } from './readProxySettings.ts';

export interface NodeLinkOptions {
  /** Where answers are kept between sessions; undefined to keep none. */
  readonly cacheFile: string | undefined;
  /** Of the project: who asks says so. */
  readonly version: string;
}

/** How names are looked up and requests sent on this machine. */
export function createNodeNetwork(): { readonly resolve: Resolve; readonly send: SendRequest } {
  return { resolve: createResolve(createSystemDns()), send: createSendRequest(systemAnchors(process.env)) };
}

/** A link service that uses the network, the clock and the disk of this machine. */
export function createNodeLinkService({ cacheFile, version }: NodeLinkOptions): LinkService {
  return createLinkService({
    ...createNodeNetwork(),
    timer: (milliseconds, task) => {
      const handle = setTimeout(task, milliseconds);
      return () => clearTimeout(handle);
    },
    now: Date.now,
    localTime,
    random: Math.random,
    cache: cacheFile === undefined ? undefined : createCacheFile(cacheFile),
    userAgent: `Kamervragen/${version} (link checker)`,
  });
}

function localTime(milliseconds: number) {
  const date = new Date(milliseconds);
  return {
    year: date.getFullYear(),
    month: date.getMonth() + 1,
    day: date.getDate(),
    hour: date.getHours(),
    minute: date.getMinutes(),
  };
}
