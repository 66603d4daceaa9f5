/**
 * Workspace diagnostics over many documents, while someone types: how long they take, what a keystroke waits, and what
 * memory the server takes. Needs `npm run build`. COUNT says how many documents.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  DocumentDiagnosticRequest,
  InitializeRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { write } from '../test/support/sets/pieces.ts';
import { planSet } from '../test/support/sets/plan.ts';
import { random } from '../test/support/sets/random.ts';
import { render } from '../test/support/sets/render.ts';
import { pullClient } from '../test/support/startSession.ts';

const server = fileURLToPath(new URL('../dist/server.js', import.meta.url));
const count = Number(process.env['COUNT'] ?? 10_000);
const place = mkdtempSync(join(tmpdir(), 'kamervragen-bench-'));

function textOf(seed: number): string {
  const plan = planSet(random(seed));
  return write(render(plan), plan.lineEnding, plan.bom).text;
}

function fill(): number {
  let letters = 0;
  for (let at = 0; at < count; at++) {
    const folder = join(place, 'sets', String(at % 100));
    mkdirSync(folder, { recursive: true });
    const text = textOf(at + 1);
    letters += text.length;
    writeFileSync(join(folder, `${at}.kv.md`), text);
  }
  return letters / count;
}

/** Megabytes at most so far, and now; on systems that say so. */
function memoryOf(pid: number): string {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1000);
    return `peak ${megabytes('VmHWM')} MB, at the end ${megabytes('VmRSS')} MB`;
  } catch {
    return 'unknown';
  }
}

async function run(name: string): Promise<void> {
  const child = spawn(process.execPath, [server, '--stdio']);
  const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  client.onRequest('client/registerCapability', () => null);
  client.onRequest('workspace/diagnostic/refresh', () => null);
  client.listen();
  const uri = pathToFileURL(join(place, 'sets')).href;
  await client.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'sets' }],
    capabilities: pullClient,
    initializationOptions: { storage: pathToFileURL(join(place, 'kept')).href },
  });
  const own = `${uri}/own.kv.md`;
  let version = 1;
  let text = textOf(1);
  const textDocument = { uri: own, languageId: 'kamervragen', version, text };
  await client.sendNotification('textDocument/didOpen', { textDocument });
  const waits: number[] = [];
  const stroke = async () => {
    const start = performance.now();
    text += 'a';
    const change = { textDocument: { uri: own, version: ++version }, contentChanges: [{ text }] };
    void client.sendNotification('textDocument/didChange', change);
    await client.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: own } });
    waits.push(performance.now() - start);
  };
  for (let at = 0; at < 50; at++) await stroke();
  const quiet = summary(waits.splice(0));
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  client.onProgress(WorkspaceDiagnosticRequest.partialResult, 'part', (part) => void items.push(...part.items));
  const start = performance.now();
  let typing = process.env['TYPING'] !== 'no';
  const done = client.sendRequest(WorkspaceDiagnosticRequest.type, {
    previousResultIds: [],
    partialResultToken: 'part',
  });
  void done.then(() => {
    typing = false;
  });
  while (typing) {
    await stroke();
    /** A word, and a while to think. */
    await new Promise((resolve) => setTimeout(resolve, waits.length % 8 === 0 ? 1000 : 120));
  }
  await done;

  const seconds = (performance.now() - start) / 1000;
  const again = performance.now();
  const previousResultIds = items.map((it) => ({ uri: it.uri, value: it.resultId ?? '' }));
  const second = await client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
  const unchanged = second.items.filter(({ kind }) => kind === 'unchanged').length;
  console.log(
    `${name}: ${items.length} reports in ${seconds.toFixed(1)} s; keystrokes before: ${quiet}; meanwhile: ${summary(waits)}; ` +
      `memory: ${memoryOf(child.pid ?? 0)}; asked again: ${Math.round(performance.now() - again)} ms, ${unchanged} unchanged`,
  );
  await client.sendRequest('shutdown');
  await client.sendNotification('exit');
}

function summary(waits: number[]): string {
  const sorted = [...waits].sort((a, b) => a - b);
  const at = (part: number) => (sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(1);
  return `${sorted.length} × median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)} ms`;
}

try {
  console.log(`${count} documents of ${Math.round(fill())} letters`);
  await run('cold');
  await run('warm');
} finally {
  rmSync(place, { recursive: true, force: true });
}
