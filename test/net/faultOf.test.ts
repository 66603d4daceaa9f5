import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultOf } from '../../server/net/faultOf.ts';
import type { HttpFault } from '../../server/services/links/ports.ts';

const coded = (code: string, message = '') => Object.assign(new Error(message), { code });
const several = (...codes: readonly string[]) => new AggregateError(codes.map((code) => coded(code)));

const table: readonly (readonly [string, unknown, HttpFault])[] = [
  ['refused', coded('ECONNREFUSED'), 'refused'],
  ['reset', coded('ECONNRESET'), 'broken'],
  ['cut off while writing', coded('EPIPE'), 'broken'],
  ['no HTTP', coded('HPE_INVALID_CONSTANT'), 'broken'],
  ['too many headers', coded('HPE_HEADER_OVERFLOW'), 'broken'],
  ['cut off while reading', coded('ERR_STREAM_PREMATURE_CLOSE'), 'broken'],
  ['the system gave up connecting', coded('ETIMEDOUT'), 'timeout'],
  ['no way to the host', coded('EHOSTUNREACH'), 'unreachable'],
  ['no network', coded('ENETUNREACH'), 'unreachable'],
  ['a firewall of one’s own', coded('EACCES'), 'unreachable'],
  ['expired', coded('CERT_HAS_EXPIRED'), 'tls'],
  ['not yet valid', coded('CERT_NOT_YET_VALID'), 'tls'],
  ['self-signed', coded('DEPTH_ZERO_SELF_SIGNED_CERT'), 'tls'],
  ['self-signed above', coded('SELF_SIGNED_CERT_IN_CHAIN'), 'tls'],
  ['chain incomplete', coded('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'tls'],
  ['issuer unknown', coded('UNABLE_TO_GET_ISSUER_CERT_LOCALLY'), 'tls'],
  ['another name', coded('ERR_TLS_CERT_ALTNAME_INVALID'), 'tls'],
  ['no TLS', coded('ERR_SSL_WRONG_VERSION_NUMBER'), 'tls'],
  ['an old TLS', coded('EPROTO', 'alert protocol version'), 'tls'],
  ['HTTP/2 only', coded('EPROTO', 'tlsv1 alert no application protocol'), 'broken'],
  ['HTTP/2 only, as newer versions say it', coded('ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL'), 'broken'],
  ['all refused', several('ECONNREFUSED', 'ECONNREFUSED'), 'refused'],
  ['one refused, the other cannot be reached from here', several('ENETUNREACH', 'ECONNREFUSED'), 'refused'],
  ['one refused, the other kept silent', several('ECONNREFUSED', 'ETIMEDOUT'), 'timeout'],
  ['none can be reached', several('ENETUNREACH', 'EHOSTUNREACH'), 'unreachable'],
  ['none of them', new AggregateError([]), 'broken'],
  ['an error without a code', new Error('?'), 'broken'],
  ['no error', undefined, 'broken'],
  ['no error at all', 'ECONNREFUSED', 'broken'],
];

for (const [name, error, fault] of table) test(`${name}: ${fault}`, () => assert.equal(faultOf(error), fault));
