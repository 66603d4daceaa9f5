import type { HttpAnswer, HttpFault, HttpRequest } from '../../server/services/links/ports.ts';

/** A request for a test server on 127.0.0.1, in little time. */
export function httpRequest(url: string, changes: Partial<HttpRequest> = {}): HttpRequest {
  return {
    method: 'GET',
    url,
    addresses: ['127.0.0.1'],
    proxy: undefined,
    strictSsl: true,
    headers: { 'User-Agent': 'Kamervragen/0 (test)' },
    connectTimeout: 2000,
    timeout: 2000,
    maxBody: 65_536,
    signal: new AbortController().signal,
    ...changes,
  };
}

/** The status, or why there is none. */
export function shortly(outcome: HttpAnswer | { readonly fault: HttpFault }): number | HttpFault {
  return 'fault' in outcome ? outcome.fault : outcome.status;
}
