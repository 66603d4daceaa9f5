/**
 * A web server on loopback that does all a server should not; what it does at which path stands in `hostileRoutes.ts`.
 * It counts who comes by, so that a test can show who did not.
 */
import { createServer as createHttp, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createHttp2, createSecureServer } from 'node:http2';
import { createServer as createHttps } from 'node:https';
import { type AddressInfo, createServer as createTcp, type Server, type Socket } from 'node:net';
import { certificates } from './certificates.ts';
import { routes } from './hostileRoutes.ts';

export interface SeenRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly host: string;
  readonly headers: IncomingMessage['headers'];
  /** Milliseconds, from any start: to compare with each other. */
  readonly at: number;
}

export interface HostileServer {
  /** `127.0.0.1:PORT`, as `allowHosts` wants it. */
  readonly host: string;
  readonly port: number;
  /** The address of a path, with the name given in the place of 127.0.0.1. */
  url(path: string, name?: string): string;
  /** The requests so far, whose address begins with this. */
  seen(path?: string): readonly SeenRequest[];
  /** Connections made so far, those open now, and bytes written to them. */
  readonly connections: number;
  readonly open: number;
  readonly bytesSent: number;
  /** Resolves when no connection is open, or says how many are. */
  quiet(): Promise<void>;
  close(): Promise<void>;
}

export type ServerKind =
  /** HTTP; HTTPS with a certificate nobody vouches for, or one that expired. */
  | 'http'
  | 'https'
  | 'expired'
  /** Speaks HTTP/2 only: in the clear, or by refusing HTTP/1.1 in the handshake of TLS. */
  | 'h2c'
  | 'h2'
  /** Takes connections and says nothing: no answer, no handshake. */
  | 'mute';

/** Starts a server of this kind on a free port of this address. */
export async function startHostileServer(kind: ServerKind = 'http', address = '127.0.0.1'): Promise<HostileServer> {
  const requests: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  const counts = { connections: 0, closedBytes: 0 };
  const server = serverOf(kind, requests);
  server.on('connection', (socket: Socket) => {
    counts.connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => {
      sockets.delete(socket);
      counts.closedBytes += socket.bytesWritten;
    });
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, address, resolve));
  const { port } = server.address() as AddressInfo;
  const host = `${address.includes(':') ? `[${address}]` : address}:${port}`;
  const scheme = kind === 'https' || kind === 'expired' || kind === 'h2' ? 'https' : 'http';
  return {
    host,
    port,
    url: (path, name) => `${scheme}://${name === undefined ? host : `${name}:${port}`}${path}`,
    seen: (path = '') => requests.filter(({ url }) => url.startsWith(path)),
    get connections() {
      return counts.connections;
    },
    get open() {
      return sockets.size;
    },
    get bytesSent() {
      return [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, counts.closedBytes);
    },
    quiet: () => quiet(sockets),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A port of 127.0.0.1 where nothing listens. */
export async function closedPort(): Promise<number> {
  const server = await startHostileServer('mute');
  await server.close();
  return server.port;
}

function serverOf(kind: ServerKind, requests: SeenRequest[]): Server {
  const listener = listenerOf(requests);
  switch (kind) {
    case 'http':
      return createHttp({ keepAliveTimeout: 60_000 }, listener);
    case 'https':
      return createHttps({ ...certificates.good }, listener);
    case 'expired':
      return createHttps({ ...certificates.expired }, listener);
    case 'h2c':
      return createHttp2((_, response) => response.end('dag')) as Server;
    case 'h2':
      return createSecureServer({ ...certificates.good, allowHTTP1: false }) as Server;
    case 'mute':
      return createTcp((socket) => socket.resume());
  }
}

function listenerOf(requests: SeenRequest[]): RequestListener {
  return (request, response) => {
    const { method = '', url = '', headers } = request;
    requests.push({ method, url, host: headers.host ?? '', headers, at: performance.now() });
    const { pathname, searchParams: query } = new URL(url, 'http://127.0.0.1');
    const path = pathname.slice(1).split('/');
    const times = requests.filter((it) => it.url === url).length;
    const route = routes[path[0] ?? ''];
    const toHead = method === 'HEAD' ? query.get('head') : null;
    if (toHead !== null) response.writeHead(Number(toHead)).end();
    else if (route === undefined) response.writeHead(404).end();
    else void route({ request, response, path, query, times });
  };
}

/** A connection that was closed by one side is seen as such by the other a little later. */
async function quiet(sockets: ReadonlySet<Socket>): Promise<void> {
  for (let wait = 0; sockets.size > 0; wait += 5) {
    if (wait > 2000) throw new Error(`${sockets.size} connections are still open`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
