/** The entry of dist/cli.js: hands the process to `run`. */
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { commandTextsOf } from '../core/index.ts';
import { cacheFolder } from '../net/cacheFolder.ts';
import type { ExitCode, Io, Output } from './io.ts';
import { spokenLanguage } from './options.ts';
import { codeOf } from './problem.ts';
import { run } from './run.ts';

/** Stands beside this file in the built extension; a bundle of its own, read only when asked for. */
const serverFile = './server.js';

const argv = process.argv.slice(2);

function endWith(code: ExitCode): void {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0));
}

function outputOf(stream: NodeJS.WriteStream): Output {
  let closed = false;
  stream.on('error', (error) => {
    /** Whoever read it has had enough (`| head`): no reason to complain. */
    if (codeOf(error) !== 'EPIPE' && !closed) {
      const { outputFailed } = commandTextsOf(spokenLanguage(argv)).commandLine;
      process.stderr.write(`kamervragen: ${outputFailed(codeOf(error) ?? '?')}\n`);
      endWith(2);
    }
    closed = true;
  });
  return {
    isTerminal: stream.isTTY === true,
    /** A terminal that does not know its size says 0. */
    columns: stream.isTTY && stream.columns > 0 ? stream.columns : undefined,
    get closed() {
      return closed;
    },
    write(chunk) {
      if (!closed) stream.write(chunk);
    },
  };
}

/** Whether the network was asked anything. */
let asked = false;

const now = new Date();
const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  get stdin() {
    return process.stdin;
  },
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  today: { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() },
  async startServer() {
    if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
    return import(serverFile);
  },
  timer(milliseconds, task) {
    const pending = setTimeout(task, milliseconds);
    return () => clearTimeout(pending);
  },
  async startLinks({ cache }) {
    /** A bundle of its own, read only when addresses are asked after. */
    const { createNodeLinkService, readProxySettings } = await import('../net/links.ts');
    const folder = cache ? await cacheFolder() : undefined;
    const cacheFile = folder === undefined ? undefined : join(folder, 'links.json');
    const service = createNodeLinkService({ cacheFile, version: manifest.version });
    return { service, proxy: readProxySettings(undefined, process.env) };
  },
  onInterrupt(heard) {
    asked = true;
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.once(signal, heard);
    return () => {
      for (const signal of signals) process.off(signal, heard);
    };
  },
};

/** The system may be looking up a name that nobody waits for any more, which would hold the process for long. */
async function leave(): Promise<void> {
  const flushed = (stream: NodeJS.WriteStream) => new Promise<void>((done) => stream.write('', () => done()));
  await Promise.all([process.stdout, process.stderr].map(flushed));
  process.exit();
}

run(argv, io)
  .then(endWith)
  .then(() => (asked ? leave() : undefined));
