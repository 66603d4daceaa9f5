/**
 * What the hostile server (`hostileServer.ts`) does at which path. `N` a number; what follows a `?` may be left out.
 * With `?head=N` every path gives status N to HEAD, so that GET is asked for.
 *
 * Answers
 *   /page?title=T&charset=C    200, a page of HTML with that title, in utf-8 or latin1
 *   /status/N                  that status, with a page; 3xx without Location. 100–199 and >599 are written as they are
 *   /echo                      200, the request's method, address and headers as JSON
 *   /ranged                    206 to a Range, 200 to none
 *   /range-refused             416 to a Range, 200 to none
 *   /cookie                    200, sets a cookie and asks for credentials
 *   /wall/cloudflare, amazon, datadome, linkedin
 * HEAD and GET that differ
 *   /head-refused/N            status N to HEAD, 200 to GET
 *   /head-lies                 404 to HEAD, 200 to GET
 *   /head-praises              200 to HEAD, 404 to GET
 *   /head-hangs, /head-resets  never an answer / reset to HEAD, 200 to GET
 * Time
 *   /slow/N                    200 after N ms
 *   /silent                    never an answer
 *   /drip/N                    headers, then a byte each N ms, for ever
 *   /drip-head/N               a byte of a header each N ms, for ever
 * Size
 *   /endless                   a body as fast as it is read, for ever
 *   /wrapped                   a byte of body to 3 KB of wrapping (chunk extensions), for ever
 *   /header-flood              headers for ever
 *   /long-header/N             one header of N bytes, then a page
 *   /many-headers/N            N headers, then a page
 *   /informed/N                N times 103, then 200; /informed/endless
 *   /gzip-bomb                 gzip of 10 MB of zeros
 * Redirects
 *   /redirects/N?status=S      N hops by S (302), then 200; /moved/N the same by 301
 *   /loop, /ping               to itself; by way of /pong
 *   /to?url=U&status=S         to U by S (302), as it stands; /to-private, /to-file, /to-script, /to-credentials
 * Cut off
 *   /reset, /reset-middle      reset at once; after half a body
 *   /close, /half-head         closed at once; amid the headers
 *   /short                     body shorter than Content-Length
 *   /garbage                   no HTTP
 *   /upgrade                   101 Switching Protocols
 * Busy
 *   /busy?status=S&after=A&times=N   status S (429) with Retry-After A, N times (always), then 200. A: seconds; with
 *                                    &date a date so many seconds from now; without, no header
 *   /flaky?status=S&times=N    status S (503) N times, then 200; status=reset: resets
 */
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

export interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
  /** How often this address was asked for, this time included. */
  readonly times: number;
}

const html = (title: string) =>
  `<!doctype html><html lang="nl"><head><title>${title}</title></head><body><p>Tekst.</p></body></html>`;

function page(response: ServerResponse, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', ...headers });
  response.end(status === 204 || status === 304 ? undefined : html('Bladzijde'));
}

const redirect = (response: ServerResponse, location: string, status = 302) =>
  response.writeHead(status, { Location: location }).end();

