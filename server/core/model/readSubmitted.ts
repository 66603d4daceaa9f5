import { nearest } from '../data/nearest.ts';
import type { PlainDate } from '../text/plainDate.ts';
import type { Span } from '../text/span.ts';
import type { Prose } from './prose.ts';
import type { Submitted, SubmittedFault } from './questionDocument.ts';
import { type DateReading, readDate } from './readDate.ts';

/** The bracket `(ingezonden …)` in a text, in indices of that text. */
export interface SubmittedReading extends Span {
  readonly date: PlainDate | undefined;
  readonly dateRange: Span | undefined;
  readonly faults: readonly RangeFault[];
  /** Whether nothing but the sentence's end follows. */
  readonly last: boolean;
}

type RangeFault = Span & Pick<SubmittedFault, 'kind'>;

const BRACKET = /[([]\s*([\p{L}\p{M}]{7,13})/gu;
const UNBRACKETED = /(?<![\p{L}\p{M}([])ingezonden(?=[\s:,]|\d)/giu;
const DATE_ONLY = /[([]\s*(?=\d)/g;
const WORD = /[\p{L}\p{M}]+/uy;
const GAP = /[\s:,]*(?:(?:op|d\.d\.|dd\.?|de|datum)(?=[\s\d:])[\s:]*)?/iy;
const CLOSE = /(\s*)([)\]])/y;
const LATE_CLOSE = /[^()[\]\n]{0,25}[)\]]/y;
const SENTENCE_END = /^[\s.,;:!?*_]*$/;

/** The last bracket of a sentence that holds the day of handing in, be it faulty; one at the very end before others. */
export function findSubmitted(text: string): SubmittedReading | undefined {
  const found = [...text.matchAll(BRACKET)]
    .filter((match) => isSubmittedWord(match[1] ?? ''))
    .map((match) => readFrom(text, match.index));
  const last = found.findLast((reading) => reading.last);
  if (last !== undefined) return last;
  return findUnbracketed(text) ?? findWordless(text) ?? found.findLast((reading) => reading.dateRange !== undefined);
}

/** Reads a text that holds the day of handing in and nothing else, such as a draft's line above the sentence. */
function readSubmittedLine(text: string): SubmittedReading | undefined {
  if (text.length > 120 || !beginsWithSubmitted(text)) return undefined;
  const reading = readFrom(text, lineStart(text));
  return reading.last && (reading.dateRange !== undefined || /^\s*[([]/.test(text)) ? reading : undefined;
}

const LINE_START = /^[\s([]*([\p{L}\p{M}]{7,13})|^\s*[([]\s*\d/u;

function beginsWithSubmitted(text: string): boolean {
  const match = LINE_START.exec(text);
  return match !== null && (match[1] === undefined || isSubmittedWord(match[1]));
}

/** The bracket in a paragraph of its own, above the sentence or just below it. */
export function findSubmittedApart(front: readonly Prose[], index: number): Submitted | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const prose = front[at] as Prose;
    const reading = readSubmittedLine(prose.text);
    if (reading !== undefined) return toSubmitted(prose, reading, 'before', prose);
  }
  const next = front[index + 1];
  const reading = next === undefined ? undefined : readSubmittedLine(next.text);
  return next === undefined || reading === undefined ? undefined : toSubmitted(next, reading, 'after', next);
}

/** Reads the bracket at the head of a sentence. */
export function readSubmittedHead(text: string): SubmittedReading | undefined {
  if (!/^\s*[([]/.test(text) || !beginsWithSubmitted(text)) return undefined;
  return readFrom(text, lineStart(text));
}

/** The last of the brackets a line begins with, or its first word. */
function lineStart(text: string): number {
  const brackets = /^\s*(?:\(\s*)*(?=\()/.exec(text)?.[0].length ?? 0;
  return brackets > 0 ? brackets : text.length - text.trimStart().length;
}

/** As it goes into the model. */
export function toSubmitted(
  prose: Prose,
  reading: SubmittedReading,
  position: Submitted['position'],
  block?: Prose,
): Submitted {
  const { start, end, date, dateRange, faults } = reading;
  return {
    span: prose.spanAt(start, end),
    text: prose.text.slice(start, end),
    position,
    block,
    date,
    dateSpan: dateRange === undefined ? undefined : prose.spanAt(dateRange.start, dateRange.end),
    exact: faults.length === 0,
    faults: faults.map((fault) => ({ kind: fault.kind, span: prose.spanAt(fault.start, fault.end) })),
  };
}

function isSubmittedWord(word: string): boolean {
  return nearest(word.toLowerCase(), ['ingezonden'], 2).length > 0;
}

function findUnbracketed(text: string): SubmittedReading | undefined {
  const match = [...text.matchAll(UNBRACKETED)].at(-1);
  if (match === undefined) return undefined;
  const reading = readFrom(text, match.index);
  return reading.last && reading.dateRange !== undefined ? reading : undefined;
}

function findWordless(text: string): SubmittedReading | undefined {
  const match = [...text.matchAll(DATE_ONLY)].at(-1);
  if (match === undefined || readDate(text, match.index + match[0].length) === undefined) return undefined;
  const reading = readFrom(text, match.index);
  return reading.last ? reading : undefined;
}

/** Reads from the bracket, or from the word where the bracket is lost. Whatever is there, something is read. */
function readFrom(text: string, from: number): SubmittedReading {
  const faults: RangeFault[] = [];
  const head = readHead(text, from, faults);
  const date = readDate(text, head.end);
  const end = date === undefined ? readUnread(text, head, faults) : readTail(text, date, faults);
  const stray = /^[)\]][\s.]*$/.test(text.slice(end)) ? 1 : 0;
  if (stray === 1) faults.push({ kind: 'form', start: end, end: end + 1 });
  return {
    start: head.start,
    end: end + stray,
    date: date?.date,
    dateRange: date === undefined ? undefined : { start: date.start, end: date.end },
    faults,
    last: SENTENCE_END.test(text.slice(end + stray)),
  };
}

/** From the bracket up to where the day should begin. */
function readHead(text: string, from: number, faults: RangeFault[]): Span {
  let start = from;
  let at = from;
  const bracketed = /[([]/.test(text.charAt(at));
  if (bracketed) {
    if (text.charAt(at) === '[') faults.push({ kind: 'form', start: at, end: at + 1 });
    if (text.charAt(at - 1) === '(') faults.push({ kind: 'form', start: --start, end: at });
    at++;
  }
  const wordStart = at + (/^\s*/.exec(text.slice(at, at + 20))?.[0].length ?? 0);
  if (wordStart > at) faults.push({ kind: 'blank', start: at - 1, end: wordStart });
  WORD.lastIndex = wordStart;
  const word = isDateAt(text, wordStart) ? undefined : WORD.exec(text)?.[0];
  const wordEnd = wordStart + (word?.length ?? 0);
  if (!bracketed) faults.push({ kind: 'open', start: from, end: wordEnd });
  if (word !== 'ingezonden')
    faults.push({ kind: 'word', start: word === undefined ? start : wordStart, end: Math.max(wordEnd, at) });
  GAP.lastIndex = wordEnd;
  const gap = GAP.exec(text)?.[0] ?? '';
  if (word !== undefined && !/^(?:\s|[ \t]?\r?\n[ \t]?)$/.test(gap)) {
    const kind = gap.trim() === '' ? 'blank' : 'form';
    faults.push({ kind, start: gap === '' ? wordStart : wordEnd, end: Math.max(wordEnd + gap.length, wordEnd) });
  }
  return { start, end: wordEnd + gap.length };
}

function isDateAt(text: string, at: number): boolean {
  return readDate(text, at) !== undefined;
}

/** After the day: the faults of the day itself, and the bracket's end. */
function readTail(text: string, date: DateReading, faults: RangeFault[]): number {
  faults.push(...date.faults);
  CLOSE.lastIndex = date.end;
  const close = CLOSE.exec(text);
  if (close !== null) {
    const [all, blanks = '', bracket] = close;
    const end = date.end + all.length;
    if (blanks !== '') faults.push({ kind: 'blank', start: date.end, end });
    if (bracket === ']') faults.push({ kind: 'form', start: end - 1, end });
    return end;
  }
  LATE_CLOSE.lastIndex = date.end;
  const late = LATE_CLOSE.exec(text);
  if (late !== null) {
    faults.push({ kind: 'form', start: date.end, end: date.end + late[0].length });
    return date.end + late[0].length;
  }
  faults.push({ kind: 'close', start: Math.max(date.start, date.end - 4), end: date.end });
  return date.end;
}

/** Where no day can be read: to the bracket's end, else to the sentence's. */
function readUnread(text: string, head: Span, faults: RangeFault[]): number {
  const close = text.slice(head.end, head.end + 60).search(/[)\]]/);
  const end = close < 0 ? text.replace(/[\s.]+$/, '').length : head.end + close + 1;
  faults.length = 0;
  faults.push({ kind: 'unread', start: head.start, end: Math.max(end, head.end) });
  return Math.max(end, head.end);
}
