import { nearest } from '../data/nearest.ts';
import type { Address, AddressFault } from './questionDocument.ts';

/** `scheme`: `https`; `marker`: what stands between it and the host. */
const SCHEME = /^([a-z]{0,9})([:;.,]{0,2}[/\\]{2,4}[:;]?|[:;][/\\]?)(.*)$/is;
/** `https://https://…`. */
const NESTED = /^(?:[htps]{3,7}[:;]?[/\\]{1,2})+/i;
const HOST =
  /^(?:(?:[\p{L}\p{N}][\p{L}\p{N}_-]*\.)+(?=\p{L})[\p{L}\p{N}-]{2,}\.?|localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/iu;
const OTHER_SCHEMES = new Set([
  'file',
  'ftp',
  'ftps',
  'git',
  'mailto',
  'rtsp',
  'sftp',
  'smtp',
  'ssh',
  'tcp',
  'ws',
  'wss',
]);

/** What an address as written must have been, and what is wrong with it. */
export function repairAddress(written: string): Pick<Address, 'href' | 'fault'> {
  const compact = written.replace(/\s+/g, '');
  const [, word, marker = '', rest = ''] = SCHEME.exec(compact) ?? [];
  if (word === undefined) return withoutScheme(compact, compact !== written);
  const scheme = word.toLowerCase();
  if (OTHER_SCHEMES.has(scheme)) return { href: compact, fault: undefined };
  const secure = scheme === '' || scheme.includes('s');
  const nested = NESTED.exec(rest)?.[0] ?? '';
  const { host, user, tail } = splitHost(rest.slice(nested.length));
  const valid = HOST.test(host);
  const href = valid ? `http${secure ? 's' : ''}://${host}${tail}` : undefined;
  if (!valid) return faulty('no-host', undefined);
  if (compact !== written) return faulty('blank', href);
  const exact = marker === '://' && nested === '' && !/^[/\\]/.test(rest);
  if (!exact || !isWebScheme(scheme)) return faulty('scheme-misspelt', href);
  return user ? faulty('credentials', href) : { href: compact, fault: undefined };
}

export function isWebScheme(word: string): boolean {
  return word === 'https' || word === 'http';
}

/** Whether a word before `://` must have been meant as `http` or `https`. */
export function isNearWebScheme(word: string, most: number): boolean {
  return !OTHER_SCHEMES.has(word) && nearest(word, ['https', 'http'], most).length > 0;
}

/** Whether what follows the scheme begins with the name of a host. */
export function hasHost(rest: string): boolean {
  return HOST.test(splitHost(rest).host);
}

function withoutScheme(compact: string, broken: boolean): Pick<Address, 'href' | 'fault'> {
  const href = `https://${compact}`;
  if (!hasHost(compact)) return faulty('no-host', undefined);
  return faulty(broken ? 'blank' : 'scheme-missing', href);
}

/** The host without user and port, and what follows it, the port too. */
function splitHost(rest: string): { host: string; user: boolean; tail: string } {
  const from = /^[/\\]*/.exec(rest)?.[0].length ?? 0;
  const authority = /^[^/?#\\]*/.exec(rest.slice(from))?.[0] ?? '';
  const at = authority.lastIndexOf('@');
  const host = authority.slice(at + 1).replace(/:\d*$/, '');
  return { host, user: at >= 0, tail: rest.slice(from + at + 1 + host.length) };
}

function faulty(kind: AddressFault['kind'], repaired: string | undefined): Pick<Address, 'href' | 'fault'> {
  return { href: repaired, fault: { kind, repaired } };
}
