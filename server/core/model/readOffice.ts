import { nearest } from '../data/nearest.ts';
import type { Span } from '../text/span.ts';
import type { Office } from './questionDocument.ts';

/** An office with its article, in indices of the text. */
export interface OfficeReading extends Span {
  /** `de`, or another article in its place. */
  readonly article: Span | undefined;
  readonly word: Span;
  readonly office: Exclude<Office, 'other'>;
  readonly plural: boolean;
  readonly misspelt: boolean;
}

const ARTICLE = /(?:de|het|den|d)(?=\s|\p{Lu})\s*/uy;
/** A hyphen that a word processor keeps from a line's end is a hyphen. */
const EXACT =
  /(minister[-\u2010\u2011]president|ministers?|staatssecretaris(?:sen)?)(?=$|[^\p{L}\p{M}\u2010\u2011-])/iuy;
/** The blank after it is lost: `MinisterKlimaat en Groene Groei`. */
const GLUED = /([Mm]inisters?|[Ss]taatssecretaris(?:sen)?)(?=\p{Lu})/uy;
const SPLIT = /(minister[\s–—]+president|staats\s+secretaris(?:sen)?)(?=$|[^\p{L}\p{M}-])/iuy;
const WORD = /[\p{L}\p{M}][\p{L}\p{M}-]{4,24}/uy;
const WORDS = ['minister', 'ministers', 'staatssecretaris', 'staatssecretarissen', 'minister-president'];

/** Reads the office that stands at an index; misspelt ones only where asked for. */
export function readOffice(text: string, at: number, tolerant: boolean): OfficeReading | undefined {
  ARTICLE.lastIndex = at;
  const article = ARTICLE.exec(text)?.[0];
  const start = at + (article?.length ?? 0);
  // Most calls ask about a place where no office stands; this spares them four patterns.
  if (!tolerant && !/[ms]/i.test(text.charAt(start))) return undefined;
  const split = match(SPLIT, text, start);
  const found = split === undefined ? (match(EXACT, text, start) ?? match(GLUED, text, start)) : undefined;
  const written = split ?? found ?? (tolerant ? match(WORD, text, start) : undefined);
  if (written === undefined) return undefined;
  const word = found === undefined ? wordMeant(written) : found.toLowerCase();
  if (word === undefined) return undefined;
  const end = start + written.length;
  return {
    start: at,
    end,
    article: article === undefined ? undefined : { start: at, end: at + article.trimEnd().length },
    word: { start, end },
    office: word.startsWith('staats')
      ? 'staatssecretaris'
      : word.endsWith('president')
        ? 'minister-president'
        : 'minister',
    plural: word === 'ministers' || word === 'staatssecretarissen',
    misspelt: found === undefined,
  };
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function wordMeant(written: string): string | undefined {
  const letters = written.toLowerCase().replace(/[\s–—]+/g, '-');
  return nearest(letters, WORDS, letters.length < 10 ? 2 : 3)[0];
}
