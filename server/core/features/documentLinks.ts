import { isWebAddress } from '../links/isWebAddress.ts';
import type { LinkStatuses } from '../links/linkStatus.ts';
import type { QuestionDocument } from '../model/questionDocument.ts';
import { linkStatusOf } from '../rules/addresses/linkStatusOf.ts';
import type { Span } from '../text/span.ts';
import type { Texts } from '../texts/texts.ts';

/** A stretch of text that leads somewhere. */
export interface TextLink {
  readonly span: Span;
  readonly href: string;
  readonly tooltip: string;
}

/** Addresses and references that can be followed, in reading order; none overlaps another. */
export function documentLinks(
  document: QuestionDocument,
  texts: Texts,
  statuses: LinkStatuses = new Map(),
): readonly TextLink[] {
  const { links } = texts.editor;
  const found: TextLink[] = [];
  for (const { addresses, references } of document.sets) {
    for (const address of addresses) {
      const { span, href } = address;
      if (href === undefined || !isWebAddress(href)) continue;
      const state = linkStatusOf(address, statuses)?.state ?? 'unchecked';
      const tooltip = state === 'unchecked' ? links.address : links.addressIn(texts.links.states[state]);
      found.push({ span, href, tooltip });
    }
    for (const { span, href, id } of references) {
      if (isWebAddress(href)) found.push({ span, href, tooltip: links.reference(id) });
    }
  }
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = -1;
  return found.filter(({ span }) => {
    const free = span.start >= end && span.end > span.start;
    if (free) end = span.end;
    return free;
  });
}
