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
  const leave = allowed.length === 0 && strict ? '' : digest(JSON.stringify([allowed, strict]));
  const { enabled, http, https, bypass } = proxy;
  const ways = enabled ? [http ?? null, https ?? null, bypass] : [];
  return { leave, whole: digest(JSON.stringify([leave, ways, connectTimeout, timeout])) };
}

/** Short, and different for different texts as good as always: no more depends on it than what is asked again. */
function digest(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return [a, b].map((it) => (it >>> 0).toString(16).padStart(8, '0')).join('');
}
