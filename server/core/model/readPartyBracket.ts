import { nearest } from '../data/nearest.ts';
import { findParty, isMembersLabel } from '../data/parties.ts';
import type { Span } from '../text/span.ts';
import { skipBlanks, trimRange } from './scanText.ts';

/** What stands in a bracket after one or more names; all spans are indices of the text. */
export interface BracketText {
  readonly quantifier: Span | undefined;
  /** Empty where the bracket holds no label. */
  readonly party: Span;
}

const QUANTIFIER =
  /^(?:beiden?|allen?|allebei|allemaal|alle\s?(?:twee|drie|vier|vijf)|tezamen|samen|resp\.?|respectievelijk)$/i;
const GLUED_QUANTIFIER = /^(?:beiden?|allen?)(?=[\p{Lu}\p{N}])/u;
const LAST_WORD = /[\s,]+(\p{L}{4,9})$/u;
const MOST_WORDS = 6;

/** Reads the inside of a bracket: a label, mostly with `beiden` or `allen` before it. */
export function readPartyBracket(text: string, from: number, to: number): BracketText {
  const inner = withoutEdges(text, { start: from, end: to });
  const written = text.slice(inner.start, inner.end);
  if (written === '' || written.length > 120 || findParty(written) !== undefined) {
    return { quantifier: undefined, party: inner };
  }
  const glued = GLUED_QUANTIFIER.exec(written)?.[0].length;
  if (glued !== undefined) return divide(text, inner, inner.start + glued);
  const blank = /[\s,:]/.exec(written)?.index ?? written.length;
  const rest = written.slice(blank).replace(/^[\s,:]+/, '');
  if (isQuantifier(written.slice(0, blank), rest)) return divide(text, inner, inner.start + blank);
  const last = LAST_WORD.exec(written);
  if (last !== null && QUANTIFIER.test(last[1] ?? '')) {
    const start = inner.end - (last[1]?.length ?? 0);
    return { quantifier: { start, end: inner.end }, party: { start: inner.start, end: inner.start + last.index } };
  }
  return { quantifier: undefined, party: inner };
}

/** Where a bracket that is not closed must have ended: after its label, else before the first joint. */
export function endOfUnclosedBracket(text: string, from: number, to: number): number {
  const end = trimRange(text, { start: from, end: to }).end;
  const start = skipBlanks(text, from);
  const joint = text.slice(start, end).search(/[,;&]|\sen\s/);
  for (const cut of wordEnds(text, start, end).reverse()) {
    const { party } = readPartyBracket(text, start, cut);
    if (party.end > party.start && findParty(text.slice(party.start, party.end)) !== undefined) return cut;
  }
  return joint < 0 ? end : Math.max(from, trimRange(text, { start, end: start + joint }).end);
}

/** Where a bracket that is not opened must have begun: before the label, or its quantifier, that ends a text. */
export function startOfUnopenedBracket(text: string, from: number, to: number, closed: boolean): number | undefined {
  const { start, end } = trimRange(text, { start: from, end: to });
  const starts = wordStarts(text, start, end);
  const found = starts.find((at) => isLooseLabel(text.slice(at, end), closed));
  if (found === undefined) return closed ? starts.findLast((at) => at > start) : undefined;
  const before = starts.findLast((at) => at < found);
  return before !== undefined && QUANTIFIER.test(text.slice(before, found).trim()) ? before : found;
}

/** Without any bracket, only a label that is no name tells that one is meant. */
function isLooseLabel(written: string, closed: boolean): boolean {
  const party = findParty(written);
  if (party === undefined || !/^[\p{Lu}\p{N}]/u.test(written)) return false;
  return closed || !isMembersLabel(party.label) || /^(?:Groep|Lid|Fractie)\s/.test(written);
}

function isQuantifier(word: string, rest: string): boolean {
  if (QUANTIFIER.test(word)) return true;
  if (rest === '' || !/^\p{L}/u.test(word)) return false;
  if (findParty(rest) !== undefined) return true;
  const lower = word.toLowerCase();
  return word.length > 3 && word.length < 10 && nearest(lower, ['beiden', 'allen'], 2).length > 0;
}

function divide(text: string, inner: Span, end: number): BracketText {
  let start = end;
  while (start < inner.end && /[\s,:]/.test(text.charAt(start))) start++;
  return { quantifier: { start: inner.start, end }, party: { start, end: inner.end } };
}

/** Without blanks, and without markers of bold text that is broken. */
function withoutEdges(text: string, range: Span): Span {
  let { start, end } = range;
  while (start < end && /[\s*_]/.test(text.charAt(start))) start++;
  while (end > start && /[\s*_]/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Ends of the first words of a stretch. */
function wordEnds(text: string, start: number, end: number): number[] {
  const ends: number[] = [];
  for (const match of text.slice(start, Math.min(end, start + 120)).matchAll(/[^\s,;]+/gu)) {
    ends.push(start + match.index + match[0].length);
    if (ends.length === MOST_WORDS) break;
  }
  return ends;
}

/** Starts of the last words of a stretch. */
function wordStarts(text: string, start: number, end: number): number[] {
  const from = Math.max(start, end - 120);
  const starts = [...text.slice(from, end).matchAll(/[^\s,;]+/gu)].map((match) => from + match.index);
  return starts.slice(-MOST_WORDS);
}
