import { startLanguageServer } from './languageServer.ts';
import { median } from './statistics.ts';
import { milliseconds, type Row } from './table.ts';
import { setOfSize } from './texts.ts';

const ROUNDS = 7;

/** How soon a server that is just started shows its first findings. */
export async function startRows(server: string): Promise<readonly Row[]> {
  const text = setOfSize(6000);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await serverStart(server, text));
  const value = median(times);
  return [
    { what: 'server start to first findings', ours: milliseconds(value), figure: { value, unit: 'ms', most: 400 } },
  ];
}

/** Milliseconds from spawning the server to its answer with the first findings of a text. */
async function serverStart(path: string, text: string): Promise<number> {
  const start = performance.now();
  const [folder, uri] = ['file:///vragen/', 'file:///vragen/voorbeeld.kamervragen.md'];
  const server = await startLanguageServer({ command: [path, '--stdio'], folder, uri, findings: 'pull' });
  await server.open(text);
  const elapsed = performance.now() - start;
  server.stop();
  return elapsed;
}
