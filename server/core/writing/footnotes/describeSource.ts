import { writableAddress } from '../../links/writableAddress.ts';
import { inNote } from '../../rules/placeholders.ts';
import { isCalendarDay, type PlainDate, readIso, toDutch } from '../../text/plainDate.ts';
import type { Span } from '../../text/span.ts';
import { escapeMarkdown, onOneLine } from '../compose/escapeMarkdown.ts';
import { media } from './media.ts';

/** What is known of a source; anything may come in, and what is no text counts as unknown. */
export interface SourceFacts {
  readonly address?: unknown;
  readonly title?: unknown;
  readonly medium?: unknown;
  /** `2026-03-14`. */
  readonly date?: unknown;
}

/** The text of a note, and the first part of it that the author has to look at; empty at its end where nothing is. */
export interface SourceText {
  readonly text: string;
  readonly open: Span;
}

/** `NOS, 14 maart 2026, «Kades te laag» (<https://…>)`: in a set it is Dutch, whatever language the messages have. */
export function describeSource(facts: SourceFacts): SourceText {
  const address = typeof facts.address === 'string' ? writableAddress(facts.address.trim()) : undefined;
  const read = address === undefined ? undefined : readAddress(address);
  const medium = textOf(facts.medium) ?? read?.medium;
  const day = readIso(facts.date) ?? read?.date;
  const date = day === undefined ? undefined : toDutch(day);
  const title = textOf(facts.title);
  const parts: readonly (readonly [text: string, known: boolean])[] = [
    [medium ?? inNote.medium, medium !== undefined],
    [', ', true],
    [date ?? inNote.date, date !== undefined],
    [', «', true],
    // What an address says of the title is seldom the title itself.
    [title ?? read?.title ?? inNote.title, title !== undefined],
    ['» (', true],
    [address === undefined ? inNote.address : `<${address}>`, address !== undefined],
    [')', true],
  ];
  const text = parts.map(([part]) => part).join('');
  const at = parts.findIndex(([, known]) => !known);
  if (at < 0) return { text, open: { start: text.length, end: text.length } };
  const start = parts.slice(0, at).reduce((sum, [part]) => sum + part.length, 0);
  return { text, open: { start, end: start + (parts[at]?.[0].length ?? 0) } };
}

/** On one line, without what would close it or mean something to Markdown. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = onOneLine(value).slice(0, LONGEST);
  const plain = escapeMarkdown(text.replace(/[«»]/g, (sign) => (sign === '«' ? '‘' : '’')));
  return plain === '' ? undefined : plain;
}

const LONGEST = 300;

interface AddressFacts {
  readonly medium: string;
  readonly date: PlainDate | undefined;
  readonly title: string | undefined;
}

function readAddress(address: string): AddressFacts {
  const [, host = '', path = ''] = /^https?:\/\/([^/?#:]*)(?::\d+)?([^?#]*)/i.exec(address) ?? [];
  const name = host.toLowerCase().replace(/^(?:www|m|amp)\./, '');
  return { medium: mediumOf(name), date: dateIn(path), title: titleIn(path) };
}

/** The medium of a host, or of the host it is part of (`l.nos.nl`); else the host itself. */
function mediumOf(host: string): string {
  const labels = host.split('.');
  for (let at = 0; at < labels.length - 1; at++) {
    const known = media.get(labels.slice(at).join('.'));
    if (known !== undefined) return known;
  }
  return host;
}

const YEAR_FIRST = /(?:^|[/_-])((?:19|20)\d\d)([/_-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/;
const DAY_FIRST = /(?:^|[/_])(0?[1-9]|[12]\d|3[01])([/_-])(0?[1-9]|1[0-2])\2((?:19|20)\d\d)(?=[/_.-]|$)/;

function dateIn(path: string): PlainDate | undefined {
  const [, year, , month, day] = YEAR_FIRST.exec(path) ?? [];
  const [, ofDay, , ofMonth, ofYear] = DAY_FIRST.exec(path) ?? [];
  const date = { year: Number(year ?? ofYear), month: Number(month ?? ofMonth), day: Number(day ?? ofDay) };
  return isCalendarDay(date) ? date : undefined;
}

/** The words of the last part of a path that has several: `/2026/03/14/kades-te-laag-a4891234` says «Kades te laag». */
function titleIn(path: string): string | undefined {
  for (const part of path.split('/').reverse()) {
    const words = part
      .replace(/\.(?:html?|php|aspx?|pdf)$/i, '')
      .replace(/[~-]+[a-z]?\d{5,}$/i, '')
      .replace(/^\d{4,}-/, '')
      .replace(/~.*$/, '')
      .split(/[-_]+/)
      .filter((word) => word !== '');
    if (words.length < 2 || !words.every((word) => /^[\p{L}\p{M}\p{N}]+$/u.test(word)) || words.every(isNumber))
      continue;
    const title = words.join(' ').slice(0, LONGEST);
    return title.charAt(0).toUpperCase() + title.slice(1);
  }
  return undefined;
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}
