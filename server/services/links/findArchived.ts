import { pageOf } from '../../core/index.ts';
import { isAllowedHost } from './allowedHosts.ts';
import { askHost } from './askHost.ts';
import { createBudget } from './budget.ts';
import { isRefused } from './findRoute.ts';
import { judgeUrl } from './judgeUrl.ts';
import type { PageContext } from './pageContext.ts';

/** Where the Internet Archive says whether it has a copy. */
export const archiveEndpoint = 'https://archive.org/wayback/available';

/**
 * Asks the Internet Archive, in one request, for the address of a copy of a page; undefined where there is none or no
 * answer came. It does not hear of addresses that lead nowhere but inside the user's own network, or that hold a password.
 */
export async function findArchived(
  href: string,
  context: PageContext,
  endpoint: string = archiveEndpoint,
): Promise<string | undefined> {
  const page = judgeUrl(pageOf(href));
  const { policy, ports, signal } = context;
  if ('refused' in page || isRefused(page, policy) || isAllowedHost(page.url, policy.allowHosts)) return undefined;
  const archive = judgeUrl(`${endpoint}?url=${encodeURIComponent(page.url.href)}`);
  if ('refused' in archive) return undefined;
  const reply = await askHost(archive, 'whole', context, createBudget(policy.timeout, { ...ports, signal }));
  return 'fault' in reply || reply.answer.status !== 200 ? undefined : copyIn(reply.answer.body);
}

/** `{"archived_snapshots":{"closest":{"available":true,"url":"…"}}}`; anybody may have said anything. */
function copyIn(body: string): string | undefined {
  try {
    const closest = JSON.parse(body)?.archived_snapshots?.closest;
    return closest?.available === true && typeof closest.url === 'string' ? copyAt(closest.url) : undefined;
  } catch {
    return undefined;
  }
}

/** Only what is a copy at the archive itself; over https, whatever it says. */
function copyAt(href: string): string | undefined {
  const copy = judgeUrl(href);
  if ('refused' in copy) return undefined;
  const { host, pathname, search } = copy.url;
  const isCopy = host === 'web.archive.org' && /^\/web\/\d{4,14}/.test(pathname);
  return isCopy ? `https://${host}${pathname}${search}` : undefined;
}
