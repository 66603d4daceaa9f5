/** Look-ups of posts (ambten): what portfolio stands here, who held it when, `van` or `voor`. */
import type { PlainDate } from '../text/plainDate.ts';
import { addDays, fromIso, toIso } from '../text/plainDate.ts';
import { nearest } from './nearest.ts';
import { type PostRecord, reference } from './reference.ts';

/** Other names of posts that are printed as well, though the government's own list has one name for each. */
const VARIANTS: readonly PostRecord[] = [
  variant('Medische Zorg en Sport', '2017-10-26', '2021-09-03'),
  variant('Vreemdelingenbeleid en Integratie', '2002-07-22', '2006-12-14'),
];

/** An office that goes with a portfolio; a minister without a ministry is a minister too. */
export type PostOffice = 'minister' | 'staatssecretaris';

export interface PortfolioMatch {
  readonly portfolio: string;
  /** Index just after it. */
  readonly end: number;
}

/** The portfolios of any time that stand in a text at an index, longest first. Blanks and line ends are alike. */
export function portfoliosAt(text: string, index: number): readonly PortfolioMatch[] {
  const found: PortfolioMatch[] = [];
  for (const { name, pattern } of patterns().get(text.charAt(index)) ?? []) {
    pattern.lastIndex = index;
    if (pattern.test(text)) found.push({ portfolio: name, end: pattern.lastIndex });
  }
  return found;
}

/** What a name that is no portfolio may have been meant to be. */
export interface NearPortfolios {
  /** The best first; more than one where they are equally near. */
  readonly names: readonly string[];
  /** `blanks`: only blanks are lost or doubled. */
  readonly apart: 'blanks' | 'letters';
}

/** Portfolios that a name must have been meant for; those of the day before all others. */
export function nearPortfolios(
  name: string,
  office: PostOffice,
  day: PlainDate | undefined,
): NearPortfolios | undefined {
  const key = bare(name);
  if (key.length < 2 || name.length > 90) return undefined;
  const { byKey, byAbbreviation, keys } = keyed();
  const same = byKey.get(key);
  if (same !== undefined) return { names: [same], apart: sameLetters(name, same) ? 'blanks' : 'letters' };
  const short = byAbbreviation.get(key);
  if (short !== undefined) return { names: preferred(short, office, day).slice(0, 1), apart: 'letters' };
  const near = nearest(key, keys, Math.min(4, Math.floor(key.length / 4)));
  const candidates = near.length > 0 ? near.map((it) => byKey.get(it) ?? '') : beginningWith(name, office, day);
  if (candidates.length === 0) return undefined;
  return { names: preferred(candidates, office, day).slice(0, 3), apart: 'letters' };
}

/** All rows of a post. A minister's are also those without a ministry, and for Algemene Zaken the Minister-President's. */
export function postRows(office: PostOffice, portfolio: string): readonly PostRecord[] {
  return rowsByPost().get(`${office} ${portfolio}`) ?? [];
}

/** Days that the data may be off, and that addressing may lag behind a change of cabinet. */
const MARGIN = { high: 14, medium: 400, low: 36_500 } as const;

/** Whether a post can be addressed on a day: leniently, by how sure the data are of its days. */
export function isPostOn(office: PostOffice, portfolio: string, day: PlainDate): boolean {
  return postRows(office, portfolio).some((row) => covers(row, day, MARGIN[row.conf]));
}

/** What may stand before a portfolio: on the day where the post was there, else at any time. Empty where unknown. */
export function prepositionsOf(
  office: PostOffice,
  portfolio: string,
  day: PlainDate | undefined,
): ReadonlySet<'van' | 'voor'> {
  const rows = postRows(office, portfolio);
  const current = day === undefined ? [] : rows.filter((row) => covers(row, day, MARGIN.high));
  const allowed = new Set<'van' | 'voor'>();
  for (const row of current.length > 0 ? current : rows) {
    allowed.add(row.prep ?? 'van');
    if (isUnsettled(row)) allowed.add('van').add('voor');
  }
  return allowed;
}

/** Ministries with two secretaries of state at a time: there the plural goes with one post. */
const PAIRS: readonly (readonly [portfolio: string, from: string, to: string | null])[] = [
  ['Financiën', '2020-01-29', null],
  ['Justitie en Veiligheid', '2024-07-02', '2025-06-03'],
  ['Volksgezondheid, Welzijn en Sport', '2024-07-02', '2026-02-23'],
];

/** Whether two secretaries of state of one ministry can be addressed together on a day. */
export function hasTwoHolders(portfolio: string, day: PlainDate | undefined): boolean {
  const iso = day === undefined ? undefined : toIso(day);
  return PAIRS.some(
    ([name, from, to]) => name === portfolio && (iso === undefined || (from <= iso && (to === null || iso < to))),
  );
}

