import { Command, type CommanderError, type HelpConfiguration, Option } from 'commander';
import type { CommandTexts } from '../core/index.ts';
import type { Io } from './io.ts';
import type { TypedOptions } from './options.ts';

/** What each command does. */
export interface Actions {
  check(args: readonly string[], typed: TypedOptions): Promise<void>;
  links(args: readonly string[], typed: TypedOptions): Promise<void>;
  stats(args: readonly string[], typed: TypedOptions): Promise<void>;
  fix(args: readonly string[], typed: TypedOptions): Promise<void>;
  convert(args: readonly string[], typed: TypedOptions): Promise<void>;
  lsp(): Promise<void>;
}

/** The commands and their options. It prints help and version; what is wrong with a call comes as an error. */
export function createCommandLine(io: Io, version: string, { commandLine }: CommandTexts, actions: Actions): Command {
  const { help } = commandLine;
  const program = new Command('kamervragen')
    .exitOverride()
    .configureOutput(outputTo(io))
    .configureHelp(wordsOf(help))
    .description(help.program)
    .usage(help.usage)
    .helpOption('-h, --help', help.help)
    .helpCommand(`help [${help.commandName}]`, help.help)
    .version(version, '-v, --version', help.version)
    .option('--language <nl|en>', help.language)
    .option('--color', help.color)
    .option('--no-color', help.noColor)
    .addHelpText('afterAll', `\n${help.exitCodes}`);
  const check = addFileCommand(program, 'check', help, actions)
    .option('--cache', help.cache)
    .option('--cache-location <file>', help.cacheLocation)
    .option('--links', help.withLinks);
  addLinkOptions(check, help);
  addLinkOptions(addFileCommand(program, 'links', help, actions), help);
  addFileCommand(program, 'fix', help, actions).option('--dry-run', help.dryRun);
  addConvert(program, help, actions);
  addStats(program, help, actions);
  program
    .command('lsp')
    .description(help.lsp)
    .usage(help.lspUsage)
    .option('--stdio', help.stdio)
    /** Editors that use the client library of VS Code add it. */
    .addOption(new Option('--clientProcessId <pid>').hideHelp())
    .action(() => actions.lsp());
  return program;
}

type Help = CommandTexts['commandLine']['help'];

function addFileCommand(program: Command, name: 'check' | 'links' | 'fix', help: Help, actions: Actions): Command {
  return program
    .command(name)
    .description(help[name])
    .usage(help.commandUsage)
    .argument(`<${help.filesName}...>`, help.files)
    .option('--format <pretty|json|sarif|github|junit>', help.format)
    .option('--rule <id=off|hint|info|warning|error>', help.rule, repeated)
    .option('--quiet', help.quiet)
    .option('--stdin-filename <path>', help.stdinFilename)
    .action((args: string[], _own: unknown, command: Command) => actions[name](args, command.optsWithGlobals()));
}

function addConvert(program: Command, help: Help, actions: Actions): void {
  program
    .command('convert')
    .description(help.convert)
    .usage(help.commandUsage)
    .argument(`<${help.filesName}...>`, help.files)
    .option('--to <official|draft>', help.to)
    .option('--write', help.write)
    .option('--stdin-filename <path>', help.stdinFilename)
    .action((args: string[], _own: unknown, command: Command) => actions.convert(args, command.optsWithGlobals()));
}

function addStats(program: Command, help: Help, actions: Actions): void {
  program
    .command('stats')
    .description(help.stats)
    .usage(help.commandUsage)
    .argument(`<${help.filesName}...>`, help.files)
    .option('--format <table|csv|json>', help.statsFormat)
    .option('--stdin-filename <path>', help.stdinFilename)
    .action((args: string[], _own: unknown, command: Command) => actions.stats(args, command.optsWithGlobals()));
}

function addLinkOptions(command: Command, help: Help): Command {
  return command
    .option('--allow-host <host[:port]>', help.allowHost, repeated)
    .option('--timeout <ms>', help.timeout)
    .option('--no-cache', help.noCache);
}

function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function outputTo({ stdout, stderr }: Io) {
  return {
    writeOut: (text: string) => stdout.write(text),
    writeErr: (text: string) => stderr.write(text),
    outputError: () => {},
    getOutHelpWidth: () => stdout.columns ?? 100,
    getErrHelpWidth: () => stderr.columns ?? 100,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
  };
}

function wordsOf({ headings, commandName }: Help): HelpConfiguration {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': headings.usage,
    'Arguments:': headings.arguments,
    'Options:': headings.options,
    'Global Options:': headings.globalOptions,
    'Commands:': headings.commands,
  };
  return {
    showGlobalOptions: true,
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: (option) => option.description,
    argumentDescription: (argument) => argument.description,
    subcommandTerm: (command) => (command.name() === 'help' ? `help [${commandName}]` : command.name()),
  };
}

/** What is wrong with a call, in the words of the catalogue; undefined when only help or version was asked for. */
export function callProblem(error: CommanderError, { commandLine: { usage } }: CommandTexts): string | undefined {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const meant = /Did you mean (?:one of )?([^,?]+)/.exec(error.message)?.[1];
  const hint = meant === undefined ? usage.seeHelp : usage.meant(meant);
  switch (error.code) {
    case 'commander.unknownOption':
      return `${usage.unknownOption(name)} ${hint}`;
    case 'commander.unknownCommand':
      return `${usage.unknownCommand(name)} ${hint}`;
    case 'commander.optionMissingArgument':
      return `${usage.missingValue(name.replace(/ .*$/, ''))} ${hint}`;
    case 'commander.missingArgument':
      return usage.missingFiles;
    case 'commander.excessArguments':
      return `${usage.excessArguments(name)} ${hint}`;
    default:
      return undefined;
  }
}
