import { CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { commandTextsOf } from '../core/index.ts';
import { check } from './check.ts';
import { callProblem, createCommandLine } from './commandLine.ts';
import { fix } from './fix.ts';
import type { ExitCode, Io, Output } from './io.ts';
import { lsp } from './lsp.ts';
import { type Options, readOptions, spokenLanguage, type TypedOptions, usesColour } from './options.ts';
import { causeOf } from './problem.ts';
import { reporters } from './reporters/index.ts';
import type { Reporter } from './reporters/reporter.ts';
import { printable } from './reporters/terminalText.ts';
import { startSession } from './session.ts';
import { UsageError } from './usageError.ts';

/** Columns of a report that goes to no terminal. */
const COLUMNS = 100;

/** Runs the command line. Never throws: what goes wrong is one sentence on standard error and code 2. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const texts = commandTextsOf(spokenLanguage(argv));
  let code: ExitCode = 0;
  const commandLine = createCommandLine(io, manifest.version, texts, {
    async check(args, typed) {
      code = await runCheck(readOptions(args, typed), typed, io);
    },
    async fix(args, typed) {
      code = await runFix(readOptions(args, typed), typed, io);
    },
    async lsp() {
      code = await lsp(io, texts);
    },
  });
  try {
    await commandLine.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      const problem = callProblem(error, texts);
      if (problem !== undefined) io.stderr.write(`kamervragen: ${printable(problem)}\n`);
      return error.exitCode === 0 ? 0 : 2;
    }
    const message = error instanceof UsageError ? error.message : texts.commandLine.unexpected(causeOf(error));
    io.stderr.write(`kamervragen: ${printable(message)}\n`);
    return 2;
  }
}

async function runCheck(options: Options, typed: TypedOptions, io: Io): Promise<ExitCode> {
  const reporter = await createReporter(options, io, io.stdout, typed);
  return check(
    options,
    io,
    startSession(options, io, reporter, (text) => io.stdout.write(text)),
  );
}

/** With standard input the repaired text takes standard output, and the report goes to standard error. */
async function runFix(options: Options, typed: TypedOptions, io: Io): Promise<ExitCode> {
  const output = options.piped ? io.stderr : io.stdout;
  const reporter = await createReporter(options, io, output, typed);
  const write = (text: string) => output.write(text);
  const session = startSession(options, io, reporter, options.dryRun ? () => {} : write);
  return fix(options, io, session, usesColour(typed.color, io, io.stdout));
}

async function createReporter(
  { format, texts, settings }: Options,
  io: Io,
  output: Output,
  typed: TypedOptions,
): Promise<Reporter> {
  const { cwd, env } = io;
  return reporters[format]({
    texts,
    language: settings.language,
    version: manifest.version,
    cwd,
    root: env['GITHUB_WORKSPACE'] || cwd,
    colour: usesColour(typed.color, io, output),
    columns: output.columns ?? COLUMNS,
  });
}