/**
 * Of some ministers without a ministry the sources do not agree on the word: those of 2010, and those the cabinet page
 * of 2026 gives `van`, of which no question was seen yet. Of others only the days are unsure.
 */
function isUnsettled(row: PostRecord): boolean {
  if (row.abbr !== null) return false;
  return row.prep === 'van' || row.conf === 'low' || row.portfolio.startsWith('Immigratie');
}

function variant(portfolio: string, from: string, to: string): PostRecord {
  return { kind: 'minister-voor', prep: 'voor', portfolio, abbr: null, from, to, conf: 'medium' };
}

function allPosts(): readonly PostRecord[] {
  return [...reference.posts, ...VARIANTS];
}

function covers(row: PostRecord, day: PlainDate, margin: number): boolean {
  const iso = toIso(day);
  if (row.from <= iso && (row.to === null || iso < row.to)) return true;
  if (iso < row.from) return toIso(addDays(day, margin)) >= row.from;
  return row.to !== null && toIso(addDays(fromIso(row.to), margin)) > iso;
}

function preferred(names: readonly string[], office: PostOffice, day: PlainDate | undefined): readonly string[] {
  const now = day === undefined ? [] : names.filter((name) => isPostOn(office, name, day));
  if (now.length > 0) return now;
  const ever = names.filter((name) => postRows(office, name).length > 0);
  return ever.length > 0 ? ever : names;
}

/** A name cut short: the one portfolio of the day that begins with the same whole words. */
function beginningWith(name: string, office: PostOffice, day: PlainDate | undefined): readonly string[] {
  const start = `${name.trim().replace(/\s+/g, ' ')} `;
  const found = keyed().names.filter(
    (it) =>
      it.replaceAll(',', '').startsWith(start.replaceAll(',', '')) && (day === undefined || isPostOn(office, it, day)),
  );
  return start.length > 6 && found.length === 1 ? found : [];
}

/** A name as it is compared: letters only, in lower case. */
function bare(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '');
}

function sameLetters(a: string, b: string): boolean {
  return a.normalize('NFC').replace(/\s+/g, '') === b.replace(/\s+/g, '');
}

interface PortfolioPattern {
  readonly name: string;
  readonly pattern: RegExp;
}

let patternIndex: ReadonlyMap<string, readonly PortfolioPattern[]> | undefined;

/** Patterns by the first letter of what they match, longest name first. */
function patterns(): ReadonlyMap<string, readonly PortfolioPattern[]> {
  if (patternIndex !== undefined) return patternIndex;
  const index = new Map<string, PortfolioPattern[]>();
  for (const name of keyed().names) {
    const list = index.get(name.charAt(0)) ?? [];
    list.push({ name, pattern: toPattern(name) });
    index.set(name.charAt(0), list);
  }
  patternIndex = index;
  return index;
}

/** A letter with its accent may be typed as two characters. After the name `over` may have lost its blank. */
function toPattern(name: string): RegExp {
  const letters = name.replace(/[\u00c0-\u024f]/g, (letter) => `(?:${letter}|${letter.normalize('NFD')})`);
  return new RegExp(String.raw`${letters.replaceAll(' ', String.raw`\s+`)}(?=$|[^\p{L}\p{M}\p{N}-]|over\s)`, 'uy');
}

interface Keyed {
  readonly names: readonly string[];
  readonly keys: readonly string[];
  readonly byKey: ReadonlyMap<string, string>;
  readonly byAbbreviation: ReadonlyMap<string, readonly string[]>;
}

let keyedNames: Keyed | undefined;

function keyed(): Keyed {
  if (keyedNames !== undefined) return keyedNames;
  const names = [...new Set(allPosts().map((row) => row.portfolio))].sort((a, b) => b.length - a.length);
  const byKey = new Map(names.map((name) => [bare(name), name]));
  const byAbbreviation = new Map<string, string[]>();
  for (const { abbr, portfolio } of allPosts()) {
    if (abbr === null) continue;
    const list = byAbbreviation.get(bare(abbr)) ?? [];
    if (!list.includes(portfolio)) byAbbreviation.set(bare(abbr), [...list, portfolio]);
  }
  keyedNames = { names, keys: [...byKey.keys()], byKey, byAbbreviation };
  return keyedNames;
}

let postIndex: ReadonlyMap<string, readonly PostRecord[]> | undefined;

function rowsByPost(): ReadonlyMap<string, readonly PostRecord[]> {
  if (postIndex !== undefined) return postIndex;
  const index = new Map<string, PostRecord[]>();
  for (const row of allPosts()) {
    const key = `${row.kind === 'staatssecretaris' ? 'staatssecretaris' : 'minister'} ${row.portfolio}`;
    index.set(key, [...(index.get(key) ?? []), row]);
  }
  postIndex = index;
  return index;
}
