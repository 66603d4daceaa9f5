import { lookup, Resolver } from 'node:dns/promises';
import { networkInterfaces } from 'node:os';

/** What looking up names asks of the system. None of it throws, or takes longer than the milliseconds given. */
export interface DnsPorts {
  /** `absent`: the system says that there is no such name, or no address for it. `failed`: it could not find out. */
  readonly lookup: (host: string, limit: number) => Promise<readonly string[] | 'absent' | 'failed'>;
  /** Whether name servers of a domain can be found. Not asked of the system, which may answer out of its memory. */
  readonly hasNameServers: (domain: string, limit: number) => Promise<boolean>;
  /** Whether this machine is on any network at all. */
  readonly hasNetwork: () => boolean;
  /** Milliseconds, from any start. */
  readonly now: () => number;
}

/** The servers are those of the system, unless others are given. */
export function createSystemDns(servers?: readonly string[]): DnsPorts {
  return {
    lookup: (host, limit) => within(limit, lookUp(host), 'failed'),
    hasNameServers: (domain, limit) => hasNameServers(domain, limit, servers),
    hasNetwork,
    now: () => performance.now(),
  };
}

async function lookUp(host: string): Promise<readonly string[] | 'absent' | 'failed'> {
  try {
    const found = await lookup(host, { all: true, verbatim: true });
    return found.map(({ address }) => address);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOTFOUND' ? 'absent' : 'failed';
  }
}

async function hasNameServers(domain: string, limit: number, servers: readonly string[] | undefined): Promise<boolean> {
  try {
    const resolver = new Resolver({ timeout: limit, tries: 1 });
    if (servers !== undefined) resolver.setServers(servers);
    const asked = resolver.resolveNs(domain).then((found) => found.length > 0);
    return await within(limit, asked, false, () => resolver.cancel());
  } catch {
    return false;
  }
}

function hasNetwork(): boolean {
  try {
    const all = Object.values(networkInterfaces()).flat();
    return all.some((it) => it !== undefined && !it.internal && !/^(fe80:|169\.254\.)/i.test(it.address));
  } catch {
    return true;
  }
}

/** A rejection passes through; what comes too late is not heard of any more. */
async function within<T, U>(
  milliseconds: number,
  running: Promise<T>,
  otherwise: U,
  onLate: () => void = () => undefined,
): Promise<T | U> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<U>((resolve) => {
    timer = setTimeout(() => {
      resolve(otherwise);
      onLate();
    }, milliseconds);
  });
  return Promise.race([running, late]).finally(() => clearTimeout(timer));
}
