import { isPostOn, type NearPortfolios, nearPortfolios, type PostOffice, portfoliosAt } from '../data/posts.ts';
import type { PlainDate } from '../text/plainDate.ts';
import type { Span } from '../text/span.ts';
import { readOffice } from './readOffice.ts';
import { skipBlanks } from './scanText.ts';

/** A post in indices of the text. */
export interface PostReading extends Span {
  readonly preposition: Span | undefined;
  readonly portfolio: Span;
  readonly known: string | undefined;
  readonly near: NearPortfolios | undefined;
}

/** Where the posts are to be found, and what is known before reading them. */
export interface PostScope {
  readonly text: string;
  /** Index that no post goes beyond. */
  readonly limit: number;
  /** An earlier index where the subject seems to begin, if any. */
  readonly softLimit: number | undefined;
  readonly day: PlainDate | undefined;
}

interface Path {
  readonly posts: readonly PostReading[];
  readonly end: number;
  readonly cost: number;
}

/** Where a post begins. */
interface Place {
  readonly start: number;
  readonly preposition: Span | undefined;
  readonly name: number;
}

/** What a reading costs: the cheapest one is what was meant. */
const COST = { lapsed: 3, lostPreposition: 4, near: 6, unread: 12, unknown: 25, lostSeparator: 2 } as const;
/** Dear enough to ask what a name may have been meant for. */
const DOUBTFUL = 8;
const MOST_POSTS = 24;

/**
 * Reads the posts of one run. Names of ministries hold commas and `en`, so nothing is split: every portfolio that can
 * stand at a place is tried, and the cheapest reading of the whole run wins.
 */
export function readPosts(scope: PostScope, office: PostOffice, at: number): Omit<Path, 'cost'> {
  return new PostsReader(scope, office).read(at);
}

const PREPOSITION = /(?:van|voor)(?=\s|\p{Lu})|v\p{Ll}{1,4}(?=\s+\p{Lu})/uy;
const SEPARATOR = /\s*(?:,\s*en(?=\s|\p{Lu})|,|(?<!\p{L})en(?=\s|\p{Lu}))\s*/uy;
const NEXT_RUN = /\s*(?:,\s*en(?=\s)|,|(?<!\p{L})en(?=\s))\s*/uy;
const ABSENCE = /\s*,?\s*bij\s+afwezigheid\s+van(?=\s|\p{Lu})\s*/uy;
const CLOSING = /[\s,]*/y;
const DASHED = /\s+[–—-]\s+(?=\p{Lu})/uy;
const BRACKETED = /\s+\(\p{Lu}[^()]{3,80}\)/uy;
const BOUNDARY = /\s*,|\s+en(?=\s|\p{Lu})/gu;

class PostsReader {
  readonly #scope: PostScope;
  readonly #office: PostOffice;
  readonly #seen = new Map<number, Path>();

  constructor(scope: PostScope, office: PostOffice) {
    this.#scope = scope;
    this.#office = office;
  }

  read(at: number): Path {
    const seen = this.#seen.get(at);
    if (seen !== undefined) return seen;
    if (this.#seen.size > MOST_POSTS) return { posts: [], end: at, cost: COST.unread };
    this.#seen.set(at, { posts: [], end: at, cost: COST.unknown * 4 });
    const path = this.#readPost(at);
    this.#seen.set(at, path);
    return path;
  }

  #readPost(at: number): Path {
    const { text, limit } = this.#scope;
    const start = skipBlanks(text, at);
    const end = after(PREPOSITION, text, start);
    const place = { start, preposition: end > start ? { start, end } : undefined, name: skipBlanks(text, end) };
    const matches = portfoliosAt(text, place.name).filter((match) => match.end <= limit);
    const exact = matches.map(({ portfolio, end }) =>
      this.#path(place, this.#withSuffix(end), { known: portfolio, near: undefined }, this.#dated(portfolio)),
    );
    const best = cheapest(exact);
    if (best !== undefined && best.cost < DOUBTFUL) return best;
    const guesses = this.#guesses(place, new Set(matches.map((match) => match.portfolio)));
    return cheapest([...exact, ...guesses]) ?? { posts: [], end: at, cost: COST.unread };
  }

