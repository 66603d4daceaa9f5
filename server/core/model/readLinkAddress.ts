import { findAddresses } from './findAddresses.ts';
import type { Address } from './questionDocument.ts';
import { isNearWebScheme, repairAddress } from './repairAddress.ts';

/** What a link says as an address. */
export type LinkAddress = Pick<Address, 'text' | 'href' | 'fault'>;

/** Reads the address of a link as it is written; undefined where it is none of a page. */
export function readLinkAddress(form: 'autolink' | 'link', text: string): LinkAddress | undefined {
  if (form === 'link' ? findAddresses(text, true)[0]?.start !== 0 : !isWeb(text)) return undefined;
  return { text, ...repairAddress(text) };
}

/** `<mailto:…>` and the like are no addresses of pages. */
function isWeb(written: string): boolean {
  const scheme = /^[a-z]{2,8}(?=:)/i.exec(written)?.[0];
  return scheme !== undefined && isNearWebScheme(scheme.toLowerCase(), 2);
}
