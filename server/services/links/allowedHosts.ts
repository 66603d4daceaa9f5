import { withoutFinalDot } from './judgeUrl.ts';
import { readUrl } from './readUrl.ts';

/** `*.` or not, the host, and the port where there is one. */
const ENTRY = /^(\*\.)?(\[[\da-f:.]+\]|[^\s:/?#@\\[\]*]+)(?::(\d{1,5}))?$/i;
const BARE_IPV6 = /^[\da-f]*:[\da-f.]*:[\da-f:.]*$/i;

/**
 * Whether the user lets a host be visited wherever it is. An entry is `HOST`, `HOST:PORT` or `*.SUFFIX` (what is below
 * it); what cannot be read allows nothing.
 */
export function isAllowedHost(url: URL, entries: readonly string[]): boolean {
  return entries.some((entry) => allows(entry.trim(), url));
}

function allows(entry: string, url: URL): boolean {
  const [, star, host, port] = ENTRY.exec(BARE_IPV6.test(entry) ? `[${entry}]` : entry) ?? [];
  if (host === undefined || (port !== undefined && Number(port) !== portOf(url))) return false;
  const wanted = normalHost(host);
  const given = withoutFinalDot(url.hostname);
  if (wanted === undefined) return false;
  return star === undefined ? given === wanted : given.endsWith(`.${wanted}`);
}

function portOf({ port, protocol }: URL): number {
  return port !== '' ? Number(port) : protocol === 'https:' ? 443 : 80;
}

/** In the spelling that URLs have: lower case, numbers as dotted numbers. */
function normalHost(host: string): string | undefined {
  const url = readUrl(`http://${host}/`);
  return url === undefined ? undefined : withoutFinalDot(url.hostname);
}
