import { isPublicAddress } from '../services/links/judgeAddress.ts';
import type { Resolution, Resolve } from '../services/links/ports.ts';
import type { DnsPorts } from './systemDns.ts';

/** Names that stand for nothing, by RFC 6761: where they are not found, they are not there. */
const reserved = new Set(['invalid', 'test', 'example']);

/** How long a name that was found is good for a question, in milliseconds. */
const WITNESS = 5 * 60_000;
/** Milliseconds for the name, and for the proof: together less than the time to connect by default. */
const LOOKUP = 6000;
const PROOF = 2000;

/**
 * Looks up names with the system. That a name is not there counts only where looking up demonstrably works at that very
 * moment: the name servers of its top-level domain are found, or a name that was found before is found again.
 */
export function createResolve(ports: DnsPorts): Resolve {
  const underWay = new Map<string, Promise<Resolution>>();
  let witness: { readonly host: string; readonly at: number } | undefined;

  async function lookUp(host: string): Promise<Resolution> {
    const found = await ports.lookup(host, LOOKUP);
    if (typeof found === 'string') return { fault: await faultOf(host, found) };
    if (host.includes('.') && found.some(isPublicAddress)) witness = { host, at: ports.now() };
    return { addresses: [...new Set(found)] };
  }

  async function faultOf(host: string, failure: 'absent' | 'failed'): Promise<'no-host' | 'lookup' | 'offline'> {
    const domain = topLevelOf(host);
    if (failure === 'absent' && reserved.has(domain)) return 'no-host';
    if (!ports.hasNetwork() || !(await works(domain))) return 'offline';
    return failure === 'absent' ? 'no-host' : 'lookup';
  }

  /** Whether there is such a top-level domain at all, the root knows. */
  function works(domain: string): Promise<boolean> {
    const recent = witness !== undefined && ports.now() - witness.at <= WITNESS ? [witness.host] : [];
    return anyOf([
      ports.hasNameServers(domain, PROOF),
      ports.hasNameServers('.', PROOF),
      ...recent.map(async (host) => typeof (await ports.lookup(host, PROOF)) !== 'string'),
    ]);
  }

  return async (name, signal) => {
    const host = name.replace(/^\[|\]$/g, '').toLowerCase();
    if (signal.aborted) return { fault: 'lookup' };
    const running = underWay.get(host) ?? lookUp(host).finally(() => underWay.delete(host));
    underWay.set(host, running);
    return untilAborted(running, signal);
  };
}

function topLevelOf(host: string): string {
  const labels = host.replace(/\.+$/, '').split('.');
  return labels[labels.length - 1] ?? '';
}

/** Waits no longer than for the first that is true. */
function anyOf(answers: readonly Promise<boolean>[]): Promise<boolean> {
  return new Promise((resolve) => {
    const heard = answers.map((answer) => answer.then((is) => is && resolve(true)));
    void Promise.all(heard).then(() => resolve(false));
  });
}

/** A question to the system cannot be taken back; nobody has to wait for the answer. */
function untilAborted(running: Promise<Resolution>, signal: Parameters<Resolve>[1]): Promise<Resolution> {
  return new Promise((resolve) => {
    const giveUp = () => resolve({ fault: 'lookup' });
    signal.addEventListener('abort', giveUp, { once: true });
    void running.then((resolution) => {
      signal.removeEventListener('abort', giveUp);
      resolve(resolution);
    });
  });
}
