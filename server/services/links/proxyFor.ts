import type { ProxySettings } from './linkService.ts';

/** The proxy through which a page is to be visited; undefined to visit it directly. */
export function proxyFor(url: string, settings: ProxySettings): string | undefined {
  const { hostname, protocol, port } = new URL(url);
  const secure = protocol === 'https:';
  const proxy = secure ? settings.https : settings.http;
  if (!settings.enabled || proxy === undefined || proxy.trim() === '') return undefined;
  const at = { host: hostname, port: port === '' ? (secure ? '443' : '80') : port };
  return settings.bypass.some((entry) => bypasses(entry.trim().toLowerCase(), at)) ? undefined : proxy.trim();
}

const ENTRY = /^(?:\*?\.)?(.+?)(?::(\d+))?$/;

/** `domain` and `.domain` stand for all that is below the domain as well. */
function bypasses(entry: string, at: { readonly host: string; readonly port: string }): boolean {
  if (entry === '*') return true;
  const [, host, port] = ENTRY.exec(isBareIPv6(entry) ? `[${entry}]` : entry) ?? [];
  if (host === undefined || (port !== undefined && port !== at.port)) return false;
  return at.host === host || at.host.endsWith(`.${host}`);
}

function isBareIPv6(entry: string): boolean {
  return !entry.startsWith('[') && entry.split(':').length > 2;
}
