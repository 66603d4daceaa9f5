import type { QuestionDocument } from '../model/questionDocument.ts';
import type { Span } from '../text/span.ts';
import type { Texts } from '../texts/texts.ts';

/** A stretch of text that leads somewhere. */
export interface TextLink {
  readonly span: Span;
  readonly href: string;
  readonly tooltip: string;
}

/** Addresses and references that can be followed, in reading order; none overlaps another. */
export function documentLinks(document: QuestionDocument, texts: Texts): readonly TextLink[] {
  const { links } = texts.editor;
  const found: TextLink[] = [];
  for (const { addresses, references } of document.sets) {
    for (const { span, href } of addresses) {
      if (href !== undefined && isWebAddress(href)) found.push({ span, href, tooltip: links.address });
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

/** Whether an editor may be sent there: nothing but the web, whatever the document says. */
export function isWebAddress(href: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(href);
}
