import * as http from 'node:http';
import * as https from 'node:https';
import { isIP, type LookupFunction, type Socket, type TcpNetConnectOpts } from 'node:net';
import type { SecureContext, TlsOptions } from 'node:tls';
import type { HttpAnswer, HttpFault, HttpRequest, SendRequest } from '../services/links/ports.ts';
import type { TrustAnchors } from './certificates.ts';
import { faultOf } from './faultOf.ts';
import { proxyAgent } from './proxyAgent.ts';
import { readAnswer, readHead } from './readAnswer.ts';
import { type Limits, startLimits } from './startLimits.ts';

type Outcome = HttpAnswer | { readonly fault: HttpFault };

/** `node:http` hands these on to `node:net`; its types know only half of them. */
type Options = https.RequestOptions &
  Pick<TcpNetConnectOpts, 'autoSelectFamily' | 'autoSelectFamilyAttemptTimeout'> &
  Pick<TlsOptions, 'ALPNProtocols'>;

/** Some respectable sites send more than the 16 KB of headers that Node takes; more than this nobody needs. */
const MAX_HEADERS = 64 * 1024;
/** Answers before the answer (`100 Continue`, `103 Early Hints`) that are borne. */
const MAX_INFORMED = 20;
/** How many addresses of a kind are tried, and how long one may keep the next waiting, in milliseconds. */
const MAX_ADDRESSES = 3;
const NEXT_ADDRESS = 1500;

/**
 * Sends requests with Node: one connection each, to the addresses given and no other, closed when the answer is there.
 * Nothing is looked up here, but for the proxy's own name.
 */
export function createSendRequest(anchors: TrustAnchors): SendRequest {
  return async (request) => {
    const limits = startLimits(request);
    try {
      const outcome = await Promise.race([limits.over, send(request, limits, anchors)]);
      return 'fault' in outcome ? blame(outcome.fault, request, limits) : outcome;
    } catch (error) {
      return blame(faultOf(error), request, limits);
    } finally {
      limits.end();
    }
  };
}

/** Until the proxy has let us through, all trouble is trouble with the proxy; so is TLS where the page has none. */
function blame(fault: HttpFault, request: HttpRequest, limits: Limits): { readonly fault: HttpFault } {
  if (!usesProxy(request) || fault === 'cancelled') return { fault };
  const proxys = !limits.passedProxy || (fault === 'tls' && request.url.startsWith('http:'));
  return { fault: proxys ? 'proxy' : fault };
}

function usesProxy({ addresses, proxy }: HttpRequest): boolean {
  return addresses === undefined && proxy !== undefined;
}

async function send(request: HttpRequest, limits: Limits, anchors: TrustAnchors): Promise<Outcome> {
  const secureContext = /^https:/i.test(`${request.url} ${request.proxy ?? ''}`) ? await anchors() : undefined;
  const route = await routeOf(request, limits, secureContext);
  if (limits.signal.aborted) return { fault: 'cancelled' };
  return route === undefined ? { fault: 'unreachable' } : ask(request, { ...optionsOf(request), ...route }, limits);
}

/** How the connection is made; undefined where there is no way to make one. */
async function routeOf(
  request: HttpRequest,
  { signal }: Limits,
  secureContext: SecureContext | undefined,
): Promise<Options | undefined> {
  const trust = secureContext === undefined ? {} : { secureContext };
  if (usesProxy(request)) {
    const agent = await proxyAgent(request, { signal, secureContext });
    return agent === undefined ? undefined : { agent, signal, ...trust };
  }
  const tried = someOfEach(request.addresses ?? []);
  const first = tried[0];
  if (first === undefined) return undefined;
  const host = hostOf(request.url);
  return {
    agent: false,
    signal,
    ...trust,
    ...(isIP(host) === 0 ? {} : { host: first }),
    lookup: pinned(tried),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: Math.max(
      10,
      Math.min(NEXT_ADDRESS, Math.round(request.connectTimeout / tried.length)),
    ),
  };
}

function optionsOf({ method, url, headers, strictSsl }: HttpRequest): Options {
  const { protocol, host, port, pathname, search } = new URL(url);
  const name = hostOf(url);
  return {
    method,
    protocol,
    host: name,
    port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
    path: `${pathname}${search}`,
    headers: { Host: host, ...headers, Connection: 'close' },
    servername: isIP(name) === 0 ? name.replace(/\.$/, '') : '',
    rejectUnauthorized: strictSsl,
    ALPNProtocols: ['http/1.1'],
    maxHeaderSize: MAX_HEADERS,
  };
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^\[|\]$/g, '');
}

/** The first few of each family, in their order: a host with many of the one is not to hide the other. */
function someOfEach(addresses: readonly string[]): readonly string[] {
  const counts = new Map<number, number>();
  return addresses.filter((address) => {
    const count = counts.get(isIP(address)) ?? 0;
    counts.set(isIP(address), count + 1);
    return isIP(address) !== 0 && count < MAX_ADDRESSES;
  });
}

/** Answers every question for an address with the ones that were judged. */
function pinned(addresses: readonly string[]): LookupFunction {
  const all = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_, { all: wanted }, callback) => {
    const [first] = all;
    process.nextTick(() =>
      wanted === true ? callback(null, all) : callback(null, first?.address ?? '', first?.family),
    );
  };
}

function ask(request: HttpRequest, options: Options, limits: Limits): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const secure = options.protocol === 'https:';
    const fail = (fault: HttpFault) => resolve({ fault });
    let informed = 0;
    let answered = false;
    const sending = (secure ? https : http).request(options);
    /** What goes wrong after the answer is for who reads its body. */
    sending.on('error', (error) => answered || reject(error));
    sending.on('socket', (socket) => onConnected(socket, secure, limits.connected));
    sending.on('information', () => {
      informed += 1;
      if (informed > MAX_INFORMED) fail('broken');
    });
    sending.on('upgrade', (_, socket) => {
      socket.destroy();
      fail('broken');
    });
    sending.on('response', (response) => {
      response.on('error', () => undefined);
      answered = true;
      const { statusCode = 0 } = response;
      if (statusCode < 200) fail('broken');
      else if (statusCode === 407 && usesProxy(request)) fail('proxy');
      else if (request.method === 'HEAD' || statusCode >= 300) resolve(readHead(response));
      else readAnswer(response, request.maxBody, limits.answered()).then(resolve, reject);
    });
    if (usesProxy(request)) followProxy(sending, limits, fail);
    sending.end();
  });
}

/** What the agents for proxies tell. */
function followProxy(sending: http.ClientRequest, limits: Limits, fail: (fault: HttpFault) => void): void {
  sending.on('proxyConnect', ({ statusCode = 200 }: { readonly statusCode?: number }) => {
    if (statusCode === 200) limits.passProxy();
    else fail('proxy');
  });
  /** Of a connection within a connection, nobody else listens to the outer one. */
  sending.on('proxy', ({ socket }: { readonly socket: Socket }) => socket.on('error', () => undefined));
}

/** A connection through a proxy is there when we get it, but for the handshake within. */
function onConnected(socket: Socket, secure: boolean, connected: () => void): void {
  if (secure) socket.once('secureConnect', connected);
  else if (socket.connecting) socket.once('connect', connected);
  else connected();
}
