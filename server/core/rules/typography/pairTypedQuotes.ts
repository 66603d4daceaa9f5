import { ofWords } from '../../model/ofWords.ts';
import type { QuotePair } from './pairGuillemets.ts';

/** A quotation in typed marks. */
export interface TypedQuote extends QuotePair {
  /** Whether another mark could be the closing one: `'Michels' boek'`. */
  readonly doubtful: boolean;
}

interface Mark {
  readonly index: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** Follows a letter after which an apostrophe makes a genitive. */
  readonly afterSibilant: boolean;
}

const ANY = /["“”„‘'’‚]/;
const DOUBLE = /["“”„]/g;
const SINGLE = /['‘’‚]/g;
const BEFORE_OPENING = /[\s([{«"“„'‘/–—]/;
const AFTER_OPENING = /[^\s.,;:?!)\]»”]/;
const AFTER_CLOSING = /[\s.,;:?!)\]}»"“”'’…/–—-]/;
/** `'s ochtends`, `'t`, `'n`, `'98`. */
const APOSTROPHE_WORD = /^(?:s|t|n|m|k|r|d|ie|em|er|ns|tis|twas|\d\ds?)(?![\p{L}\p{N}])/iu;

/** The quotations of a block in typed marks. */
export const typedQuotesOf = ofWords(({ words }) => pairTypedQuotes(words));

/** Finds what stands between `'…'`, `‘…’`, `"…"` or `“…”`; never an apostrophe. In order. */
export function pairTypedQuotes(text: string): readonly TypedQuote[] {
  if (!ANY.test(text)) return [];
  const singles = pairMarks(readMarks(text, SINGLE, true));
  const quotes = [
    ...pairMarks(readMarks(text, DOUBLE, false)),
    ...singles,
    ...singles.flatMap((it) => around(it, text)),
  ];
  return quotes.sort((a, b) => a.open - b.open);
}

/** `''…''`: the pair around a pair. */
function around({ open, close }: QuotePair, text: string): readonly TypedQuote[] {
  const doubled = text[open] === text[open - 1] && text[close] === text[close + 1];
  return doubled ? [{ open: open - 1, close: close + 1, doubtful: false }] : [];
}

function readMarks(text: string, pattern: RegExp, single: boolean): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { index } of text.matchAll(pattern)) {
    const before = text.charAt(index - 1);
    const after = text.charAt(index + 1);
    const apostrophe = single && APOSTROPHE_WORD.test(text.slice(index + 1, index + 8));
    const opens = (before === '' || BEFORE_OPENING.test(before)) && AFTER_OPENING.test(after) && !apostrophe;
    const closes =
      before !== '' && before !== text[index] && !/\s/.test(before) && (after === '' || AFTER_CLOSING.test(after));
    if (opens || closes) marks.push({ index, opens, closes, afterSibilant: single && /[sxzSXZ]/.test(before) });
  }
  return marks;
}

/** Pairs each opening mark with a closing one before the next opening: the first that cannot be a genitive. */
function pairMarks(marks: readonly Mark[]): readonly TypedQuote[] {
  const quotes: TypedQuote[] = [];
  for (let at = 0; at < marks.length; at++) {
    const open = marks[at] as Mark;
    if (!open.opens) continue;
    let end = at + 1;
    while (end < marks.length && !isNextOpening(marks[end] as Mark)) end++;
    const closing = marks.slice(at + 1, end);
    const close = closing.find((mark) => !mark.afterSibilant) ?? closing[0];
    if (close === undefined) continue;
    quotes.push({ open: open.index, close: close.index, doubtful: close.afterSibilant && closing.length > 1 });
    at += closing.indexOf(close) + 1;
  }
  return quotes;
}

function isNextOpening(mark: Mark): boolean {
  return mark.opens && !mark.closes;
}
