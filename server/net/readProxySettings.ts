import type { ProxySettings } from '../services/links/linkService.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads VS Code's `http` settings; for a proxy they do not name, the variables everybody knows. Whatever either leaves
 * to be visited directly is. Never throws.
 */
export function readProxySettings(vscodeHttp: unknown, environment: Environment): ProxySettings {
  const { proxy, noProxy, proxySupport, proxyStrictSSL } = fieldsOf(vscodeHttp);
  const own = typeof proxy === 'string' ? proxy : '';
  const all = variable(environment, 'ALL_PROXY');
  return {
    enabled: proxySupport !== 'off',
    http: addressOf(own) ?? addressOf(variable(environment, 'HTTP_PROXY')) ?? addressOf(all),
    https: addressOf(own) ?? addressOf(variable(environment, 'HTTPS_PROXY')) ?? addressOf(all),
    bypass: [...entriesOf(noProxy), ...variable(environment, 'NO_PROXY').split(/[,\s]+/)].filter((it) => it !== ''),
    strictSsl: proxyStrictSSL !== false,
  };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function variable(environment: Environment, name: string): string {
  return environment[name.toLowerCase()] || environment[name] || '';
}

/** A proxy is often named without a scheme. */
function addressOf(text: string): string | undefined {
  const address = text.trim();
  if (address === '') return undefined;
  return address.includes('://') ? address : `http://${address}`;
}

function entriesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((it) => typeof it === 'string').map((it) => it.trim()) : [];
}
