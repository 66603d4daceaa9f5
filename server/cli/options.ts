import {
  type CommandTexts,
  commandTextsOf,
  defaultSettings,
  type Language,
  rules,
  type Severity,
  type Stage,
} from '../core/index.ts';
import type { CheckSettings } from './fileReport.ts';
import type { Io, Output } from './io.ts';
import { type LinkOptions, readLinkOptions, type TypedLinkOptions } from './linkOptions.ts';
import type { CacheOptions } from './openCheckCache.ts';
import { type Format, reporters } from './reporters/index.ts';
import { type StatsFormat, statsWriters } from './statsWriters.ts';
import { UsageError } from './usageError.ts';

/** Options as they were typed. */
export interface TypedOptions extends TypedLinkOptions {
  readonly format?: string;
  readonly rule?: readonly string[];
  readonly quiet?: boolean;
  readonly stdinFilename?: string;
  readonly dryRun?: boolean;
  readonly language?: string;
  readonly color?: boolean;
  readonly cacheLocation?: string;
  readonly to?: string;
  readonly write?: boolean;
}

/** What a command is to do. */
export interface Options {
  readonly args: readonly string[];
  /** Whether the text comes from standard input. */
  readonly piped: boolean;
  /** What that text is called in the report. */
  readonly name: string;
  readonly format: Format;
  readonly dryRun: boolean;
  readonly settings: CheckSettings;
  /** How addresses are asked after; undefined where they are not. */
  readonly links: LinkOptions | undefined;
  /** Where results are kept; undefined where they are not. */
  readonly cache: CacheOptions | undefined;
  readonly texts: CommandTexts;
}

/** What `stats` is to do. */
export interface StatsOptions extends Pick<Options, 'args' | 'piped' | 'name' | 'texts'> {
  readonly format: StatsFormat;
}

/** What `convert` is to do. */
export interface ConvertOptions extends Pick<Options, 'args' | 'piped' | 'name' | 'texts'> {
  readonly to: Stage;
  readonly write: boolean;
  readonly language: Language;
}

export type CommandName = 'check' | 'links' | 'fix';

/** Reads the options and refuses, with a `UsageError`, what makes no sense. */
export function readOptions(command: CommandName, args: readonly string[], typed: TypedOptions): Options {
  const language = readLanguage(typed.language);
  const texts = commandTextsOf(language);
  const { usage } = texts.commandLine;
  const { piped, name } = readInputOptions(args, typed, texts);
  const format = typed.format ?? 'pretty';
  if (!isFormat(format)) throw new UsageError(usage.choice('--format', format, Object.keys(reporters)));
  if (typed.dryRun === true && typed.format !== undefined) throw new UsageError(usage.dryRunFormat);
  const links = command === 'links' || typed.links === true;
  const weights = readRules(typed.rule ?? [], texts);
  return {
    args,
    piped,
    name,
    format,
    dryRun: typed.dryRun === true,
    settings: {
      ...defaultSettings,
      language,
      rules: command === 'links' ? linkRulesOnly(weights) : weights,
      only: typed.quiet !== true ? undefined : command === 'links' ? 'gone' : 'errors',
    },
    links: readLinkOptions(links, typed, texts),
    cache: command === 'check' ? readCacheOptions(typed, texts) : undefined,
    texts,
  };
}

/** Reads the options of `stats`. */
export function readStatsOptions(args: readonly string[], typed: TypedOptions): StatsOptions {
  const texts = commandTextsOf(readLanguage(typed.language));
  const format = typed.format ?? 'table';
  if (!isStatsFormat(format)) {
    throw new UsageError(texts.commandLine.usage.choice('--format', format, Object.keys(statsWriters)));
  }
  return { args, ...readInputOptions(args, typed, texts), format, texts };
}

