import { ofWords } from './ofWords.ts';
import type { Prose } from './prose.ts';
import type { Reference } from './questionDocument.ts';
import { readBarePaper, readPaper } from './readPaperReference.ts';
import { readCase, readGazette, readPublicationId, readRuling } from './readPlainReference.ts';
import { readProceedings } from './readProceedingsReference.ts';
import { ReferenceCursor } from './referenceCursor.ts';
import { paperParts, type ReferencePart } from './referencePart.ts';
import type { Words } from './wording.ts';

/** Every reference holds a year, a dossier or a number of so many digits. */
const LIKELY = /\d{3}/;
/** Where a reference may begin; most that look so are none. */
const BEGINNING = new RegExp(
  [
    '[Kk]amer-?stuk(?:-?ken)?',
    '[Aa]anhangsels?',
    'Handelin-?gen',
    String.raw`Kamervragen \(Aanhangsel\)`,
    String.raw`(?:Tweede|Eerste) Kamer(?=[,\s])`,
    String.raw`\b[TE]K\b`,
    String.raw`(?:[Ss]tb|[Ss]tcrt|[Tt]rb|Staatsblad|Staatscourant)\b`,
    String.raw`(?:E[Cc][Ll][Ii]|ecli)(?=[:\s])`,
    String.raw`\d{4}(?=[\s-]?[Zz][\s-]?\d)`,
    String.raw`\d{5}(?=-(?:\d\d|[A-Z]+)-\d|,? nrs?\b)`,
    String.raw`\d\d(?=\s\d{3}\b)`,
    String.raw`\b(?:kst|ah-[te]k|kv-[te]k|h-[te]k|stb|stcrt|trb|blg)-(?=\d)`,
  ].join('|'),
  'g',
);
const WORD = /[\p{L}\p{N}]/u;
const JOINED = /^\s?(?:,|;|,? en|,? alsmede|,? evenals)?\s$/;

/**
 * Reads the references to parliamentary documents in one text block. A paragraph that is a case number and no more is
 * the number of the set itself, unless it is a note.
 */
export function readReferences(prose: Prose, isNote = false): readonly Reference[] {
  const parts = isNote ? partsOfNote(prose) : partsOf(prose);
  return parts.length === 0 ? NONE : parts.map((part) => toReference(part, prose));
}

const NONE: readonly never[] = [];
const partsOf = ofWords((words) => readParts(words, false));
const partsOfNote = ofWords((words) => readParts(words, true));

export function mayHoldReference(prose: Pick<Words, 'wording'>): boolean {
  return partsOfNote(prose).length > 0;
}

function readParts(prose: Words, isNote: boolean): readonly ReferencePart[] {
  if (!LIKELY.test(prose.text)) return NONE;
  const text = prose.words;
  const found: ReferencePart[] = [];
  let last = -1;
  BEGINNING.lastIndex = 0;
  for (let match = BEGINNING.exec(text); match !== null; match = BEGINNING.exec(text)) {
    if (match.index > 0 && WORD.test(text.charAt(match.index - 1))) continue;
    const cursor = new ReferenceCursor(text, match.index);
    const joined = last >= 0 && match.index - last < 12 && JOINED.test(text.slice(last, match.index));
    const parts = readAt(cursor, match[0], joined);
    if (parts.length === 0 || (!isNote && isOwnNumber(parts, prose))) continue;
    found.push(...parts);
    last = cursor.at;
    BEGINNING.lastIndex = Math.max(BEGINNING.lastIndex, last);
  }
  return found;
}

function readAt(cursor: ReferenceCursor, beginning: string, joined: boolean): readonly ReferencePart[] {
  if (beginning.endsWith('-')) return readPublicationId(cursor);
  if (/^\d{4}$/.test(beginning)) return readCase(cursor);
  // Without a word before it, only what follows a reference is surely one, however it is written.
  if (/^\d/.test(beginning)) return paperParts(cursor, readBarePaper(cursor), joined);
  if (/^ecli$/i.test(beginning)) return readRuling(cursor);
  if (/^(?:stb|stcrt|trb|staats)/i.test(beginning)) return readGazette(cursor);
  if (/^(?:aan|Hand|Kamerv)/i.test(beginning)) return readProceedings(cursor);
  return readPapers(cursor, beginning);
}

const KEYWORD = /([Kk])(amer-?stuk(?:-?ken)?)|(?:Tweede|Eerste) Kamer|[TE]K/y;

function readPapers(cursor: ReferenceCursor, beginning: string): readonly ReferencePart[] {
  const isPaper = /^k/i.test(beginning);
  cursor.take(KEYWORD, ([written, , rest]) => (isPaper ? `K${rest}` : written));
  const chamber = isPaper ? undefined : beginning.startsWith('T') ? 'tk' : 'ek';
  const reading = readPaper(cursor, chamber);
  // The name of a chamber before a number may mean anything; before a dossier and a number, one thing.
  return reading === undefined || (!isPaper && reading.numbers.length === 0) ? [] : paperParts(cursor, reading, true);
}

function isOwnNumber(parts: readonly ReferencePart[], prose: Words): boolean {
  const part = parts[0];
  return part?.kind === 'case' && prose.text.slice(part.start, part.end) === prose.text.trim();
}

function toReference({ start, end, ...reading }: ReferencePart, prose: Prose): Reference {
  return { ...reading, span: prose.spanAt(start, end), text: prose.text.slice(start, end) };
}
