import { isMemberName } from '../data/members.ts';
import type { Span } from '../text/span.ts';
import {
  type BracketText,
  endOfUnclosedBracket,
  readPartyBracket,
  startOfUnopenedBracket,
} from './readPartyBracket.ts';

/** A name, or a bracket with a label; spans are indices of the text. */
export type AskerToken = NameToken | BracketToken;

export interface NameToken extends Span {
  readonly type: 'name';
}

export interface BracketToken extends Span, BracketText {
  readonly type: 'bracket';
  readonly opened: boolean;
  readonly closed: boolean;
}

const PARENTHESIS = /[()[\]{}]/g;
/** A joint of two names: a sign, or a word between them; some are slips of `en`. */
const JOINT =
  /[,;&/+|]|(?<=[\s*_.,;)])(?:en|En|EN|én|ne|em|and|und|et|met|alsmede|evenals|plus|ende|of)(?![\p{Ll}\p{M}\p{N}'’.-])|(?<=\S)en(?=\s)|[-–—.:]/gu;
/** A joint only where bold text ends before it: else it may be of a name. */
const UNSURE_JOINT = /^(?:en|[-–—.:])$/;
const BEFORE_WORD = /[\s*_.,;)]/;
const EDGE_BEFORE = /[\s*_–—:.-]/;
const EDGE_AFTER = /[\s*_–—:-]/;
const AND_OTHERS = /(?:^|\s+)(?:c\.?\s?s|e\.?\s?a)\.?$/;

/** Indices where bold text begins and ends: these tell names apart where the blank between them is lost. */
export interface BoldEdges {
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
}

/** Divides the askers into names and brackets. */
export function readAskerTokens(text: string, from: number, to: number, bold: BoldEdges): AskerToken[] {
  const tokens: AskerToken[] = [];
  let at = from;
  for (const match of text.slice(from, to).matchAll(PARENTHESIS)) {
    const sign = from + match.index;
    if (sign < at) continue;
    const found = isOpening(match[0]) ? readOpened(text, sign, to) : readUnopened(text, at, sign);
    pushNames(tokens, text, { start: at, end: Math.max(at, found.start) }, bold);
    if (found.type === 'bracket') tokens.push(found);
    at = found.end;
  }
  pushNames(tokens, text, { start: at, end: to }, bold);
  return tokens;
}

/** A sign that makes no bracket: it is of what joins the names. */
interface StraySign extends Span {
  readonly type: 'stray';
}

function isOpening(sign: string): boolean {
  return sign === '(' || sign === '[' || sign === '{';
}

/** A bracket that holds a number is a typed footnote mark. */
const MARK = /^[([]\s?\d{1,3}\s?[)\]]/;

function readOpened(text: string, start: number, to: number): BracketToken | StraySign {
  const mark = MARK.exec(text.slice(start, start + 8));
  if (mark !== null) return { type: 'stray', start, end: start + mark[0].length };
  const next = text.slice(start + 1, to).search(/[()[\]{}]/);
  const sign = next < 0 ? '' : text.charAt(start + 1 + next);
  const isClosed = sign !== '' && !isOpening(sign);
  const innerEnd = next < 0 ? to : start + 1 + next;
  const end = isClosed ? innerEnd : endOfUnclosedBracket(text, start + 1, innerEnd);
  return {
    type: 'bracket',
    start,
    end: isClosed ? end + 1 : end,
    opened: text.charAt(start) === '(',
    closed: sign === ')',
    ...readPartyBracket(text, start + 1, end),
  };
}

function readUnopened(text: string, from: number, close: number): BracketToken | StraySign {
  const start = startOfUnopenedBracket(text, from, close, true);
  if (start === undefined) return { type: 'stray', start: close, end: close + 1 };
  const inner = readPartyBracket(text, start, close);
  return { type: 'bracket', start, end: close + 1, opened: false, closed: text.charAt(close) === ')', ...inner };
}

function pushNames(tokens: AskerToken[], text: string, range: Span, bold: BoldEdges): void {
  let at = range.start;
  for (const joint of joints(text, range, bold)) {
    pushName(tokens, text, at, joint.start);
    at = joint.end;
  }
  pushName(tokens, text, at, range.end);
}

function joints(text: string, { start, end }: Span, bold: BoldEdges): readonly Span[] {
  const found: Span[] = [];
  const shift = Math.max(0, start - 1);
  for (const match of text.slice(shift, end).matchAll(JOINT)) {
    const index = shift + match.index;
    if (index < start) continue;
    if (isJoint(text, index, match[0], bold)) found.push({ start: index, end: index + match[0].length });
  }
  return found;
}

function isJoint(text: string, index: number, sign: string, bold: BoldEdges): boolean {
  if (!UNSURE_JOINT.test(sign)) return true;
  if (sign === 'en' && BEFORE_WORD.test(text.charAt(index - 1))) return true;
  const before = text.charAt(index - 1) === ' ' ? index - 1 : index;
  if (!bold.ends.has(before)) return false;
  // `**Jansen**-De Wit` is one name, of which only a part is bold.
  return !/[-–—]/.test(sign) || /\s/.test(text.charAt(index + 1)) || before < index || bold.starts.has(index + 1);
}

/** One name between two joints, with the label behind it that lost its bracket. */
function pushName(tokens: AskerToken[], text: string, from: number, to: number): void {
  const { start, end } = withoutEdges(text, from, to);
  const label = start === end ? undefined : startOfUnopenedBracket(text, start, end, false);
  pushPlainName(tokens, text, start, label ?? end);
  if (label === undefined) return;
  const inner = readPartyBracket(text, label, end);
  tokens.push({ type: 'bracket', start: label, end, opened: false, closed: false, ...inner });
}

function withoutEdges(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && EDGE_BEFORE.test(text.charAt(start))) start++;
  while (end > start && EDGE_AFTER.test(text.charAt(end - 1))) end--;
  return { start, end };
}

function pushPlainName(tokens: AskerToken[], text: string, from: number, to: number): void {
  const { start, end } = withoutEdges(text, from, to);
  if (!/\p{L}/u.test(text.slice(start, end))) return;
  const others = AND_OTHERS.exec(text.slice(Math.max(start, end - 10), end));
  const nameEnd = others === null ? end : end - others[0].length;
  if (nameEnd <= start) return;
  const split = splitTwoMembers(text.slice(start, nameEnd));
  if (split === undefined) {
    tokens.push({ type: 'name', start, end: nameEnd });
    return;
  }
  tokens.push({ type: 'name', start, end: start + split.end });
  tokens.push({ type: 'name', start: start + split.next, end: nameEnd });
}

/** What may stand between two members besides a joint. */
const WEAK_JOINT = /\s*[-–—.:]\s+(?=\p{Lu})|\s+(?=\p{Lu})/gu;

/** Two members whose joint got lost. */
function splitTwoMembers(name: string): { end: number; next: number } | undefined {
  if (name.length > 60 || isMemberName(name)) return undefined;
  for (const joint of name.matchAll(WEAK_JOINT)) {
    const next = joint.index + joint[0].length;
    if (!isMemberName(name.slice(next))) continue;
    if (isMemberName(name.slice(0, joint.index))) return { end: joint.index, next };
    // The `en` may stick to the first.
    const first = /en$/.test(name.slice(0, joint.index)) ? joint.index - 2 : 0;
    if (isMemberName(name.slice(0, first))) return { end: first, next };
  }
  return undefined;
}
