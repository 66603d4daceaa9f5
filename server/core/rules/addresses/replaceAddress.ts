import { pageOf } from '../../links/linkStatus.ts';
import { writableAddress } from '../../links/writableAddress.ts';
import { findAddresses } from '../../model/findAddresses.ts';
import type { Prose } from '../../model/prose.ts';
import type { Address, QuestionSet } from '../../model/questionDocument.ts';
import { repairAddress } from '../../model/repairAddress.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { replace, type TextEdit } from '../../text/textEdit.ts';

/**
 * Puts another address in the place of one of a set. The other came from the network: there is no edit unless it reads
 * back as itself and all around it reads as it did.
 */
export function replaceAddress(set: QuestionSet, old: Address, url: string, source: SourceText): TextEdit | undefined {
  const written = source.slice(old.span);
  const address = writableAddress(withFragment(url, old.href ?? ''));
  if (address === undefined || address === written || decoded(written) !== old.text) return undefined;
  const { href, fault } = repairAddress(address);
  if (href !== address || fault !== undefined) return undefined;
  if (old.form !== 'link' && !fitsBefore(source.text, old.span.end, written, address)) return undefined;
  if (old.form === 'bare' && !readsBack(set, old, address)) return undefined;
  return replace(old.span, address);
}

/** The place in the page that the author meant, unless the site names another. */
function withFragment(url: string, href: string): string {
  return url.includes('#') ? url : url + href.slice(pageOf(href).length);
}

/** As Markdown reads it; unlike the text where something else stands within it, such as a mark. */
function decoded(written: string): string {
  return written.replace(/&amp;/g, '&').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

/** What makes a superscript after it a power: `km`, `10`, a letter alone. */
const BASE_OF_POWER = /(?:^|[^a-z])[a-z]{1,3}$|(?:^|[^\d.,])10$/i;

/** Whether what follows directly, be it emphasis that ends or a mark, means the same after another last character. */
function fitsBefore(text: string, end: number, written: string, address: string): boolean {
  const next = text.charAt(text.charAt(end) === '>' ? end + 1 : end);
  if (/[*_]/.test(next)) return /[a-z\d]$/i.test(written) === /[a-z\d]$/i.test(address);
  return /^[\s).,;:!?»"'”’]?$/.test(next) || !BASE_OF_POWER.test(address);
}

/** How much of the text around an address can make a difference to where it ends. */
const BEFORE = 16;
const AFTER = 400;

/** Whether the address is found in the place of the old one, as it is and not a character longer or shorter. */
function readsBack(set: QuestionSet, old: Address, address: string): boolean {
  const prose = proseAt(set.prose, old.span.start);
  const start = prose?.indexAt(old.span.start) ?? 0;
  if (prose === undefined || !prose.text.startsWith(old.text, start)) return false;
  const end = start + old.text.length;
  const before = prose.text.slice(Math.max(0, start - BEFORE), start);
  const after = prose.text.slice(end, end + AFTER);
  // What goes on behind the piece must not look like the end of the text.
  const more = end + AFTER < prose.text.length ? ' en meer.' : '';
  const found = findAddresses(before + address + after + more, old.note !== undefined);
  const at = before.length;
  return found.some((it) => it.start === at && it.end === at + address.length && it.href === address && !it.fault);
}

function proseAt(prose: readonly Prose[], offset: number): Prose | undefined {
  let low = 0;
  let high = prose.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((prose[middle] as Prose).span.start <= offset) low = middle + 1;
    else high = middle;
  }
  return prose[low - 1];
}
