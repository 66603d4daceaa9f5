import { type CommandTexts, defaultLinkSettings, linkLimits } from '../core/index.ts';
import type { LinkPolicy, ProxySettings } from '../services/links/linkService.ts';
import { UsageError } from './usageError.ts';

/** Options about links as they were typed. */
export interface TypedLinkOptions {
  readonly links?: boolean;
  readonly allowHost?: readonly string[];
  readonly timeout?: string;
  /** False for `--no-cache`; `--cache` is about files. */
  readonly cache?: boolean;
}

/** How addresses are to be asked after. */
export interface LinkOptions {
  readonly allowHosts: readonly string[];
  /** Milliseconds for one address in all. */
  readonly timeout: number;
  readonly cache: boolean;
}

/** Reads the options about links; undefined where links are not to be checked, and then none of them may be there. */
export function readLinkOptions(asked: boolean, typed: TypedLinkOptions, texts: CommandTexts): LinkOptions | undefined {
  const { usage } = texts.commandLine;
  if (!asked) {
    const stray = strayOption(typed);
    if (stray !== undefined) throw new UsageError(usage.onlyWithLinks(stray));
    return undefined;
  }
  return {
    allowHosts: (typed.allowHost ?? []).map((host) => readHost(host, texts)),
    timeout: typed.timeout === undefined ? defaultLinkSettings.timeout : readTimeout(typed.timeout, texts),
    cache: typed.cache !== false,
  };
}

/** Requests at once, to all hosts together. */
const AT_ONCE = 16;

export function policyOf({ allowHosts, timeout }: LinkOptions, proxy: ProxySettings): LinkPolicy {
  const { ignore, connectTimeout, requestsPerHost, interval } = defaultLinkSettings;
  return {
    ignore,
    allowHosts,
    connectTimeout: Math.min(connectTimeout, timeout),
    timeout,
    perHost: requestsPerHost,
    interval,
    atOnce: AT_ONCE,
    proxy,
  };
}

function strayOption({ allowHost, timeout, cache }: TypedLinkOptions): string | undefined {
  if (allowHost !== undefined) return '--allow-host';
  if (timeout !== undefined) return '--timeout';
  return cache === false ? '--no-cache' : undefined;
}

/** `host`, `*.suffix` or `[::1]`, with or without a port; or `::1`. */
const hostForm = /^(?:(?:\*\.)?[\p{L}\p{N}][\p{L}\p{N}._-]*|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/iu;
const bareIpv6 = /^[0-9a-f]*:[0-9a-f.]*:[0-9a-f:.]*$/i;
const MOST_PORT = 65535;

function readHost(value: string, { commandLine: { usage } }: CommandTexts): string {
  if (bareIpv6.test(value)) return value;
  const parts = hostForm.exec(value);
  const port = parts?.[1] === undefined ? 1 : Number(parts[1]);
  if (parts === null || port < 1 || port > MOST_PORT) throw new UsageError(usage.hostForm(value));
  return value;
}

function readTimeout(value: string, { commandLine: { usage } }: CommandTexts): number {
  const [least, most] = linkLimits.timeout;
  const timeout = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  if (!(timeout >= least && timeout <= most)) throw new UsageError(usage.timeoutForm(value, least, most));
  return timeout;
}
