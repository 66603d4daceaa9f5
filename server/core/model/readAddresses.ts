import { contains } from '../text/span.ts';
import { whether } from './ofWords.ts';
import type { Address, FootnoteDefinition } from './questionDocument.ts';
import type { RawLink } from './readProse.ts';
import { signs } from './signs.ts';
import type { TextBlock } from './textBlock.ts';

/** Reads the addresses of a set in reading order. Domains alone (`nos.nl`) count in notes only. */
export function readAddresses(blocks: readonly TextBlock[], notes: readonly FootnoteDefinition[]): readonly Address[] {
  const addresses: Address[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as TextBlock;
    if ((block.signs & signs.address) === 0) continue;
    for (const address of inBlock(block, notes)) addresses.push(address);
  }
  return addresses;
}

function inBlock(block: TextBlock, notes: readonly FootnoteDefinition[]): readonly Address[] {
  const bare = bareAddresses(block, notes);
  if (block.links.length === 0) return bare;
  const links = block.links.flatMap((link) => ofLink(link, notes) ?? []);
  return bare.length === 0 ? links : [...links, ...bare].sort((a, b) => a.span.start - b.span.start);
}

const NONE: readonly Address[] = [];
/** All that an address can begin with has one of these, be it mistyped. */
const SIGNS = /[/\\]|www\.|\.[a-z\d]/i;
export const mayHoldAddress = whether(
  (words) => SIGNS.test(words.text) && [true, false].some((domains) => words.findAddresses(domains).length > 0),
);

function ofLink({ form, span, urlSpan, address }: RawLink, notes: readonly FootnoteDefinition[]): Address | undefined {
  if (address === undefined) return undefined;
  const place = urlSpan ?? span;
  const { text, href, fault } = address;
  return { span: place, text, form, href, fault, note: noteAt(notes, place.start) };
}

function bareAddresses(block: TextBlock, notes: readonly FootnoteDefinition[]): readonly Address[] {
  const { prose, links } = block;
  if (!mayHoldAddress(prose)) return NONE;
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
