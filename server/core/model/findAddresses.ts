import type { Span } from '../text/span.ts';
import { endOfAddress } from './endOfAddress.ts';
import type { Address } from './questionDocument.ts';
import { isNearWebScheme, isWebScheme, repairAddress } from './repairAddress.ts';

/** An address in running text; start and end are indices of that text. */
export interface FoundAddress extends Span, Pick<Address, 'href' | 'fault'> {
  /** Whether it begins with the domain itself: no scheme, no `www.`. */
  readonly domain: boolean;
}

/** Top-level domains of Dutch sources that are no Dutch words; after these a path tells a domain from a slip. */
const DOMAINS = 'nl|com|org|net|eu|info|gov|edu|int|frl|amsterdam|example';
const OTHER_DOMAINS = 'be|de|fr|uk|us|io|ch|at|dk|se|no|it|es|pl|ie|lu|tv|co|news|online|nu|site|eus';

/** What stands between the scheme and the host, be it with blanks or mistyped. */
const MARKER = [
  String.raw`\s{0,2}[:;.,]{0,2}\s{0,2}[/\\]\s{0,2}[/\\]{0,2}:?(?:\s{1,2}(?=[\p{L}\d-]+\.[\p{L}\d]))?`,
  String.raw`[:;]\s{0,2}(?=www\.)`,
].join('|');

const START = new RegExp(
  [
    // `https://` and what is meant for it, in groups: the word, and what follows it.
    String.raw`(?<![\p{L}\d])([a-z]{1,8})(${MARKER})`,
    String.raw`(?<![\p{L}\d:/])(?::\/\/|\/\/(?=www\.))(?=[\p{L}\d])`,
    String.raw`(?<![\p{L}\d@./-])www\.(?:\s{1,2}(?=[\p{L}\d-]+\.[a-z]))?(?=[\p{L}\d])`,
    // A domain, in one group: with a path, or without.
    String.raw`(?<![\p{L}\d@./:_-])((?:[a-z\d][a-z\d-]{0,62}\.){1,5}` +
      String.raw`(?:(?:${DOMAINS}|${OTHER_DOMAINS})(?=\/)|(?:${DOMAINS})(?![\p{L}\d@_/-]|\.[a-z\d])))`,
  ].join('|'),
  'giu',
);

/**
 * Finds the addresses in a text that are not marked as such, also those with something wrong. Domains alone (`nos.nl`)
 * count only where they are asked for: elsewhere they are names.
 */
export function findAddresses(text: string, domains: boolean): readonly FoundAddress[] {
  if (!domains && !text.includes('/') && !text.includes('www.')) return [];
  const found: FoundAddress[] = [];
  START.lastIndex = 0;
  for (let match = START.exec(text); match !== null; match = START.exec(text)) {
    const start = startOf(text, match, domains);
    if (start === undefined) continue;
    const address = read(text, start, hostAt(match));
    found.push({ ...address, domain: match[3] !== undefined });
    START.lastIndex = Math.max(address.end, START.lastIndex);
  }
  return found;
}

function startOf(text: string, match: RegExpExecArray, domains: boolean): number | undefined {
  const [written, word, marker, domain] = match;
  if (domain !== undefined) {
    const path = text.charAt(match.index + written.length) === '/';
    return isDomain(domain, path) && (domains || path) ? match.index : undefined;
  }
  if (word === undefined) return match.index;
  const scheme = word.toLowerCase();
  const joined = (marker ?? '').replace(/\s+/g, '');
  if (isWebScheme(scheme)) return /[:;]|[/\\]{2}/.test(joined) ? match.index : undefined;
  if (!/[/\\]{2}/.test(joined)) return undefined;
  const head = /(?<![\p{L}\d])h?t{0,2}p?\s{1,2}$/iu.exec(text.slice(Math.max(0, match.index - 7), match.index))?.[0];
  if (head !== undefined && isWebScheme(head.trim().toLowerCase() + scheme)) return match.index - head.length;
  if (scheme.length < 3) return undefined;
  return isNearWebScheme(scheme, joined.includes(':') ? 2 : 1) ? match.index : undefined;
}

/** Where the host begins: after the scheme, where there is one. */
function hostAt(match: RegExpExecArray): number {
  const schemed = match[1] !== undefined || match[0].endsWith('/');
  return match.index + (schemed ? match[0].length : 0);
}

/** `a.b.de` is a row of abbreviations, `Rijksoverheid.nl` a name, `1.nl` a number with a lost blank. */
function isDomain(domain: string, path: boolean): boolean {
  const labels = domain.split('.');
  const name = labels.at(-2) ?? '';
  if (!/[a-z]/i.test(name) || (name.length < 2 && labels.length > 2)) return false;
  return path || (name.length > 1 && domain === domain.toLowerCase());
}

function read(text: string, start: number, from: number): Omit<FoundAddress, 'domain'> {
  const before = text.slice(Math.max(0, start - 3), start);
  const angled = /<\s*$/.test(before);
  const { end, closed } = endOfAddress(text, start, from, angled);
  const first = angled && closed ? start - (/\s*$/.exec(before)?.[0].length ?? 0) : start;
  const address = { start: first, end, ...repairAddress(text.slice(first, end)) };
  if (!angled || closed || (address.fault !== undefined && address.fault.kind !== 'scheme-missing')) return address;
  return { ...address, fault: { kind: 'unclosed', repaired: address.href } };
}
