import type { Span } from '../text/span.ts';
import type { CaseHeading } from './questionDocument.ts';
import { readLabel } from './readLabel.ts';
import { looksLikeOpening } from './readOpening.ts';
import { signs } from './signs.ts';
import type { RawBlock, TextBlock } from './textBlock.ts';

/** The blocks of what may be one set. */
export interface SetPart {
  readonly span: Span;
  readonly heading: CaseHeading | undefined;
  readonly blocks: readonly TextBlock[];
}

/** Divides a document at its number headings. What stands before the first belongs to no set, unless it is one. */
export function splitSets(blocks: readonly TextBlock[]): readonly SetPart[] {
  const starts: { at: number; heading: CaseHeading | undefined }[] = [];
  const first = blocks.findIndex((block, at) => isBeginning(blocks, block, at));
  for (let at = Math.max(first, 0); at < blocks.length; at++) {
    const divides = ((blocks[at] as TextBlock).signs & signs.heading) !== 0;
    const heading = divides ? readCaseHeading(blocks, at) : undefined;
    if (heading !== undefined) starts.push({ at, heading });
    else if (starts.length === 0) starts.push({ at, heading: undefined });
  }
  return starts.map(({ at, heading }, index) => {
    const end = starts[index + 1]?.at ?? blocks.length;
    const part = blocks.slice(heading === undefined ? at : at + 1, end);
    const last = blocks[end - 1] as TextBlock;
    return { span: { start: (blocks[at] as TextBlock).span.start, end: last.span.end }, heading, blocks: part };
  });
}

const CASE_NUMBER = /^\d{4}Z\d{5}$/;
const ANNEX_NUMBER = /^(?:AH\s*)?\d{1,4}$/;
/** Nothing, or a number with signs or letters in the place of its digits. */
const PENDING =
  /^(?:[\s\p{P}\p{S}]*|(?:\d{4}|[JXY]{4}|20[JXY?]{2})\s?Z\s?(?:[\s\p{P}\p{S}]*|\d{0,4}[NXJ?_.\u2026]{1,8}|0{1,6})|[JXY]{4}|[JXY\d]{4}[NX]{4,5})$/iu;
/** Written with a number in mind: a year, a `Z`, digits. */
const NEAR_NUMBER =
  /^\W{0,3}\d{4}\s?[-–./_]?\s?[zZ2]{1,2}\s?[-–./_]?\s?[\d\sOoIl]{1,8}\W{0,3}$|\b(?:19|20)\d\d\s?[zZ]\s?\d{2,7}\b|^[zZ]\s?\d{4,6}$/;
/** The blank after its marker is lost, so that Markdown has a paragraph here. */
const GLUED_MARKER = /^#{1,6}(?=[^#\s])/;
const SUBMITTED_LINE = /^\(?ingezonden\b/i;

function isBeginning(blocks: readonly TextBlock[], block: TextBlock, at: number): boolean {
  if ((block.signs & signs.heading) !== 0 && readCaseHeading(blocks, at) !== undefined) return true;
  if (block.type !== 'paragraph' || !block.top) return false;
  return looksLikeOpening(block.prose.text) || SUBMITTED_LINE.test(block.prose.text);
}

/** The heading as a number heading; undefined where it is a heading of another kind. */
function readCaseHeading(blocks: readonly TextBlock[], at: number): CaseHeading | undefined {
  const block = blocks[at] as TextBlock;
  const { prose, span } = block;
  const text = prose.text.trim();
  const form = formOf(text);
  if (block.type === 'heading' && !isNumberLike(text, form) && !precedesOpening(blocks, at)) return undefined;
  const lead = prose.text.length - prose.text.trimStart().length;
  const textSpan = text === '' ? { start: span.end, end: span.end } : prose.spanAt(lead, lead + text.length);
  const number = form === 'case' || form === 'annex' ? text.replace(/^AH\s*/, '') : undefined;
  return { span, text, textSpan, form, number };
}

/** Whether a heading is one of a number by itself, wherever it stands. */
function isNumberLike(text: string, form: CaseHeading['form']): boolean {
  if (form === 'invalid') return NEAR_NUMBER.test(text);
  return form !== 'pending' || /[A-Za-z]/.test(text);
}

/** Whether a block is a heading that may have a number above a set, be it with its blank lost. */
export function mayDivideSets(block: RawBlock): boolean {
  return block.top && (block.type === 'heading' || isGluedNumber(block));
}

function isGluedNumber({ prose }: RawBlock): boolean {
  const marker = prose.text.length > 40 || !prose.text.startsWith('#') ? null : GLUED_MARKER.exec(prose.text);
  const number = prose.text.slice(marker?.[0].length ?? 0).trim();
  return marker !== null && (CASE_NUMBER.test(number) || NEAR_NUMBER.test(number));
}

function formOf(text: string): CaseHeading['form'] {
  if (CASE_NUMBER.test(text) && !text.endsWith('Z00000')) return Number(text.slice(0, 4)) < 2008 ? 'invalid' : 'case';
  if (PENDING.test(text)) return 'pending';
  return ANNEX_NUMBER.test(text) ? 'annex' : 'invalid';
}

/** Whether the next text that is no note is an opening, with no label or other heading before it. */
function precedesOpening(blocks: readonly TextBlock[], at: number): boolean {
  if (isOtherHeading((blocks[at] as TextBlock).prose.text) || isTitle(blocks, at)) return false;
  for (let next = at + 1; next < Math.min(blocks.length, at + 5); next++) {
    const block = blocks[next] as TextBlock;
    if (block.type === 'heading') return false;
    // What is quoted, or listed, is an example.
    if (block.top && (looksLikeOpening(block.prose.text) || SUBMITTED_LINE.test(block.prose.text))) return true;
    if (readLabel(block.prose.text) !== undefined) return false;
  }
  return false;
}

/** A heading right below a case number: the number is there, so that this one only says what the set is about. */
function isTitle(blocks: readonly TextBlock[], at: number): boolean {
  const above = blocks[at - 1];
  return above?.type === 'heading' && above.top && formOf(above.prose.text.trim()) === 'case';
}

function isOtherHeading(text: string): boolean {
  return readLabel(text) !== undefined || /^toelichting\b/i.test(text.trim());
}
