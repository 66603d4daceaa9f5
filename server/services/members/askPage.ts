import { findRoute, type RouteFault } from '../links/findRoute.ts';
import { judgeUrl } from '../links/judgeUrl.ts';
import type { HttpFault } from '../links/ports.ts';
import type { MemberPorts, MemberRequest } from './ports.ts';

/** One page of a table. */
export interface Page {
  readonly rows: readonly unknown[];
  /** How many rows all pages have together, where it is said. */
  readonly total: number | undefined;
  /** Where the next page is, as it is written there; undefined for the last. */
  readonly next: string | undefined;
}

/** Why there is no page. */
export type PageFault =
  | { readonly fault: HttpFault | RouteFault | 'redirect' | 'large' | 'unreadable' }
  | { readonly fault: 'status'; readonly status: number };

/** Milliseconds for connecting, for the answer to begin and for the page itself; and most bytes of one. */
const CONNECT = 10_000;
const ANSWER = 30_000;
const BODY = 30_000;
const MOST_BYTES = 4_000_000;

const cuts = { long: 'large', late: 'timeout', broken: 'broken' } as const;

/** Asks for one page. No redirect is followed. */
export async function askPage(
  address: string,
  { resolve, send, userAgent }: Pick<MemberPorts, 'resolve' | 'send' | 'userAgent'>,
  { proxy, signal }: Pick<MemberRequest, 'proxy' | 'signal'>,
): Promise<Page | PageFault> {
  const target = judgeUrl(address);
  if ('refused' in target) return { fault: 'unreadable' };
  const route = await findRoute(target, { allowHosts: [], proxy }, (host) => resolve(host, signal));
  if (signal.aborted) return { fault: 'cancelled' };
  if ('fault' in route) return route;
  const answer = await send({
    method: 'GET',
    url: target.url.href,
    ...route,
    strictSsl: proxy.strictSsl,
    headers: { 'User-Agent': userAgent, Accept: 'application/json', 'Accept-Encoding': 'identity' },
    connectTimeout: CONNECT,
    timeout: ANSWER,
    maxBody: MOST_BYTES,
    bodyTimeout: BODY,
    signal,
  });
  if ('fault' in answer) return answer;
  const { status, body, cut } = answer;
  if (status >= 300 && status < 400) return { fault: 'redirect' };
  if (status !== 200) return { fault: 'status', status };
  if (cut !== undefined) return { fault: cuts[cut] };
  return readPage(body) ?? { fault: 'unreadable' };
}

function readPage(body: string): Page | undefined {
  const value = parse(body);
  if (typeof value !== 'object' || value === null) return undefined;
  const { value: rows, '@odata.count': count, '@odata.nextLink': link } = value as Readonly<Record<string, unknown>>;
  if (!Array.isArray(rows) || (link !== undefined && link !== null && typeof link !== 'string')) return undefined;
  return { rows, total: Number.isSafeInteger(count) ? (count as number) : undefined, next: link ?? undefined };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
