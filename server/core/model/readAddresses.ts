import type { SourceText } from '../text/sourceText.ts';
import { contains } from '../text/span.ts';
import { findAddresses } from './findAddresses.ts';
import type { Address, FootnoteDefinition } from './questionDocument.ts';
import type { RawLink } from './readProse.ts';
import { isNearWebScheme, repairAddress } from './repairAddress.ts';
import type { TextBlock } from './textBlock.ts';

/** Reads the addresses of a set in reading order. Domains alone (`nos.nl`) count in notes only. */
export function readAddresses(
  blocks: readonly TextBlock[],
  notes: readonly FootnoteDefinition[],
  source: SourceText,
): readonly Address[] {
  const addresses: Address[] = [];
  for (const block of blocks) {
    for (const address of inBlock(block, notes, source)) addresses.push(address);
  }
  return addresses;
}

function inBlock(block: TextBlock, notes: readonly FootnoteDefinition[], source: SourceText): readonly Address[] {
  const bare = bareAddresses(block, notes);
  if (block.links.length === 0) return bare;
  const links = block.links.flatMap((link) => ofLink(link, notes, source) ?? []);
  return bare.length === 0 ? links : [...links, ...bare].sort((a, b) => a.span.start - b.span.start);
}

const NONE: readonly Address[] = [];

function ofLink(link: RawLink, notes: readonly FootnoteDefinition[], source: SourceText): Address | undefined {
  const { form } = link;
  const span = link.urlSpan ?? link.span;
  const text = link.urlSpan === undefined || form === 'link' ? link.url : source.slice(link.urlSpan);
  if (form === 'link' ? findAddresses(text, true)[0]?.start !== 0 : !isWeb(text)) return undefined;
  return { span, text, form, ...repairAddress(text), note: noteAt(notes, span.start) };
}

/** `<mailto:…>` and the like are no addresses of pages. */
function isWeb(written: string): boolean {
  const scheme = /^[a-z]{2,8}(?=:)/i.exec(written)?.[0];
  return scheme !== undefined && isNearWebScheme(scheme.toLowerCase(), 2);
}

function bareAddresses(block: TextBlock, notes: readonly FootnoteDefinition[]): readonly Address[] {
  const { prose, links } = block;
  const next = notes[firstEndingAfter(notes, block.span.start)];
  const holdsNote = next !== undefined && next.span.start < block.span.end;
  const found = prose.findAddresses(holdsNote);
  if (found.length === 0) return NONE;
  let link = 0;
  return found.flatMap(({ start, end, href, fault, domain }) => {
    const span = prose.spanAt(start, end);
    while (link < links.length && (links[link] as RawLink).span.end <= span.start) link++;
    const around = links[link];
    // The text of a link is what the reader sees; where it leads is the address.
    if (around !== undefined && contains(around.span, span)) return [];
    const note = holdsNote ? noteAt(notes, span.start) : undefined;
    if (domain && note === undefined) return [];
    return { span, text: prose.text.slice(start, end), form: 'bare', href, fault, note };
  });
}

/** Index of the note that an offset lies in. */
function noteAt(notes: readonly FootnoteDefinition[], offset: number): number | undefined {
  const index = firstEndingAfter(notes, offset);
  const note = notes[index];
  return note !== undefined && note.span.start <= offset ? index : undefined;
}

function firstEndingAfter(notes: readonly FootnoteDefinition[], offset: number): number {
  let low = 0;
  let high = notes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((notes[middle] as FootnoteDefinition).span.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
