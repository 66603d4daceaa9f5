import { isAllowedHost } from './allowedHosts.ts';
import { isPublicAddress } from './judgeAddress.ts';
import { isLocalName } from './judgeName.ts';
import type { Target } from './judgeUrl.ts';
import type { LinkPolicy } from './linkService.ts';
import type { Resolution } from './ports.ts';
import { proxyFor } from './proxyFor.ts';

/** How to reach a host: at addresses that were judged, or through a proxy. */
export type Route =
  | { readonly addresses: readonly string[]; readonly proxy: undefined }
  | { readonly addresses: undefined; readonly proxy: string };

export type RouteFault = 'private' | 'no-host' | 'lookup' | 'offline' | 'cancelled';

/** Whether a host is refused by its very spelling, without looking it up. */
export function isRefused(target: Target, policy: Pick<LinkPolicy, 'allowHosts'>): boolean {
  return isLocal(target) && !isAllowedHost(target.url, policy.allowHosts);
}

/** Looks up a host, once, and judges all it stands for: one address that is not public is enough to refuse it. */
export async function findRoute(
  target: Target,
  policy: Pick<LinkPolicy, 'allowHosts' | 'proxy'>,
  lookUp: (host: string) => Promise<Resolution | { readonly fault: 'cancelled' }>,
): Promise<Route | { readonly fault: RouteFault }> {
  if (isRefused(target, policy)) return { fault: 'private' };
  const proxy = isLocal(target) ? undefined : proxyFor(target.url.href, policy.proxy);
  if (target.kind === 'address') return routeTo([target.host], proxy);
  const found = await lookUp(target.host);
  if ('fault' in found) return proxy === undefined ? found : routeTo([], proxy);
  if (found.addresses.length === 0 && proxy === undefined) return { fault: 'lookup' };
  if (found.addresses.every(isPublicAddress)) return routeTo(found.addresses, proxy);
  // A proxy is no way into the user's own network.
  return isAllowedHost(target.url, policy.allowHosts) ? routeTo(found.addresses, undefined) : { fault: 'private' };
}

function isLocal({ host, kind }: Target): boolean {
  return kind === 'address' ? !isPublicAddress(host) : isLocalName(host);
}

function routeTo(addresses: readonly string[], proxy: string | undefined): Route {
  return proxy === undefined ? { addresses, proxy } : { addresses: undefined, proxy };
}
