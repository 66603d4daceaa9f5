import { fingerprint } from '../fingerprint.ts';
import type { LinkPolicy } from './linkService.ts';

/** What of a policy decides about an answer, in a few signs. */
export interface PolicyMark {
  /** What is allowed beyond what everybody may: hosts, certificates; empty where that is nothing. */
  readonly leave: string;
  /** All that could make an answer another one. */
  readonly whole: string;
}

export function policyMark({ allowHosts, proxy, connectTimeout, timeout }: LinkPolicy): PolicyMark {
  const allowed = [...new Set(allowHosts.map((it) => it.trim().toLowerCase()))].filter((it) => it !== '').sort();
  const strict = proxy.strictSsl;
  const leave = allowed.length === 0 && strict ? '' : fingerprint(JSON.stringify([allowed, strict]));
  const { enabled, http, https, bypass } = proxy;
  const ways = enabled ? [http ?? null, https ?? null, bypass] : [];
  return { leave, whole: fingerprint(JSON.stringify([leave, ways, connectTimeout, timeout])) };
}
