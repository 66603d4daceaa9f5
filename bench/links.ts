import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { median } from './statistics.ts';
import { milliseconds, type Row } from './table.ts';

const HOSTS = 100;
const ADDRESSES = 1000;
/** Milliseconds a host takes to answer. */
const DELAY = 100;
const AT_ONCE = 16;
const INTERVAL = 250;
const uri = 'file:///koppelingen.kamervragen.md';

interface LinkTimes {
  /** Milliseconds for all addresses, and what politeness alone would take. */
  readonly elapsed: number;
  readonly permitted: number;
  readonly requests: number;
  /** Milliseconds from an edit to its diagnostics, with nothing else going on and while links are checked. */
  readonly quiet: readonly number[];
  readonly busy: readonly number[];
  /** Memory of the server in MB at the first and the last of the check; undefined where it cannot be read. */
  readonly memory: readonly [number, number] | undefined;
}

/** Many addresses of many hosts, against what politeness alone takes; and what that does to someone who is typing. */
export async function linkRows(server: string): Promise<readonly Row[]> {
  const { elapsed, permitted, requests, quiet, busy, memory } = await linkTimes(server);
  const rows: Row[] = [
    {
      what: `1,000 addresses, 100 hosts, ${requests} requests`,
      ours: milliseconds(elapsed),
      beside: `politeness alone ${milliseconds(permitted)}`,
      figure: { value: elapsed / permitted, unit: '×', most: 1.3 },
    },
    {
      what: '  edit to findings meanwhile',
      ours: milliseconds(median(busy)),
      beside: `else ${milliseconds(median(quiet))}`,
      figure: { value: median(busy) / median(quiet), unit: '×' },
    },
  ];
  if (memory === undefined) return rows;
  const [before, after] = memory;
  const figure = { value: after - before, unit: 'MB' } as const;
  return [
    ...rows,
    { what: '  memory', ours: `${after.toFixed(0)} MB`, beside: `before ${before.toFixed(0)} MB`, figure },
  ];
}

/** Has a server check many addresses of many hosts, while someone is typing. */
async function linkTimes(path: string): Promise<LinkTimes> {
  const hosts = fork(fileURLToPath(new URL('linkHosts.ts', import.meta.url)), [String(DELAY)], {
    execArgv: ['--import', 'tsx'],
  });
  const [{ port }] = (await once(hosts, 'message')) as [{ port: number }];
  const child = spawn(process.execPath, [path, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = await connect(child, port);
  try {
    const type = typist(connection, port);
    const quiet = await type(20);
    const before = memoryOf(child);
    const start = performance.now();
    const typing = { ended: false };
    const checked = connection
      .sendRequest(ExecuteCommandRequest.type, { command: 'kamervragen.server.checkLinks', arguments: [uri] })
      .then(() => {
        typing.ended = true;
        return performance.now() - start;
      });
    const busy: number[] = [];
    while (!typing.ended) busy.push(...(await type(1)));
    const elapsed = await checked;
    const after = memoryOf(child);
    hosts.send('count');
    const [{ requests }] = (await once(hosts, 'message')) as [{ requests: number }];
    const permitted = Math.max((ADDRESSES * DELAY) / AT_ONCE, (ADDRESSES / HOSTS - 1) * INTERVAL + DELAY);
    const memory = before === undefined || after === undefined ? undefined : ([before, after] as const);
    return { elapsed, permitted, requests, quiet, busy, memory };
  } finally {
    connection.dispose();
    child.kill();
    hosts.kill();
  }
}

function documentOf(port: number): string {
  const lines = Array.from({ length: ADDRESSES }, (_, at) => {
    return `Vraag ${at + 1}\n\nKent u het bericht op http://127.0.0.${(at % HOSTS) + 1}:${port}/bericht/${at}?\n`;
  });
  const opening =
    'Vragen van het lid **Van Nispen** (SP) aan de Minister van Justitie en Veiligheid over *de klok van Hoogkade* (ingezonden 12 juni 2024).';
  return `## 2024Z12345\n\n${opening}\n\n${lines.join('\n')}`;
}

async function connect(child: ChildProcess, port: number): Promise<ProtocolConnection> {
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('no streams');
  const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  connection.onError(() => {});
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: {
      links: {
        check: 'manual',
        allowHosts: Array.from({ length: HOSTS }, (_, at) => `127.0.0.${at + 1}:${port}`),
      },
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return connection;
}

/** Types a letter so many times, 30 ms apart, and measures how long each takes to be judged. */
function typist(connection: ProtocolConnection, port: number): (times: number) => Promise<number[]> {
  let version = 0;
  const place = { line: 2, character: 0 };
  return async (times) => {
    const taken: number[] = [];
    for (let turn = 0; turn < times; turn++) {
      if (version === 0) {
        const textDocument = { uri, languageId: 'kamervragen', version: ++version, text: documentOf(port) };
        await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
        await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      }
      const start = performance.now();
      const range = { start: place, end: { line: 2, character: version % 2 === 1 ? 0 : 1 } };
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range, text: version % 2 === 0 ? ' ' : '' }],
      });
      await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      taken.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    return taken;
  };
}

/** Megabytes, where the system says so in files. */
function memoryOf({ pid }: ChildProcess): number | undefined {
  const file = `/proc/${pid}/status`;
  const found = existsSync(file) ? /VmRSS:\s*(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1] : undefined;
  return found === undefined ? undefined : Number(found) / 1000;
}
