import { isWebAddress } from '../links/isWebAddress.ts';
import { type LinkStatus, type LinkStatuses, pageOf } from '../links/linkStatus.ts';
import { shorten } from '../links/shorten.ts';
import { writableAddress } from '../links/writableAddress.ts';
import type { QuestionSet } from '../model/questionDocument.ts';
import { describeLink } from '../rules/addresses/describeLink.ts';
import { linkStatusOf } from '../rules/addresses/linkStatusOf.ts';
import type { Texts } from '../texts/texts.ts';
import type { Hover, HoverRun } from './hoverText.ts';

type Paragraph = readonly HoverRun[];

/** What is known of the page an address leads to: its state and when that was seen, where it is now, its title. */
export function hoverAddress(set: QuestionSet, at: number, links: LinkStatuses, texts: Texts): Hover | undefined {
  const address = set.addresses.find(({ span }) => span.start <= at && at <= span.end);
  if (address?.href === undefined || !isWebAddress(address.href)) return undefined;
  const status = linkStatusOf(address, links);
  const title = texts.editor.hover.link(texts.links.states[status?.state ?? 'unchecked']);
  const body = [
    [{ text: describeLink(status, texts) }],
    ...(status === undefined ? [] : pagesOf(status, address.href, texts)),
  ];
  return { span: address.span, sections: [{ title, body }] };
}

function pagesOf(
  { reason, movedTo, finalUrl, title, archived }: LinkStatus,
  href: string,
  texts: Texts,
): readonly Paragraph[] {
  const { newAddress, finalAddress, pageTitle, archived: copy } = texts.editor.hover;
  const shown: Paragraph[] = [];
  // The front page of a site is not where the page went.
  if (movedTo !== undefined) shown.push(leading(reason === 'front-page' ? finalAddress : newAddress, movedTo));
  if (finalUrl !== undefined && ![href, movedTo].some((it) => it !== undefined && isSamePage(it, finalUrl))) {
    shown.push(leading(finalAddress, finalUrl));
  }
  const words = title === undefined ? '' : shorten(title, LONGEST_TITLE);
  if (words !== '') shown.push([{ text: pageTitle(words) }]);
  if (archived !== undefined) shown.push(leading(copy, archived));
  return shown;
}

const LONGEST_TITLE = 200;
const LONGEST_ADDRESS = 120;

/** An address that came from the network: only one that is fit to be written is fit to be followed. */
function leading(words: string, url: string): Paragraph {
  const href = writableAddress(url);
  const text = shorten(href ?? url, LONGEST_ADDRESS);
  return [{ text: words }, href === undefined ? { text } : { text, href }];
}

function isSamePage(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/** `https://a.nl` and `https://A.nl/` are one. */
function plain(href: string): string {
  return pageOf(href).replace(/\/$/, '').toLowerCase();
}
