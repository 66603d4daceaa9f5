import { defaultLinkSettings, type LinkSettings, parseLinkSettings } from './links/linkSettings.ts';
import type { Severity } from './rules/rule.ts';
import type { Language } from './texts/texts.ts';

export interface Settings {
  readonly language: Language;
  /** Severity by rule id; a rule that is not named has its own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly links: LinkSettings;
  readonly workspace: WorkspaceSettings;
}

/** Which files of the workspace are looked at. */
export interface WorkspaceSettings {
  /** Patterns of paths, from the folder of the workspace. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Whether sets in other Markdown files (`.md`) count. */
  readonly detect: boolean;
}

export const defaultWorkspaceSettings: WorkspaceSettings = {
  include: ['**/*.kamervragen.md', '**/*.kv.md'],
  exclude: ['**/node_modules/**', '**/.*/**'],
  detect: true,
};

export const defaultSettings: Settings = {
  language: 'nl',
  rules: {},
  links: defaultLinkSettings,
  workspace: defaultWorkspaceSettings,
};

const severities: readonly string[] = ['off', 'hint', 'info', 'warning', 'error'];

/** Reads settings from whatever an editor or a file gives; what cannot be read has its default. Never throws. */
export function parseSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return defaultSettings;
  const { language, rules, links, workspace, detect } = value as Record<string, unknown>;
  return {
    language: language === 'en' ? 'en' : 'nl',
    rules: parseRules(rules),
    links: parseLinkSettings(links),
    workspace: parseWorkspace(workspace, detect),
  };
}

function parseWorkspace(value: unknown, detect: unknown): WorkspaceSettings {
  const { include, exclude } = (value ?? {}) as Record<string, unknown>;
  const { enable } = (detect ?? {}) as Record<string, unknown>;
  return {
    include: parsePatterns(include) ?? defaultWorkspaceSettings.include,
    exclude: parsePatterns(exclude) ?? defaultWorkspaceSettings.exclude,
    detect: enable !== false,
  };
}

function parsePatterns(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.filter((it): it is string => typeof it === 'string' && it.trim() !== '').slice(0, 100);
}

function parseRules(value: unknown): Settings['rules'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value).filter(
    ([, severity]) => typeof severity === 'string' && severities.includes(severity),
  );
  return Object.fromEntries(entries) as Settings['rules'];
}
