/** Entry of dist/members.js: reads the members that are kept, and fetches newer ones. Loaded when there is something to do. */
import { type MemberTable, memberTextsOf } from '../core/index.ts';
import type { MemberSetup, MemberSource } from '../lsp/members/members.ts';
import { tellUpdate } from '../lsp/members/tellUpdate.ts';
import { serverInfo } from '../lsp/serverInfo.ts';
import { createCacheFile, replaceFile } from '../net/cacheFile.ts';
import { readStored } from '../services/members/readStored.ts';
import { updateMembers } from '../services/members/updateMembers.ts';

/** The members in a file; undefined for a computer with no place for it. */
export interface MemberFile {
  readStored(): Promise<MemberTable | undefined>;
  readonly update: MemberSource['update'];
}

export function openMembers(path: string | undefined, { shipped, today }: Omit<MemberSetup, 'storage'>): MemberFile {
  const store =
    path === undefined
      ? undefined
      : { read: createCacheFile(path).read, write: (content: string) => replaceFile(path, content) };
  let running = false;
  return {
    readStored: async () => (store === undefined ? undefined : readStored(store, shipped(), today())),
    update: async (run, ports) => {
      if (running) {
        ports.say(memberTextsOf(ports.language).busy);
        return null;
      }
      running = true;
      try {
        const { createNodeNetwork, readProxySettings } = await import('../net/links.ts');
        const userAgent = `Kamervragen/${serverInfo.version} (members)`;
        const world = { ...createNodeNetwork(), today, userAgent, store };
        return await tellUpdate(run, ports, {
          shipped: shipped(),
          proxy: async () => readProxySettings(await ports.http(), process.env),
          update: (request) => updateMembers(world, request),
        });
      } finally {
        running = false;
      }
    },
  };
}
