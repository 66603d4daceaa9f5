/** Runs the command line in a folder of its own, with a world made for the test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import type { ExitCode, Io } from '../../../server/cli/io.ts';
import { run } from '../../../server/cli/run.ts';

export interface Outcome {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  readonly bytes: Buffer;
}

export interface World {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly columns?: number;
  /** After how many writes to standard output nobody reads any more. */
  readonly readsUntil?: number;
  readonly startServer?: () => Promise<unknown>;
  readonly startLinks?: Io['startLinks'];
  readonly onInterrupt?: Io['onInterrupt'];
  readonly timer?: Io['timer'];
  readonly today?: Io['today'];
  /** One, unless the test has threads. */
  readonly cores?: number;
  readonly startThread?: Io['startThread'];
  readonly cacheFolder?: string;
  readonly build?: string;
  /** Keeps whoever writes to standard output waiting. */
  readonly drained?: () => Promise<void>;
}

export async function runCli(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  const output = (chunks: Buffer[], limit = Number.POSITIVE_INFINITY) => ({
    isTerminal: world.terminal === true,
    columns: world.columns,
    get closed() {
      return chunks.length >= limit;
    },
    write: (chunk: string | Uint8Array) => void chunks.push(Buffer.from(chunk)),
    drained: world.drained ?? (() => Promise.resolve()),
  });
  const io: Io = {
    cwd: world.cwd ?? tmpdir(),
    env: world.env ?? {},
    stdin: streamOf(world.stdin ?? ''),
    stdout: output(stdout, world.readsUntil),
    stderr: output(stderr),
    today: world.today ?? { year: 2026, month: 11, day: 24 },
    startServer: world.startServer ?? (() => Promise.reject(new Error('no server here'))),
    startLinks: world.startLinks ?? (() => Promise.reject(new Error('no links here'))),
    onInterrupt: world.onInterrupt ?? (() => () => {}),
    timer: world.timer ?? (() => () => {}),
    cores: world.cores ?? 1,
    startThread:
      world.startThread ??
      (() => {
        throw new Error('no threads here');
      }),
    cacheFolder: () => Promise.resolve(world.cacheFolder),
    readBuild: () => world.build ?? 'build',
  };
  const code = await run(argv, io);
  const bytes = Buffer.concat(stdout);
  return { code, stdout: bytes.toString(), stderr: Buffer.concat(stderr).toString(), bytes };
}

/** In pieces of three bytes, so that characters are cut. */
async function* streamOf(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += 3) yield bytes.subarray(at, at + 3);
}

/** A new folder with these files; gone after the tests. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kamervragen-cli-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}
