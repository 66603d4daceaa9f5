import type { Agent } from 'node:http';
import type { SecureContext } from 'node:tls';
import type { HttpRequest } from '../services/links/ports.ts';
import { readUrl } from '../services/links/readUrl.ts';

/** What a connection to, or through, a proxy needs to know; `signal` closes it. */
export interface ProxyOptions {
  readonly signal: AbortSignal;
  readonly secureContext: SecureContext | undefined;
}

/**
 * The way through a proxy: by `CONNECT` for https, by asking the proxy itself for http. Undefined for a proxy of a kind
 * we do not speak to. Loaded when first needed, since few have a proxy.
 */
export async function proxyAgent(request: HttpRequest, options: ProxyOptions): Promise<Agent | undefined> {
  const proxy = request.proxy ?? '';
  if (!/^https?:$/.test(readUrl(proxy)?.protocol ?? '')) return undefined;
  const { signal, secureContext } = options;
  const connection = {
    signal,
    rejectUnauthorized: request.strictSsl,
    ...(secureContext === undefined ? {} : { secureContext }),
  };
  if (request.url.startsWith('https:')) {
    const { HttpsProxyAgent } = await import('https-proxy-agent');
    return new HttpsProxyAgent(proxy, connection);
  }
  const { HttpProxyAgent } = await import('http-proxy-agent');
  return new HttpProxyAgent(proxy, connection);
}
