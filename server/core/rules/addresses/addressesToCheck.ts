import { isWebAddress } from '../../links/isWebAddress.ts';
import { pageOf } from '../../links/linkStatus.ts';
import type { Address, QuestionDocument } from '../../model/questionDocument.ts';

/** The addresses of a document whose pages are to be checked, in reading order; of one page only the first. */
export function addressesToCheck({ sets }: QuestionDocument): readonly string[] {
  const found = new Map<string, string>();
  for (const { addresses } of sets) {
    for (const address of addresses) {
      const href = checkedHref(address);
      if (href !== undefined && !found.has(pageOf(href))) found.set(pageOf(href), href);
    }
  }
  return [...found.values()];
}

/** The address to check: only of the web, and only one that is written so that nothing needs to be guessed. */
export function checkedHref({ href, fault }: Address): string | undefined {
  if (href === undefined || (fault !== undefined && fault.kind !== 'scheme-missing')) return undefined;
  return isWebAddress(href) ? href : undefined;
}
