import { isName } from './judgeName.ts';
import { readUrl } from './readUrl.ts';

/** An address that is fit to be asked for, as far as can be told without looking up its host. */
export interface Target {
  /** Without fragment. */
  readonly url: URL;
  /** An IP address in its normal spelling, without brackets; or a name in lower case, without a final dot. */
  readonly host: string;
  readonly kind: 'address' | 'name';
}

export type RefusedUrl = { readonly refused: 'malformed' | 'not-web' | 'credentials' };

const LONGEST = 4096;
const IPV4 = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** Reads an address as browsers do, whatever way its host is spelled; refuses what is not for the web. Never throws. */
export function judgeUrl(href: string): Target | RefusedUrl {
  const url = href.length > LONGEST ? undefined : readUrl(href);
  if (url === undefined) return { refused: 'malformed' };
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { refused: 'not-web' };
  if (url.username !== '' || url.password !== '') return { refused: 'credentials' };
  url.hash = '';
  // The normal spelling may be longer: it is what would be sent.
  if (url.href.length > LONGEST) return { refused: 'malformed' };
  if (url.hostname.startsWith('[')) return { url, host: url.hostname.slice(1, -1), kind: 'address' };
  if (IPV4.test(url.hostname)) return { url, host: url.hostname, kind: 'address' };
  const host = withoutFinalDot(url.hostname);
  return isName(host) ? { url, host, kind: 'name' } : { refused: 'malformed' };
}

/** The name by itself: a dot at its end says that it is whole. */
export function withoutFinalDot(name: string): string {
  return name.endsWith('.') ? name.slice(0, -1) : name;
}
