import type { HttpFault } from '../services/links/ports.ts';

const faults: Readonly<Record<string, HttpFault>> = {
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ENETDOWN: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  EACCES: 'unreachable',
  EPERM: 'unreachable',
};

/** What Node and OpenSSL call trouble with TLS or with a certificate. */
const tlsCode =
  /^(EPROTO$|ERR_TLS_|ERR_SSL_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_(CA|PURPOSE)$|PATH_LENGTH_|HOSTNAME_MISMATCH$|ERROR_IN_)/;

/** Of several addresses that were tried, what says most: that all refused counts only if none kept silent. */
const weight: readonly HttpFault[] = ['timeout', 'refused', 'tls', 'broken', 'unreachable'];

/** What an error of Node's says about the other side. */
export function faultOf(error: unknown): HttpFault {
  if (error instanceof AggregateError) {
    const found = error.errors.map(faultOf);
    return weight.find((fault) => found.includes(fault)) ?? 'broken';
  }
  const { code = '', message } = errorOf(error);
  /** A server that speaks HTTP/2 only, which it says during the handshake: nothing is wrong with its TLS. */
  if (/no.application.protocol/i.test(`${code} ${message}`)) return 'broken';
  return faults[code] ?? (tlsCode.test(code) ? 'tls' : 'broken');
}

function errorOf(error: unknown): NodeJS.ErrnoException {
  return error instanceof Error ? error : new Error('unknown');
}
