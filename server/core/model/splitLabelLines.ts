import type { Span } from '../text/span.ts';
import { whether } from './ofWords.ts';
import { readLabel } from './readLabel.ts';
import type { RawBlock } from './textBlock.ts';

/** With a capital: in text that is broken at the margin, `vraag 3.` can be the last line of a sentence. */
const LABEL_LINE = /[\r\n][ \t]*(?:V(?:ra|RA|r\.? ?\d)|A(?:ntw|NTW))[^\r\n]{0,80}(?=[\r\n]|$)/;
const hasLabelLine = whether(({ text }) => LABEL_LINE.test(text));
const LINE_START = /(?:\r\n|\n|\r)[ \t]*(?=[VA])/g;
/** A set has a tenth of it; more in one paragraph is no set. */
const MOST_LINES = 300;

/**
 * Divides a paragraph at the lines that hold a label and nothing else. To Markdown such a line goes on with the text
 * above; to its author it begins something new.
 */
export function splitLabelLines(block: RawBlock): readonly RawBlock[] {
  return mayHoldLabelLine(block) ? split(block) : [block];
}

function mayHoldLabelLine(block: RawBlock): boolean {
  return block.type === 'paragraph' && block.top && block.note === undefined && hasLabelLine(block.prose);
}

function split(block: RawBlock): readonly RawBlock[] {
  const { text } = block.prose;
  const starts: number[] = [];
  for (const match of text.matchAll(LINE_START)) {
    const at = match.index + match[0].length;
    const label = readLabel(text.slice(at, at + 120));
    if (label !== undefined && !label.misspelt && label.ownLine) starts.push(at);
    if (starts.length === MOST_LINES) break;
  }
  if (starts.length === 0) return [block];
  return [0, ...starts].map((start, index) => piece(block, start, starts[index] ?? text.length));
}

function piece(block: RawBlock, start: number, until: number): RawBlock {
  const whole = block.prose;
  const last = until === whole.text.length;
  const length = last ? until - start : whole.text.slice(start, until).trimEnd().length;
  const prose = whole.part(start, start + length);
  const from = start === 0 ? block.span.start : whole.offsetAt(start);
  const to = last ? block.span.end : whole.offsetAt(until);
  const within = ({ span }: { readonly span: Span }) => span.start >= from && span.start < to;
  const marks = block.marks.filter(within).map((mark) => ({ ...mark, at: Math.min(mark.at - start, length) }));
  const links = block.links.filter(within);
  const end = last ? to : Math.max(prose.span.end, marks.at(-1)?.span.end ?? 0);
  const { type, top, item, note } = block;
  return { type, top, joined: start > 0, item, note, span: { start: from, end }, prose, marks, links };
}
