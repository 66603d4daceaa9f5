import type { StartMembers } from '../../server/lsp/members/members.ts';
import { tellUpdate } from '../../server/lsp/members/tellUpdate.ts';
import type { HttpAnswer, HttpFault, HttpRequest } from '../../server/services/links/ports.ts';
import { readStored } from '../../server/services/members/readStored.ts';
import { updateMembers } from '../../server/services/members/updateMembers.ts';

export interface FakeMembers {
  readonly startMembers: StartMembers;
  /** What was asked of the network, and with what settings for it the session was asked. */
  readonly asked: readonly HttpRequest[];
  readonly https: readonly unknown[];
  /** What is kept on the disk. */
  content: string | undefined;
  answer: (request: HttpRequest) => Promise<HttpAnswer | { readonly fault: HttpFault }>;
}

/** Fetches members in earnest, but from a network that is not there. */
export function createFakeMembers(rows: readonly unknown[]): FakeMembers {
  const asked: HttpRequest[] = [];
  const https: unknown[] = [];
  const proxy = { enabled: true, http: undefined, https: undefined, bypass: [], strictSsl: true };
  const fake: FakeMembers = {
    asked,
    https,
    content: undefined,
    answer: async () => ({ status: 200, headers: {}, body: JSON.stringify({ value: rows }) }),
    startMembers: async ({ shipped, today }) => {
      const store = {
        read: async () => fake.content,
        write: async (content: string) => {
          fake.content = content;
        },
      };
      const world = {
        store,
        today,
        userAgent: 'Kamervragen/0 (members)',
        resolve: async () => ({ addresses: ['93.184.216.34'] }),
        send: (request: HttpRequest) => {
          asked.push(request);
          return fake.answer(request);
        },
      };
      return {
        stored: await readStored(store, shipped(), today()),
        update: (run, ports) =>
          tellUpdate(run, ports, {
            shipped: shipped(),
            proxy: async () => {
              https.push(await ports.http());
              return proxy;
            },
            update: (request) => updateMembers(world, request),
          }),
      };
    },
  };
  return fake;
}
