import { spawn } from 'node:child_process';
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** Milliseconds from each edit to its diagnostics, by document. */
export async function editTimes(
  path: string,
  texts: Readonly<Record<string, string>>,
  rounds: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const child = spawn(process.execPath, [path, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onError(() => {});
  connection.listen();
  try {
    const capabilities = { textDocument: { diagnostic: {} } };
    await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities });
    await connection.sendNotification(InitializedNotification.type, {});
    const writers = [];
    for (const [name, text] of Object.entries(texts))
      writers.push([name, await writer(connection, name, text)] as const);
    const times = new Map(writers.map(([name]) => [name, [] as number[]]));
    /** In turn, so that whatever else the machine does weighs on all alike; the first half only warms up. */
    for (let round = -rounds; round < rounds; round++) {
      for (const [name, type] of writers) {
        const taken = await type();
        if (round >= 0) times.get(name)?.push(taken);
      }
    }
    return times;
  } finally {
    connection.dispose();
    child.kill();
  }
}

/** Someone who writes in the middle of a document, a letter at a time, and takes every other one back. */
async function writer(connection: ProtocolConnection, name: string, text: string): Promise<() => Promise<number>> {
  const uri = `file:///${name}.kamervragen.md`;
  const textDocument = { uri, languageId: 'kamervragen', version: 1, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  const lines = text.split('\n');
  const middle = lines.length >> 1;
  const line = lines.findIndex((it, at) => at > middle && /\?$/.test(it));
  const start = { line, character: 10 };
  let version = 1;
  return async () => {
    const inserts = ++version % 2 === 0;
    const range = { start, end: inserts ? start : { line, character: 11 } };
    const from = performance.now();
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range, text: inserts ? 'x' : '' }],
    });
    await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    return performance.now() - from;
  };
}
