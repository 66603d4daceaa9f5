import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as tls from 'node:tls';

/** Whom to trust; undefined for those whom Node trusts of itself. */
export type TrustAnchors = () => Promise<tls.SecureContext | undefined>;

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the systems that keep their certificates in a file keep it. */
const systemFiles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

const certificate = /-----BEGIN CERTIFICATE-----[^-]{1,20000}-----END CERTIFICATE-----/g;

/** From 22.15 on Node can ask the system itself; the types of 20 do not know. */
type Asking = typeof tls & { readonly getCACertificates?: (store: 'default' | 'system') => readonly string[] };

/** The anchors of Node and of the system, read once, when they are first needed. What cannot be read is left out. */
export function systemAnchors(environment: Environment, files: readonly string[] = systemFiles): TrustAnchors {
  let context: Promise<tls.SecureContext | undefined> | undefined;
  return () => {
    context ??= readSystem(environment, files).then(trustToo);
    return context;
  };
}

/** Trusts these beside those whom Node trusts; undefined where they add nothing. */
export function trustToo(certificates: readonly string[]): tls.SecureContext | undefined {
  const known = new Set(tls.rootCertificates.map(bare));
  const others = certificates.filter((pem) => !known.has(bare(pem)) && isSound(pem));
  if (others.length === 0) return undefined;
  try {
    return tls.createSecureContext({ ca: [...tls.rootCertificates, ...others] });
  } catch {
    return undefined;
  }
}

async function readSystem(environment: Environment, files: readonly string[]): Promise<readonly string[]> {
  const named = [environment['SSL_CERT_FILE'], environment['NODE_EXTRA_CA_CERTS'], ...files];
  const read = await Promise.all(named.map((file) => (file === undefined ? [] : certificatesIn(file))));
  const all = [...ask('default'), ...ask('system'), ...read.flat()];
  return [...new Map(all.map((pem) => [bare(pem), pem])).values()];
}

function ask(store: 'default' | 'system'): readonly string[] {
  try {
    return (tls as Asking).getCACertificates?.(store) ?? [];
  } catch {
    return [];
  }
}

async function certificatesIn(file: string): Promise<readonly string[]> {
  try {
    return (await readFile(file, 'latin1')).match(certificate) ?? [];
  } catch {
    return [];
  }
}

function isSound(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0;
  } catch {
    return false;
  }
}

/** Two files seldom break their lines alike. */
function bare(pem: string): string {
  return pem.replace(/\s/g, '');
}
