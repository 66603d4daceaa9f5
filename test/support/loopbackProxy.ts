/** A proxy on loopback, for which every name stands for 127.0.0.1. */
import { createServer, type IncomingMessage, request as sendOn } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export type ProxyMood =
  /** Passes everything on; `password`: to those who say `naam:geheim`. */
  | 'willing'
  | 'password'
  /** Says 502 to all; says nothing; says what is no HTTP; never stops talking; hangs up. */
  | 'cannot'
  | 'silent'
  | 'garbage'
  | 'talkative'
  | 'hangs-up';

export interface LoopbackProxy {
  readonly url: string;
  readonly port: number;
  /** What was asked, as `CONNECT name:port` or `GET http://…`. */
  readonly asked: readonly string[];
  readonly open: number;
  quiet(): Promise<void>;
  close(): Promise<void>;
}

const secret = `Basic ${Buffer.from('naam:geheim').toString('base64')}`;

/** `to`: the port to which whatever is asked is connected, in the place of its own. */
export async function startLoopbackProxy(mood: ProxyMood = 'willing', to?: number): Promise<LoopbackProxy> {
  const asked: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const refusal = refusalOf(mood, request);
    if (refusal !== undefined) return refusal(request.socket);
    const { port, pathname, search } = new URL(request.url ?? '');
    const { 'proxy-authorization': _, ...headers } = request.headers;
    const options = { host: '127.0.0.1', port, path: pathname + search, method: request.method, headers, agent: false };
    const onward = sendOn(options as object, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    onward.end();
  });
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    asked.push(`CONNECT ${request.url}`);
    const refusal = refusalOf(mood, request);
    if (refusal !== undefined) return refusal(socket);
    const onward = connect(to ?? Number(request.url?.split(':').pop()), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy()).on('close', () => socket.resume().end());
    socket.on('error', () => onward.destroy()).on('close', () => onward.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    /** A server of Node's leaves its side open when the other closes. */
    socket
      .on('error', () => undefined)
      .on('end', () => socket.destroy())
      .on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    asked,
    get open() {
      return sockets.size;
    },
    quiet: async () => {
      for (let wait = 0; sockets.size > 0; wait += 5) {
        if (wait > 2000) throw new Error(`${sockets.size} connections to the proxy are still open`);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function refusalOf(mood: ProxyMood, request: IncomingMessage): ((socket: Socket) => void) | undefined {
  const say = (text: string) => (socket: Socket) => void socket.end(text);
  const empty = 'Content-Length: 0\r\nConnection: close\r\n\r\n';
  switch (mood) {
    case 'willing':
      return undefined;
    case 'password': {
      const known = request.headers['proxy-authorization'] === secret;
      return known ? undefined : say(`HTTP/1.1 407 Wie\r\nProxy-Authenticate: Basic realm="x"\r\n${empty}`);
    }
    case 'cannot':
      return say(`HTTP/1.1 502 Kan niet\r\n${empty}`);
    case 'silent':
      return (socket) => void socket.resume();
    case 'garbage':
      return say('\u0000\u0001 geen HTTP\r\n\r\n');
    case 'talkative':
      return (socket) => {
        const timer = setInterval(() => socket.write('X-Kop: '.repeat(100)), 1);
        socket.resume().on('close', () => clearInterval(timer));
      };
    case 'hangs-up':
      return (socket) => void socket.destroy();
  }
}