  #path(place: Place, end: number, found: Pick<PostReading, 'known' | 'near'>, cost: number): Path {
    const { start, preposition, name } = place;
    const rest = this.#continue(end);
    const post = { start, end, preposition, portfolio: { start: name, end }, ...found };
    const lost = preposition === undefined ? COST.lostPreposition : 0;
    return { posts: [post, ...rest.posts], end: rest.end, cost: lost + cost + rest.cost };
  }

  #dated(portfolio: string): number {
    const { day } = this.#scope;
    return day === undefined || isPostOn(this.#office, portfolio, day) ? 0 : COST.lapsed;
  }

  /** `van Financiën – Toeslagen en Douane`: what follows a dash, or stands in brackets, is of the same post. */
  #withSuffix(end: number): number {
    const { text } = this.#scope;
    const bracketed = after(BRACKETED, text, end);
    if (bracketed > end) return bracketed;
    const dashed = after(DASHED, text, end);
    return dashed > end ? this.#strongBoundary(dashed) : end;
  }

  /** What may follow a portfolio: the phrase's end, another run, another post, or something that is none of these. */
  #continue(end: number): Path {
    const { text, limit, softLimit } = this.#scope;
    const closing = after(CLOSING, text, end);
    if (closing >= limit || closing === softLimit || this.#isRunAt(end)) return { posts: [], end, cost: 0 };
    const next = after(SEPARATOR, text, end);
    if (next > end) return this.read(next);
    const blank = skipBlanks(text, end);
    if (after(PREPOSITION, text, blank) === blank) return { posts: [], end, cost: COST.unread };
    const rest = this.read(next);
    return { ...rest, cost: rest.cost + COST.lostSeparator };
  }

  #isRunAt(at: number): boolean {
    return nextRunAt(this.#scope.text, at) !== undefined;
  }

  /** Names that are no portfolio: a slip for one, or one that nobody knows. */
  #guesses(place: Place, exact: ReadonlySet<string>): Path[] {
    const paths: Path[] = [];
    for (const end of this.#boundaries(place.name)) {
      const near = nearPortfolios(this.#scope.text.slice(place.name, end), this.#office, this.#scope.day);
      // Where the right name stands, what follows it is no part of it.
      if (near === undefined || near.names.some((name) => exact.has(name))) continue;
      paths.push(this.#path(place, end, { known: undefined, near }, COST.near));
    }
    const unknown = this.#strongBoundary(place.name);
    if (unknown > place.name)
      paths.push(this.#path(place, unknown, { known: undefined, near: undefined }, COST.unknown));
    return paths;
  }

  #boundaries(from: number): number[] {
    const { text, limit, softLimit } = this.#scope;
    const ends: number[] = [];
    BOUNDARY.lastIndex = from;
    const until = Math.min(limit, from + 100);
    for (let match = BOUNDARY.exec(text); match !== null && match.index < until; match = BOUNDARY.exec(text)) {
      if (match.index > from) ends.push(match.index);
    }
    if (softLimit !== undefined && softLimit > from) ends.push(trimmedEnd(text, from, softLimit));
    ends.push(trimmedEnd(text, from, limit));
    return ends;
  }

  /** The first boundary that is surely one: before another post with its preposition, or another run. */
  #strongBoundary(from: number): number {
    const { text, limit, softLimit } = this.#scope;
    for (const end of this.#boundaries(from)) {
      const next = after(SEPARATOR, text, end);
      if (next > end && (after(PREPOSITION, text, next) > next || this.#isRunAt(end))) return end;
    }
    const end = softLimit !== undefined && softLimit > from ? softLimit : limit;
    return trimmedEnd(text, from, end);
  }
}

/** Where a run of addressees begins, and whether that is the clause `bij afwezigheid van`. */
export interface RunStart {
  readonly start: number;
  readonly absent: boolean;
}

/** The run that follows where another ends. */
export function nextRunAt(text: string, at: number): RunStart | undefined {
  if (!/[,eb]/i.test(text.charAt(skipBlanks(text, at)))) return undefined;
  const absence = after(ABSENCE, text, at);
  if (absence > at) return { start: absence, absent: true };
  const next = after(NEXT_RUN, text, at);
  if (next === at) return undefined;
  // A slip for an office counts only where it cannot be the name of a ministry.
  const tolerant = /^(?:(?:de|het)(?:\s|\p{Lu})|[\p{L}-]{6,24}\s+(?:van|voor)\s)/u.test(text.slice(next, next + 32));
  return readOffice(text, next, tolerant) === undefined ? undefined : { start: next, absent: false };
}

function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function trimmedEnd(text: string, from: number, end: number): number {
  return from + text.slice(from, Math.max(from, end)).replace(/[\s,]+$/, '').length;
}

function cheapest(paths: readonly Path[]): Path | undefined {
  let best: Path | undefined;
  for (const path of paths) if (best === undefined || path.cost < best.cost) best = path;
  return best;
}
