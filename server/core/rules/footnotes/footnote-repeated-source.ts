import type { Address } from '../../model/questionDocument.ts';
import { defineRule } from '../rule.ts';

/** A source that is named twice can do with one note, referred to twice. */
export const footnoteRepeatedSource = defineRule({
  id: 'footnote-repeated-source',
  severity: 'hint',
  *check(set, { texts }) {
    if (set.notes.length < 2) return;
    const words = texts.rules['footnote-repeated-source'];
    const seen = new Map<string, Address>();
    const reported = new Set<number>();
    for (const address of set.addresses) {
      const page = address.note === undefined ? undefined : pageOf(address);
      if (address.note === undefined || page === undefined) continue;
      const first = seen.get(page);
      if (first === undefined) seen.set(page, address);
      if (first?.note === undefined || first.note === address.note || reported.has(address.note)) continue;
      reported.add(address.note);
      const label = set.notes[first.note]?.label ?? '';
      yield {
        span: address.span,
        message: words.message(label),
        related: [{ span: first.span, message: words.first(label) }],
      };
    }
  },
});

/** The page an address leads to; undefined for a site as a whole, which many notes may name. */
function pageOf({ href }: Address): string | undefined {
  const match = /^https?:\/\/(?:www\.)?([^/?#]+)\/?([^#]*)/i.exec(href ?? '');
  const path = (match?.[2] ?? '').replace(/\/$/, '');
  return match === null || path === '' ? undefined : `${match[1]?.toLowerCase()}/${path}`;
}
