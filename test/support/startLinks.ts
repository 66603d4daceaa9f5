/** The link service with the real network, on loopback, in a world that is a good deal faster. */
import type { LinkStatus } from '../../server/core/index.ts';
import { trustToo } from '../../server/net/certificates.ts';
import { createResolve } from '../../server/net/resolveHost.ts';
import { createSendRequest } from '../../server/net/sendRequest.ts';
import { createLinkService } from '../../server/services/links/createLinkService.ts';
import type { LinkPolicy, LinkService } from '../../server/services/links/linkService.ts';
import type { LinkPorts } from '../../server/services/links/ports.ts';
import { certificates } from './certificates.ts';

/** How many milliseconds of the service's pass in one. */
const SPEED = 50;

/** Milliseconds of ours for milliseconds of the service's. */
export const inOurTime = (milliseconds: number) => milliseconds / SPEED;

export interface LinksWorld {
  /** What names stand for; those that are not here are not there. Name servers are found. */
  readonly names?: Readonly<Record<string, readonly string[] | 'failed'>>;
  readonly online?: boolean;
  readonly cache?: LinkPorts['cache'];
}

export const policy: LinkPolicy = {
  ignore: [],
  allowHosts: [],
  connectTimeout: 40_000,
  timeout: 100_000,
  perHost: 2,
  interval: 50,
  atOnce: 16,
  proxy: { enabled: true, http: undefined, https: undefined, bypass: [], strictSsl: true },
};

/** For what is never to be answered. */
export const impatient = { connectTimeout: 4000, timeout: 8000 };

export function startLinks({ names = {}, online = true, cache }: LinksWorld = {}): LinkService {
  const start = Date.now();
  const send = createSendRequest(async () => trustToo([certificates.good.cert]));
  return createLinkService({
    resolve: createResolve({
      lookup: async (host) => names[host.replace(/\.$/, '')] ?? 'absent',
      hasNameServers: async () => online,
      hasNetwork: () => online,
      now: () => performance.now(),
    }),
    send: (request) =>
      send({ ...request, connectTimeout: request.connectTimeout / SPEED, timeout: request.timeout / SPEED }),
    timer: (milliseconds, task) => {
      const handle = setTimeout(task, milliseconds / SPEED);
      return () => clearTimeout(handle);
    },
    now: () => start + (Date.now() - start) * SPEED,
    localTime: () => ({ year: 2021, month: 11, day: 24, hour: 14, minute: 5 }),
    random: () => 0.5,
    cache,
    userAgent: 'Kamervragen/0 (link checker)',
  });
}

/** Checks one address with a service of its own. */
export async function checkOne(href: string, changes: Partial<LinkPolicy>, world?: LinksWorld): Promise<LinkStatus> {
  const links = startLinks(world);
  try {
    const [status] = await links.check([href], { policy: { ...policy, ...changes } });
    if (status === undefined) throw new Error('no status');
    return status;
  } finally {
    await links.stop();
  }
}

/** State and reason, in short. */
export function inShort({ state, reason }: LinkStatus): string {
  return reason === undefined ? state : `${state} ${reason}`;
}
