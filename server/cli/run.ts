import { CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { commandTextsOf } from '../core/index.ts';
import { check } from './check.ts';
import { callProblem, createCommandLine } from './commandLine.ts';
import { convert } from './convert.ts';
import { fix } from './fix.ts';
import type { ExitCode, Io, Output } from './io.ts';
import type { CheckJob } from './job.ts';
import type { LinkOptions } from './linkOptions.ts';
import { startLinkRun } from './linkRun.ts';
import { checkLinks } from './links.ts';
import { lsp } from './lsp.ts';
import {
  type Options,
  readConvertOptions,
  readOptions,
  readStatsOptions,
  type StatsOptions,
  spokenLanguage,
  type TypedOptions,
  usesColour,
} from './options.ts';
import { causeOf } from './problem.ts';
import { createProgress } from './progress.ts';
import { linkReporters, type Reporters, reporters } from './reporters/index.ts';
import type { Reporter } from './reporters/reporter.ts';
import { printable } from './reporters/terminalText.ts';
import { startSession } from './session.ts';
import { stats } from './stats.ts';
import { UsageError } from './usageError.ts';

/** Columns of a report that goes to no terminal. */
const COLUMNS = 100;

/** Runs the command line. Never throws: what goes wrong is one sentence on standard error and code 2. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const texts = commandTextsOf(spokenLanguage(argv));
  let code: ExitCode = 0;
  const commandLine = createCommandLine(io, manifest.version, texts, {
    async check(args, typed) {
      code = await runCheck(readOptions('check', args, typed), reporters, typed, io);
    },
    async links(args, typed) {
      code = await runCheck(readOptions('links', args, typed), linkReporters, typed, io);
    },
    async stats(args, typed) {
      code = await runStats(readStatsOptions(args, typed), io);
    },
    async fix(args, typed) {
      code = await runFix(readOptions('fix', args, typed), typed, io);
    },
    async convert(args, typed) {
      code = await convert(readConvertOptions(args, typed), io);
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

async function runCheck(options: Options, table: Reporters, typed: TypedOptions, io: Io): Promise<ExitCode> {
  if (options.links !== undefined) return runLinks(options, options.links, table, typed, io);
  const { format, settings, texts } = options;
  const progress = createProgress(io, texts.commandLine.progress);
  const output = progress.over(io.stdout);
  const context = contextOf(options, io, output, typed);
  const reporter = await table[format]({ ...context, texts });
  const told = { today: io.today, stderr: progress.over(io.stderr) };
  const session = startSession(options, told, reporter, (text) => output.write(text));
  try {
    return await check(options, io, session, { kind: 'check', format, settings, today: io.today, context }, progress);
  } finally {
    progress.end();
  }
}

async function runStats(options: StatsOptions, io: Io): Promise<ExitCode> {
  const progress = createProgress(io, options.texts.commandLine.progress);
  try {
    return await stats(options, io, progress);
  } finally {
    progress.end();
  }
}

/** Progress is told on standard error, and makes way for whatever else is written. */
async function runLinks(
  options: Options,
  links: LinkOptions,
  table: Reporters,
  typed: TypedOptions,
  io: Io,
): Promise<ExitCode> {
  const { texts } = options;
  const progress = createProgress(io, texts.commandLine.links.progress);
  const output = progress.over(io.stdout);
  const reporter = await createReporter(options, table, io, output, typed);
  const told = { today: io.today, stderr: progress.over(io.stderr) };
  const session = startSession(options, told, reporter, (text) => output.write(text));
  try {
    return await checkLinks(options, io, session, await startLinkRun(links, texts, io, progress));
  } finally {
    progress.end();
  }
}

/** With standard input the repaired text takes standard output, and the report goes to standard error. */
async function runFix(options: Options, typed: TypedOptions, io: Io): Promise<ExitCode> {
  const output = options.piped ? io.stderr : io.stdout;
  const reporter = await createReporter(options, reporters, io, output, typed);
  const write = (text: string) => output.write(text);
  const session = startSession(options, io, reporter, options.dryRun ? () => {} : write);
  return fix(options, io, session, usesColour(typed.color, io, io.stdout));
}

async function createReporter(
  options: Options,
  table: Reporters,
  io: Io,
  output: Output,
  typed: TypedOptions,
): Promise<Reporter> {
  return table[options.format]({ ...contextOf(options, io, output, typed), texts: options.texts });
}

/** What a reporter is to know, as plain data: all but the texts. */
function contextOf({ settings }: Options, io: Io, output: Output, typed: TypedOptions): CheckJob['context'] {
  const { cwd, env } = io;
  return {
    language: settings.language,
    version: manifest.version,
    cwd,
    root: env['GITHUB_WORKSPACE'] || cwd,
    colour: usesColour(typed.color, io, output),
    columns: output.columns ?? COLUMNS,
    quiet: settings.only !== undefined,
  };
}