/** Reads the options of `convert`. */
export function readConvertOptions(args: readonly string[], typed: TypedOptions): ConvertOptions {
  const language = readLanguage(typed.language);
  const texts = commandTextsOf(language);
  const { usage } = texts.commandLine;
  const input = readInputOptions(args, typed, texts);
  const { to } = typed;
  if (to === undefined) throw new UsageError(usage.toMissing);
  if (to !== 'official' && to !== 'draft') throw new UsageError(usage.choice('--to', to, ['official', 'draft']));
  if (typed.write === true && input.piped) throw new UsageError(usage.writePiped);
  return { args, ...input, to, write: typed.write === true, language, texts };
}

function readInputOptions(
  args: readonly string[],
  { stdinFilename }: TypedOptions,
  { commandLine: { usage } }: CommandTexts,
): Pick<Options, 'piped' | 'name'> {
  const piped = args.includes('-');
  if (piped && args.length > 1) throw new UsageError(usage.stdinAlone);
  if (!piped && stdinFilename !== undefined) throw new UsageError(usage.stdinFilename);
  return { piped, name: stdinFilename ?? '-' };
}

function readCacheOptions(typed: TypedOptions, { commandLine: { usage } }: CommandTexts): CacheOptions | undefined {
  if (typed.cache !== true) {
    if (typed.cacheLocation !== undefined) throw new UsageError(usage.onlyWithCache);
    return undefined;
  }
  if (typed.links === true) throw new UsageError(usage.noCacheWith('--links'));
  return { location: typed.cacheLocation };
}

const languages: readonly Language[] = ['nl', 'en'];

/** The language asked for, as far as it can be told before all is read: what is wrong is to be told in it too. */
export function spokenLanguage(argv: readonly string[]): Language {
  const at = argv.findLastIndex((arg) => arg === '--language' || arg.startsWith('--language='));
  const value = argv[at] === '--language' ? argv[at + 1] : argv[at]?.slice('--language='.length);
  return value === 'en' ? 'en' : 'nl';
}

function readLanguage(typed: string | undefined): Language {
  const language = languages.find((it) => it === (typed ?? 'nl'));
  if (language !== undefined) return language;
  throw new UsageError(commandTextsOf('nl').commandLine.usage.choice('--language', typed ?? '', languages));
}

function isFormat(value: string): value is Format {
  return Object.hasOwn(reporters, value);
}

function isStatsFormat(value: string): value is StatsFormat {
  return Object.hasOwn(statsWriters, value);
}

const weights: readonly (Severity | 'off')[] = ['off', 'hint', 'info', 'warning', 'error'];

function readRules(settings: readonly string[], { commandLine: { usage } }: CommandTexts): CheckSettings['rules'] {
  const read: Record<string, Severity | 'off'> = {};
  for (const setting of settings) {
    const parts = /^([^=]+)=(.*)$/s.exec(setting);
    if (parts === null) throw new UsageError(usage.ruleForm(setting));
    const [, id = '', value = ''] = parts;
    if (!rules.some((rule) => rule.id === id)) throw new UsageError(usage.unknownRule(id));
    const weight = weights.find((it) => it === value);
    if (weight === undefined) throw new UsageError(usage.choice('--rule', value, weights));
    read[id] = weight;
  }
  return read;
}

/** The rules that judge what became of addresses. */
const linkRules: ReadonlySet<string> = new Set(['url-unreachable', 'url-moved', 'url-unverifiable']);

function linkRulesOnly(weights: CheckSettings['rules']): CheckSettings['rules'] {
  const others = rules.filter(({ id }) => !linkRules.has(id)).map(({ id }) => [id, 'off'] as const);
  return { ...weights, ...Object.fromEntries(others) };
}

/** Colour: as asked, else as the environment says, else on a terminal. */
export function usesColour(asked: boolean | undefined, { env }: Io, output: Output): boolean {
  if (asked !== undefined) return asked;
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  if ((env['FORCE_COLOR'] ?? '') !== '') return env['FORCE_COLOR'] !== '0';
  return output.isTerminal && env['TERM'] !== 'dumb';
}
