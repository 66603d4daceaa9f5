import { blankOf } from './readReferenceParts.ts';
import type { ReferenceCursor } from './referenceCursor.ts';
import { type ReferencePart, wholePart } from './referencePart.ts';

const CASE = /(\d{4})[\s-]?[Zz][\s-]?(\d{5})(?![\p{L}\d])/uy;
const FIRST_CASE_YEAR = 2008;

/** Reads the number of another set: `2021Z16860`. */
export function readCase(cursor: ReferenceCursor): readonly ReferencePart[] {
  const match = cursor.take(CASE, ([, year, number]) => `${year}Z${number}`);
  if (match === undefined || Number(match[1]) < FIRST_CASE_YEAR || Number(match[1]) > 2100) return [];
  return [wholePart(cursor, { kind: 'case', id: `kv-tk-${match[1]}Z${match[2]}` })];
}

const JOURNAL = /(?:([Ss]tb|[Ss]tcrt|[Tt]rb)(\.?)(\s{0,3})|(Staatsblad|Staatscourant)(\s{1,3}))(?=\d)/y;
const JOURNAL_YEAR = /((?:1[89]|20)\d\d)(?!\d)/y;
const JOURNAL_NUMBER = /(\s{0,3}[,/]?\s{0,3})(?:(nr)(\.?)(\s{0,3}))?(\d{1,6})(?![\p{L}\d])/uy;

/** Reads `Stb. 2024, 153`; also `Staatscourant 2024, nr. 12345`. */
export function readGazette(cursor: ReferenceCursor): readonly ReferencePart[] {
  const journal = cursor.take(JOURNAL, ([written, short, , gap = '']) => {
    if (short === undefined) return written;
    return `${short.charAt(0).toUpperCase()}${short.slice(1)}.${blankOf(gap)}`;
  });
  const year = journal === undefined ? undefined : cursor.take(JOURNAL_YEAR);
  const number = year === undefined ? undefined : takeJournalNumber(cursor);
  if (journal === undefined || year === undefined || number === undefined) return [];
  const name = journal[1]?.toLowerCase() ?? (journal[4] === 'Staatsblad' ? 'stb' : 'stcrt');
  // `in het Staatsblad 2024 3 besluiten`
  if (journal[1] === undefined && !/[,/]|nr/.test(number[0])) return [];
  return [wholePart(cursor, { kind: 'gazette', id: `${name}-${year[1]}-${number[5]}` })];
}

function takeJournalNumber(cursor: ReferenceCursor): RegExpExecArray | undefined {
  return cursor.take(JOURNAL_NUMBER, ([, gap = '', word, stop, blank = '', digits = '']) => {
    const comma = /^,\s{1,3}$/.test(gap) ? gap : ', ';
    return `${comma}${word === undefined ? '' : `nr.${stop === '' ? ' ' : blankOf(blank)}`}${digits}`;
  });
}

const ECLI =
  /ecli[\s:]{1,3}([a-z]{2})[\s:]{1,3}([a-z]{1,7})[\s:]{1,3}(\d{4})[\s:]{1,3}([a-z]{0,4}\d(?:[a-z0-9.]{0,24}[a-z0-9])?)(?![\p{L}\d])/iuy;

/** Reads the number of a ruling: `ECLI:NL:HR:2020:1`. */
export function readRuling(cursor: ReferenceCursor): readonly ReferencePart[] {
  const match = cursor.take(ECLI, ([, country, court, year, number]) =>
    `ecli:${country}:${court}:${year}:${number}`.toUpperCase(),
  );
  if (match === undefined) return [];
  const id = match.slice(1, 5).reduce((ecli, part) => `${ecli}:${part.toUpperCase()}`, 'ECLI');
  const href = id.startsWith('ECLI:NL:')
    ? `https://uitspraken.rechtspraak.nl/details?id=${id}`
    : `https://e-justice.europa.eu/ecli/${id}`;
  return [wholePart(cursor, { kind: 'ruling', id, href })];
}

const PUBLICATION_ID = /(kst|ah|kv|h|stb|stcrt|trb|blg)-(?:[te]k-)?[A-Za-z\d]+(?:-[A-Za-z\d]+)*/y;
const IDS =
  /^(?:kst-\d{5,7}(?:-[IVXLC\dA-Z]+)*(?:-[hnb]\d+)?|ah-[te]k-\d{8}-\d+(?:-[hnb]\d+)?|kv-[te]k-(?:\d{4}Z\d{5}|\d{8}-\w+)|h-[te]k-\d{8}-\d+(?:-\d+)*|(?:stb|stcrt|trb)-\d{4}-\d+(?:-[hnb]\d+)?|blg-\d+)$/;
const kinds = { kst: 'paper', blg: 'paper', ah: 'annex', kv: 'case', h: 'proceedings' } as const;

/** Reads the identifier of a publication as it stands in addresses: `kst-31332-86`. */
export function readPublicationId(cursor: ReferenceCursor): readonly ReferencePart[] {
  const match = cursor.take(PUBLICATION_ID);
  if (match === undefined || !IDS.test(match[0])) return [];
  const kind = kinds[match[1] as keyof typeof kinds] ?? 'gazette';
  return [wholePart(cursor, { kind, id: match[0] })];
}
