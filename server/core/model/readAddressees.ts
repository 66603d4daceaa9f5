import type { PlainDate } from '../text/plainDate.ts';
import type { Span } from '../text/span.ts';
import type { Prose } from './prose.ts';
import type { AddresseeRun, Post, Worded } from './questionDocument.ts';
import { type OfficeReading, readOffice } from './readOffice.ts';
import { nextRunAt, type PostReading, type PostScope, type RunStart, readPosts } from './readPosts.ts';
import { findMatch } from './scanText.ts';

/** Where the phrase of the addressees begins, and what it ends that stands before it. */
export interface Address {
  readonly askersEnd: number;
  /** Undefined where there are no addressees. */
  readonly start: number | undefined;
  /** The word before them; undefined where it is lost. */
  readonly aan: Span | undefined;
}

const AAN = /(?<![\p{L}\p{M}-])aan(?=\s|de\s)\s*/giu;
const OFFICE = /(?<![\p{L}\p{M}-])(?:de\s+)?(?:minister|staats?secretaris)/giu;
const MISSPELT_AAN = /(?<=[)\s])(?:an|ann|aaan|naa|ana|aam|aa|naar|bij)\s+$/iu;

/** Finds the addressees between two indices: after `aan`, or where the first office stands if that word is lost. */
export function findAddress(text: string, from: number, limit: number): Address {
  const aan = findMatch(AAN, text, from, limit);
  if (aan !== undefined) return { askersEnd: aan.start, start: aan.end, aan };
  const office = findMatch(OFFICE, text, from, limit);
  if (office === undefined) return { askersEnd: limit, start: undefined, aan: undefined };
  const slip = MISSPELT_AAN.exec(text.slice(from, office.start));
  const askersEnd = slip === null ? office.start : from + slip.index;
  return { askersEnd, start: office.start, aan: undefined };
}

export interface AddresseesReading {
  readonly runs: readonly AddresseeRun[];
  /** Index just after the phrase. */
  readonly end: number;
  /** Where a ministry is lacking: just after the office. */
  readonly lackingPost: number | undefined;
}

export interface AddresseesScope {
  readonly prose: Prose;
  /** Index of the first word after `aan`. */
  readonly start: number;
  /** Index that the phrase does not go beyond: that of ` over `, where it is there. */
  readonly limit: number;
  /** Where the subject seems to begin, by its italics. */
  readonly softLimit: number | undefined;
  readonly day: PlainDate | undefined;
}

/** Reads the phrase of the addressees: `de Minister van X en de Staatssecretarissen van Y en van Z`. */
export function readAddressees(scope: AddresseesScope): AddresseesReading {
  const text = scope.prose.text.slice(0, scope.limit);
  const runs: AddresseeRun[] = [];
  let at: RunStart | undefined = { start: scope.start, absent: false };
  let end = scope.start;
  let lackingPost: number | undefined;
  while (at !== undefined && runs.length < 20) {
    const office = readOffice(text, at.start, true);
    const { run, runEnd }: RunReading =
      office === undefined ? readOther(scope, text, at) : readRun(scope, text, office, at.absent);
    runs.push(run);
    if (run.posts.length === 0 && needsPost(run)) lackingPost ??= runEnd;
    end = runEnd;
    at = nextRunAt(text, end);
  }
  return { runs, end, lackingPost };
}

interface RunReading {
  readonly run: AddresseeRun;
  readonly runEnd: number;
}

/** In the clause `bij afwezigheid van de Minister` the ministry goes without saying. */
function needsPost(run: AddresseeRun): boolean {
  return (run.office === 'minister' || run.office === 'staatssecretaris') && !run.sharesPosts && !run.absent;
}

function readRun(scope: AddresseesScope, text: string, reading: OfficeReading, absent: boolean): RunReading {
  const { prose } = scope;
  const { office } = reading;
  const sharesPosts = office !== 'minister-president' && sharesPostsAt(text, reading.end);
  const { posts, end } = sharesPosts ? { posts: [], end: reading.end } : readHeld(scope, text, reading);
  const run = {
    span: prose.spanAt(reading.start, end),
    article: reading.article === undefined ? undefined : worded(prose, reading.article),
    office,
    officeWord: worded(prose, reading.word),
    misspelt: reading.misspelt,
    plural: reading.plural,
    posts: posts.map((post) => toPost(prose, post)),
    sharesPosts,
    absent,
  };
  return { run, runEnd: end };
}

/** The posts an office holds, and where they end. */
function readHeld(scope: AddresseesScope, text: string, { office, end }: OfficeReading): ReturnType<typeof readPosts> {
  if (office === 'minister-president') return { posts: [], end: afterGeneralAffairs(text, end) };
  const posts: PostScope = { text, limit: text.length, softLimit: scope.softLimit, day: scope.day };
  return hasNoPost(posts, end) ? { posts: [], end } : readPosts(posts, office, end);
}

/** `de Minister en (de) Staatssecretaris van X`. */
function sharesPostsAt(text: string, at: number): boolean {
  const next = nextRunAt(text, at);
  if (next === undefined || next.absent) return false;
  const office = readOffice(text, next.start, true)?.office;
  return office === 'minister' || office === 'staatssecretaris';
}

/** Nothing is left, or what is left belongs to the subject. */
function hasNoPost(scope: PostScope, at: number): boolean {
  const rest = /^[\s,]*/.exec(scope.text.slice(at))?.[0].length ?? 0;
  if (at + rest >= scope.limit || at + rest === scope.softLimit) return true;
  return nextRunAt(scope.text, at) !== undefined;
}

const GENERAL_AFFAIRS = /,?\s*(?:tevens\s+|en\s+)?minister\s+van\s+algemene\s+zaken(?!\p{L}),?/iuy;

/** `de Minister-President, Minister van Algemene Zaken`. */
function afterGeneralAffairs(text: string, at: number): number {
  GENERAL_AFFAIRS.lastIndex = at;
  const match = GENERAL_AFFAIRS.exec(text);
  return match === null ? at : at + match[0].replace(/,$/, '').length;
}

const NEXT_OFFICE = /(?:,|\sen)\s+de\s+(?:minister|staatssecretaris)/i;

/** What stands where an office should, up to the next office. */
function readOther(scope: AddresseesScope, text: string, { start: at, absent }: RunStart): RunReading {
  const hardEnd = scope.softLimit !== undefined && scope.softLimit > at ? scope.softLimit : text.length;
  const rest = text.slice(at, hardEnd);
  const next = rest.search(NEXT_OFFICE);
  const end = at + (next < 0 ? rest : rest.slice(0, next)).replace(/[\s,]+$/, '').length;
  const officeWord = worded(scope.prose, { start: at, end });
  const run = {
    span: officeWord.span,
    article: undefined,
    office: 'other',
    officeWord,
    misspelt: false,
    plural: false,
    posts: [],
    sharesPosts: false,
    absent,
  } as const;
  return { run, runEnd: end };
}

function toPost(prose: Prose, reading: PostReading): Post {
  return {
    span: prose.spanAt(reading.start, reading.end),
    preposition: reading.preposition === undefined ? undefined : worded(prose, reading.preposition),
    portfolio: worded(prose, reading.portfolio),
    known: reading.known,
    near: reading.near,
  };
}

function worded(prose: Prose, range: Span): Worded {
  return { span: prose.spanAt(range.start, range.end), text: prose.text.slice(range.start, range.end) };
}
