import { defaultLinkSettings, type LinkSettings, parseLinkSettings } from './links/linkSettings.ts';
import type { Severity } from './rules/rule.ts';
import type { Language } from './texts/texts.ts';

export interface Settings {
  readonly language: Language;
  /** Severity by rule id; a rule that is not named has its own. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly links: LinkSettings;
}

export const defaultSettings: Settings = { language: 'nl', rules: {}, links: defaultLinkSettings };

const severities: readonly string[] = ['off', 'hint', 'info', 'warning', 'error'];

/** Reads settings from whatever an editor or a file gives; what cannot be read has its default. Never throws. */
export function parseSettings(value: unknown): Settings {
  if (typeof value !== 'object' || value === null) return defaultSettings;
  const { language, rules, links } = value as Record<string, unknown>;
  return { language: language === 'en' ? 'en' : 'nl', rules: parseRules(rules), links: parseLinkSettings(links) };
}

function parseRules(value: unknown): Settings['rules'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const entries = Object.entries(value).filter(
    ([, severity]) => typeof severity === 'string' && severities.includes(severity),
  );
  return Object.fromEntries(entries) as Settings['rules'];
}
