import type { Address, FootnoteDefinition, QuestionSet } from '../../model/questionDocument.ts';
import type { Span } from '../../text/span.ts';

/** What a set leans on (bron): a note with its addresses, or an address in the running text. */
export interface Source {
  readonly note: FootnoteDefinition | undefined;
  readonly addresses: readonly Address[];
  readonly span: Span;
}

/** The notes in the order of the text, and the addresses outside them, as they follow one another. */
export function sourcesOf({ notes, addresses }: QuestionSet): readonly Source[] {
  const byNote = new Map<number, Address[]>();
  const sources: Source[] = [];
  for (const address of addresses) {
    const own = address.note === undefined ? undefined : byNote.get(address.note);
    if (address.note === undefined) sources.push({ note: undefined, addresses: [address], span: address.span });
    else if (own === undefined) byNote.set(address.note, [address]);
    else own.push(address);
  }
  notes.forEach((note, index) => {
    sources.push({ note, addresses: byNote.get(index) ?? [], span: note.span });
  });
  return sources.sort((a, b) => a.span.start - b.span.start);
}
