import { namePrefixes } from '../data/members.ts';
import type { Span } from '../text/span.ts';
import { endOfMatch, skipBlanks } from './scanText.ts';

const ARTICLE =
  /(?:(?:[Hh]et|[Dd]e)\s+)?(?:(?:[Tt]weede|[Ee]erste)\s+)?(?:[Kk]amer)?(?:[Ll]id|[Ll]eden)(?![\p{Ll}\p{M}'’-])(?:\s+(?:(?:het|de)\s+)?(?:lid|leden)(?![\p{Ll}\p{M}'’-]))*/uy;
const WORD = /[\p{L}\p{M}.'’]+(?=\s|$)/uy;
const MOST_WORDS = 3;

/**
 * Reads `het lid` or `de leden`, or what stands in its place before the first name: words in lower case that are no
 * prefix of a surname. Undefined where the first name stands there at once.
 */
export function readAskerArticle(text: string, from: number, to: number): Span | undefined {
  const start = skipBlanks(text, from);
  const end = endOfMatch(ARTICLE, text, start);
  if (end !== undefined && end <= to) return { start, end };
  return readOtherWords(text, start, to);
}

function readOtherWords(text: string, start: number, to: number): Span | undefined {
  let end: number | undefined;
  let at = start;
  for (let count = 0; count < MOST_WORDS; count++) {
    const wordEnd = endOfMatch(WORD, text, at);
    if (wordEnd === undefined || wordEnd > to) break;
    const word = text.slice(at, wordEnd);
    const isArticle = count === 0 && (word === 'het' || word === 'de');
    if (!/^\p{Ll}/u.test(word) || (namePrefixes.has(word) && !isArticle)) break;
    end = wordEnd;
    at = skipBlanks(text, wordEnd);
  }
  return end === undefined ? undefined : { start, end };
}
