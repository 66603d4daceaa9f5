import { ofWords } from '../../model/ofWords.ts';
import type { Span } from '../../text/span.ts';
import { isLetter } from './isLetter.ts';

export interface RepeatedWord {
  readonly first: Span;
  readonly second: Span;
}

/** Words that are often right when they stand twice: `dat dat niet kan`, `dat je je vergist`, `die hun hun geld geven`. */
const FREE: ReadonlySet<string> = new Set(
  'dat die is was waren zijn had hadden u je ze hun haar jullie heel zeer veel ver lang bla'.split(' '),
);
/** `de de facto grens`, `een groei in in vitro gekweekte cellen`. */
const LATIN = /^\s{1,2}(?:facto|jure|novo|minimis|vitro|vivo|situ)(?!\p{L})/u;

/** The repeated words of a block. */
export const repeatedWordsOf = ofWords(({ words }) => findRepeatedWords(words));

/** Finds words that stand twice with only blanks between; by hand, since this reads all of every text. */
export function findRepeatedWords(text: string): readonly RepeatedWord[] {
  const found: RepeatedWord[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if ((code > 32 && code < 0xa0) || !isBlank(code)) continue;
    const end = at;
    while (at + 1 < text.length && isBlank(text.charCodeAt(at + 1))) at++;
    const repeated = repeatedAt(text, start, end, at + 1);
    if (repeated !== undefined) found.push(repeated);
    start = at + 1;
  }
  return found;
}

/** The last word of a piece between blanks, where the next piece begins with it. */
function repeatedAt(text: string, from: number, end: number, next: number): RepeatedWord | undefined {
  let start = from;
  while (start < end && !isLetter(text.charCodeAt(start))) start++;
  // Most words differ in their first letter already.
  if (end - start < 2 || (text.charCodeAt(start) | 32) !== (text.charCodeAt(next) | 32)) return undefined;
  for (let at = start; at < end; at++) if (!isWordPart(text.charCodeAt(at))) return undefined;
  const stop = next + end - start;
  if (stop > text.length || goesOn(text, stop)) return undefined;
  if (!isSame(text.slice(start, end), text.slice(next, stop))) return undefined;
  if (LATIN.test(text.slice(stop, stop + 10))) return undefined;
  return { first: { start, end }, second: { start: next, end: stop } };
}

/** Whether a word does not end here; an apostrophe before anything but a letter closes a quotation. */
function goesOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return at < text.length && (isApostrophe(code) ? isLetter(text.charCodeAt(at + 1)) : isWordPart(code));
}

function isSame(a: string, b: string): boolean {
  // `De de`, but not `het OM om`.
  if (a !== b && a.charAt(0).toLowerCase() + a.slice(1) !== b) return false;
  // Two capitals: a name, such as Bora Bora.
  if (b.charAt(0) !== b.charAt(0).toLowerCase() || /\d/.test(b)) return false;
  return /\p{L}/u.test(b) && !FREE.has(b.toLowerCase());
}

/** Letters, digits, and what joins them in a word: apostrophe and hyphen. */
function isWordPart(code: number): boolean {
  if (isLetter(code) || (code >= 48 && code <= 57)) return true;
  return isApostrophe(code) || code === 45;
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0 || code === 0x202f || code === 0x2009;
}
