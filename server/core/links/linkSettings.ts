/** How the user wants links to be checked (`kamervragen.links.*`). */
export interface LinkSettings {
  /** `onSave`: when a document opens and when it is saved; `manual`: by command only. */
  readonly check: 'onSave' | 'manual' | 'off';
  /** Whether each address that was checked gets a mark. */
  readonly marks: boolean;
  /** Addresses not to be checked; `*` stands for anything. */
  readonly ignore: readonly string[];
  /** `HOST` or `HOST:PORT`: hosts that may be visited though their addresses are private. */
  readonly allowHosts: readonly string[];
  /** Milliseconds for connecting, and for one address in all. */
  readonly connectTimeout: number;
  readonly timeout: number;
  /** Requests at once to one host, and milliseconds between two of them. */
  readonly requestsPerHost: number;
  readonly interval: number;
}

export const defaultLinkSettings: LinkSettings = {
  check: 'onSave',
  marks: true,
  ignore: [],
  allowHosts: [],
  connectTimeout: 10_000,
  timeout: 20_000,
  requestsPerHost: 2,
  interval: 250,
};

/** Within these a setting is taken as it is; outside them as the nearest: haste is not left to a setting. */
export const linkLimits = {
  connectTimeout: [100, 120_000],
  timeout: [100, 300_000],
  requestsPerHost: [1, 8],
  interval: [50, 60_000],
} as const;

/** Reads the settings from whatever an editor gives; what cannot be read has its default. Never throws. */
export function parseLinkSettings(value: unknown): LinkSettings {
  if (typeof value !== 'object' || value === null) return defaultLinkSettings;
  const given = value as Record<string, unknown>;
  const { check, marks } = given;
  return {
    check: check === false ? 'off' : check === 'manual' || check === 'off' ? check : 'onSave',
    marks: marks !== false,
    ignore: texts(given['ignore']),
    allowHosts: texts(given['allowHosts']),
    connectTimeout: number(given, 'connectTimeout'),
    timeout: number(given, 'timeout'),
    requestsPerHost: number(given, 'requestsPerHost'),
    interval: number(given, 'interval'),
  };
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((it) => typeof it === 'string' && it.trim() !== '') : [];
}

function number(given: Readonly<Record<string, unknown>>, key: keyof typeof linkLimits): number {
  const value = given[key];
  const [least, most] = linkLimits[key];
  if (typeof value !== 'number' || Number.isNaN(value)) return defaultLinkSettings[key];
  return Math.min(most, Math.max(least, Math.round(value)));
}
