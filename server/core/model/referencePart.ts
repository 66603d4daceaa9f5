import type { Reference } from './questionDocument.ts';
import type { PaperReading } from './readPaperReference.ts';
import type { ReferenceNumber } from './readReferenceParts.ts';
import type { ReferenceCursor } from './referenceCursor.ts';

/** A reference whose place is in indices of the text it was read from. */
export interface ReferencePart extends Pick<Reference, 'kind' | 'id' | 'href' | 'repaired'> {
  readonly start: number;
  readonly end: number;
}

const PUBLICATIONS = 'https://zoek.officielebekendmakingen.nl';

/** The page of a publication. */
export function publicationHref(id: string): string {
  return `${PUBLICATIONS}/${id}.html`;
}

/** The list of all that was said in one sitting. */
export function sittingHref(chamber: string, years: string, sitting: string): string {
  const range = `${years.slice(0, 4)}-${years.slice(4)}`;
  return `${PUBLICATIONS}/handelingen/${chamber.toUpperCase()}/${range}/${sitting}`;
}

/** All that a cursor has read, as one reference. */
export function wholePart(
  cursor: ReferenceCursor,
  reading: Pick<Reference, 'kind' | 'id'> & { readonly href?: string },
): ReferencePart {
  const { start, at: end, repaired } = cursor;
  return { href: publicationHref(reading.id), ...reading, repaired, start, end };
}

/** One reference for each number: the first with all that stands before it, the others alone. */
export function numberedParts(
  cursor: ReferenceCursor,
  kind: Reference['kind'],
  numbers: readonly ReferenceNumber[],
  idOf: (number: string) => string,
): readonly ReferencePart[] {
  return numbers.map(({ text, start, end }, index) => {
    const id = idOf(text);
    const place = index === 0 ? { start: cursor.start, end } : { start, end };
    return {
      kind,
      id,
      href: publicationHref(id),
      repaired: index === 0 ? repairedUntil(cursor, end) : undefined,
      ...place,
    };
  });
}

/** What follows the first number is never repaired, so it is the same in both. */
function repairedUntil(cursor: ReferenceCursor, end: number): string | undefined {
  const { repaired } = cursor;
  return repaired?.slice(0, repaired.length - (cursor.at - end));
}

/** A dossier with its numbers, or alone. */
export function paperParts(
  cursor: ReferenceCursor,
  reading: PaperReading | undefined,
  repair: boolean,
): readonly ReferencePart[] {
  if (reading === undefined) return [];
  const { dossier, numbers } = reading;
  const parts =
    numbers.length === 0
      ? [wholePart(cursor, { kind: 'paper', id: dossier, href: `${PUBLICATIONS}/dossier/${dossier}` })]
      : numberedParts(cursor, 'paper', numbers, (number) => `kst-${dossier}-${number}`);
  return repair ? parts : parts.map((part) => ({ ...part, repaired: undefined }));
}
