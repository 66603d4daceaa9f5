/**
 * Whether the server keeps what it should let go: its memory after many edits, opens and closes against that after
 * few. By itself: `node --import tsx bench/memory.ts`, after `npm run build`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentSymbolRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { setOfSize } from './texts.ts';

export interface Memory {
  /** Bytes in use once everything loose is gone. */
  readonly heap: number;
  readonly resident: number;
}

export interface MemoryTimes {
  readonly few: Memory;
  readonly many: Memory;
}

const EDITS = { few: 100, many: 10_000 };
const OPENS = { few: 100, many: 1000 };

/** Loaded before the server: says on request how much of the heap is in use after everything loose is gone. */
const REPORT = `
  process.on('SIGUSR2', () => {
    for (let round = 0; round < 4; round++) gc();
    process.stderr.write('heap ' + process.memoryUsage().heapUsed + ' rss ' + process.memoryUsage.rss() + '\\n');
  });
`;

/** Memory of a server after 100 edits, opens and closes, and after 10,000 edits and 1,000 opens and closes. */
export async function serverMemory(path: string): Promise<MemoryTimes> {
  const preload = `data:text/javascript,${encodeURIComponent(REPORT)}`;
  const args = ['--expose-gc', '--import', preload, path, '--stdio'];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const memory = async (): Promise<Memory> => {
    child.kill('SIGUSR2');
    const [told] = await once(child.stderr, 'data');
    const [, heap, resident] = /heap (\d+) rss (\d+)/.exec(String(told)) ?? [];
    return { heap: Number(heap), resident: Number(resident) };
  };
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const text = setOfSize(6000);
  const writer = await openWriter(connection, text);
  await writer.edit(EDITS.few);
  await openAndClose(connection, text, 0, OPENS.few);
  const few = await memory();
  await writer.edit(EDITS.many - EDITS.few);
  await openAndClose(connection, text, OPENS.few, OPENS.many);
  const many = await memory();
  connection.dispose();
  child.kill();
  return { few, many };
}

/** Types and takes away words in a set that stays open, and asks for findings as an editor does. */
async function openWriter(connection: ProtocolConnection, text: string) {
  const uri = 'file:///geopend.kamervragen.md';
  let version = 1;
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'kamervragen', version, text },
  });
  const lines = text.split('\n').length;
  const edit = async (times: number) => {
    for (let time = 0; time < times; time++) {
      version++;
      const typed = version % 2 === 0;
      const line = (version >> 1) % lines;
      const range = { start: { line, character: 0 }, end: { line, character: typed ? 0 : 4 } };
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [{ range, text: typed ? `w${String(version % 1000).padStart(3, '0')}` : '' }],
      });
      await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    }
  };
  return { edit };
}

async function openAndClose(connection: ProtocolConnection, text: string, from: number, to: number): Promise<void> {
  for (let index = from; index < to; index++) {
    const textDocument = { uri: `file:///set-${index}.kamervragen.md` };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { ...textDocument, languageId: 'kamervragen', version: 1, text: `${text}\n\nNummer ${index}.` },
    });
    await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
    await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
  }
}

export function printMemory({ few, many }: MemoryTimes): void {
  const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
  console.log(`server memory after ${EDITS.few} edits, ${OPENS.few} opens and closes: ${megabytes(few.heap)} heap`);
  console.log(`  after ${EDITS.many} edits, ${OPENS.many} opens and closes: ${megabytes(many.heap)} heap`);
  console.log(
    `  ratio ${(many.heap / few.heap).toFixed(2)}; resident ${megabytes(few.resident)}, ${megabytes(many.resident)}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  printMemory(await serverMemory(fileURLToPath(new URL('../dist/server.js', import.meta.url))));
}