/** Writes as long as there is someone who reads. */
async function pour(response: ServerResponse, chunk: Buffer): Promise<void> {
  const { socket } = response;
  while (socket !== null && !socket.destroyed) {
    if (!socket.write(chunk)) await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => undefined);
    else await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Writes a text a byte at a time, then the filler for ever. */
function drip({ response }: Visit, start: string, filler: string, milliseconds: number): void {
  const { socket } = response;
  if (socket === null) return;
  socket.write(start);
  const timer = setInterval(() => socket.write(filler), milliseconds);
  socket.once('close', () => clearInterval(timer));
}

const reset = ({ request }: Visit): void => {
  const { socket } = request;
  if ('encrypted' in socket) socket.destroy();
  else socket.resetAndDestroy();
};
const number = (text: string | null | undefined, otherwise: number) => (text == null ? otherwise : Number(text));

function raw({ request }: Visit, bytes: string | Buffer): void {
  request.socket.end(bytes);
}

const isHead = ({ request }: Visit) => request.method === 'HEAD';
const headOr = (onHead: (visit: Visit) => void, onGet: (visit: Visit) => void) => (visit: Visit) =>
  isHead(visit) ? onHead(visit) : onGet(visit);
const aPage = ({ response }: Visit) => page(response);

function busy(visit: Visit): void {
  const { query, response, times } = visit;
  if (times > number(query.get('times'), Number.POSITIVE_INFINITY)) return page(response);
  const after = query.get('after');
  const status = number(query.get('status'), 429);
  if (after === null) return page(response, status);
  const date = new Date(Date.now() + Number(after) * 1000).toUTCString();
  page(response, status, { 'Retry-After': query.has('date') ? date : after });
}

function flaky(visit: Visit): void {
  const { query, response, times } = visit;
  if (times > number(query.get('times'), 1)) return page(response);
  if (query.get('status') === 'reset') return reset(visit);
  page(response, number(query.get('status'), 503));
}

async function informed(visit: Visit): Promise<void> {
  const { path, response } = visit;
  const hint = 'HTTP/1.1 103 Early Hints\r\nLink: </stijl.css>; rel=preload\r\n\r\n';
  if (path[1] === 'endless') return pour(response, Buffer.from(hint));
  response.socket?.write(hint.repeat(Number(path[1])));
  page(response);
}

function anyStatus(visit: Visit): void {
  const status = Number(visit.path[1]);
  if (status >= 200 && status <= 599) return page(visit.response, status);
  raw(visit, `HTTP/1.1 ${status} Zomaar\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
}

function hops({ path, query, response }: Visit, name: string, status: number): void {
  const left = Number(path[1]);
  const rest = query.size === 0 ? '' : `?${query}`;
  if (left <= 0) return page(response);
  redirect(response, `/${name}/${left - 1}${rest}`, number(query.get('status'), status));
}

const walls: Readonly<Record<string, readonly [number, Record<string, string>]>> = {
  cloudflare: [403, { 'cf-mitigated': 'challenge', Server: 'cloudflare' }],
  amazon: [202, { 'x-amzn-waf-action': 'challenge' }],
  datadome: [403, { 'x-datadome': 'protected' }],
};

function wall(visit: Visit): void {
  const [status, headers] = walls[visit.path[1] ?? ''] ?? [0, {}];
  if (status === 0) return raw(visit, 'HTTP/1.1 999 Request denied\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
  page(visit.response, status, headers);
}

function echo({ request, response }: Visit): void {
  const { method, url, rawHeaders } = request;
  response.writeHead(200, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ method, url, rawHeaders }));
}

function titled({ query, response }: Visit): void {
  const charset = query.get('charset') ?? 'utf-8';
  const bytes = Buffer.from(html(query.get('title') ?? 'Bladzijde'), charset === 'utf-8' ? 'utf8' : 'latin1');
  response.writeHead(200, { 'Content-Type': `text/html; charset=${charset}`, 'Content-Length': bytes.length });
  response.end(bytes);
}

const started = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';

export const routes: Readonly<Record<string, (visit: Visit) => unknown>> = {
  page: titled,
  status: anyStatus,
  echo,
  ranged: (visit) => page(visit.response, ...rangeOf(visit, 206, { 'Content-Range': 'bytes 0-99/200' })),
  'range-refused': (visit) => page(visit.response, ...rangeOf(visit, 416, { 'Content-Range': 'bytes */10' })),
  cookie: ({ response }) => page(response, 200, { 'Set-Cookie': 'a=b', 'WWW-Authenticate': 'Basic realm="x"' }),
  wall,

  'head-refused': headOr(({ path, response }) => page(response, number(path[1], 405)), aPage),
  'head-lies': headOr(({ response }) => page(response, 404), aPage),
  'head-praises': headOr(aPage, ({ response }) => page(response, 404)),
  'head-hangs': headOr(() => undefined, aPage),
  'head-resets': headOr(reset, aPage),

  slow: ({ path, response }) => {
    const timer = setTimeout(() => page(response), Number(path[1]));
    response.once('close', () => clearTimeout(timer));
  },
  silent: () => undefined,
  drip: (visit) => drip(visit, `${started}\r\n<title>`, 'a', number(visit.path[1], 20)),
  'drip-head': (visit) => drip(visit, `${started}X-Lang: `, 'a', number(visit.path[1], 20)),

  endless: async ({ response }) => {
    response.socket?.write(`${started}\r\n`);
    await pour(response, Buffer.alloc(16_384, 'a'));
  },
  wrapped: async ({ response }) => {
    response.socket?.write(`${started}Transfer-Encoding: chunked\r\n\r\n`);
    await pour(response, Buffer.from(`1;${'e'.repeat(3000)}\r\na\r\n`.repeat(10)));
  },
  'header-flood': async ({ response }) => {
    response.socket?.write(started);
    await pour(response, Buffer.from('X-Vloed: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n'.repeat(100)));
  },
  'long-header': ({ path, response }) => page(response, 200, { 'X-Lang': 'a'.repeat(Number(path[1])) }),
  'many-headers': (visit) =>
    raw(visit, `${started}${'X-Kop: a\r\n'.repeat(Number(visit.path[1]))}Content-Length: 2\r\n\r\nab`),
  informed,
  'gzip-bomb': ({ response }) => {
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' });
    response.end(gzipSync(Buffer.alloc(10_000_000)));
  },

  redirects: (visit) => hops(visit, 'redirects', 302),
  moved: (visit) => hops(visit, 'moved', 301),
  loop: ({ response }) => redirect(response, '/loop'),
  ping: ({ response }) => redirect(response, '/pong', 301),
  pong: ({ response }) => redirect(response, '/ping', 301),
  to: ({ query, response }) => redirect(response, query.get('url') ?? '', number(query.get('status'), 302)),
  'to-private': ({ response }) => redirect(response, 'http://10.0.0.1/'),
  'to-file': ({ response }) => redirect(response, 'file:///etc/passwd'),
  'to-script': ({ response }) => redirect(response, 'javascript:alert(1)'),
  'to-credentials': ({ response }) => redirect(response, 'https://naam:geheim@elders.test/'),

  reset,
  'reset-middle': (visit) => {
    visit.response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': '100000' });
    visit.response.write('a'.repeat(1000), () => setTimeout(() => reset(visit), 10));
  },
  close: (visit) => raw(visit, ''),
  'half-head': (visit) => raw(visit, 'HTTP/1.1 200 OK\r\nContent-Ty'),
  short: (visit) => raw(visit, `${started}Content-Length: 1000\r\n\r\n<title>Half`),
  garbage: (visit) => raw(visit, Buffer.from([0, 255, 1, 254, 10, 13, 10, 13, 10, 7])),
  upgrade: (visit) =>
    visit.response.socket?.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'),

  busy,
  flaky,
};

function rangeOf(
  { request }: Visit,
  status: number,
  headers: Record<string, string>,
): [number, Record<string, string>] {
  return request.headers.range === undefined ? [200, {}] : [status, headers];
}
