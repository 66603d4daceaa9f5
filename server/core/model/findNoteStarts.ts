import type { Span } from '../text/span.ts';
import { ofBlock } from './ofBlock.ts';
import { whether } from './ofWords.ts';
import type { Notation } from './questionDocument.ts';
import type { RawMark } from './readProse.ts';
import { signs } from './signs.ts';
import type { TextBlock } from './textBlock.ts';

/** A place where a note may begin: a mark at the start of a block or of one of its lines. */
export interface NoteStart {
  readonly block: TextBlock;
  readonly label: string;
  readonly number: number | undefined;
  readonly notation: Notation;
  readonly markSpan: Span;
  readonly labelSpan: Span;
  /** Indices in the block's text: where the line begins, and where the text of the note does. */
  readonly lineAt: number;
  readonly bodyAt: number;
  /** The mark itself, where it is one of the block's; undefined for what is typed with ordinary characters. */
  readonly mark: RawMark | undefined;
}

const TYPED_LINE = /(?<=^|[\r\n])[ \t]*(?:\[(\d{1,3})\]:?|\((\d{1,3})\)|(\d{1,3})\))(?=\s|$)/g;
const MAY_BE_TYPED = /\d[)\]]/;
export const mayHoldTypedMark = whether(({ text }) => MAY_BE_TYPED.test(text));

const NONE: readonly NoteStart[] = [];

/** The places in a block where notes may begin, in reading order. */
export function findNoteStarts(block: TextBlock): readonly NoteStart[] {
  if ((block.signs & (signs.mark | signs.typed | signs.definition)) === 0) {
    return block.item?.delimiter === ')' ? [itemStart(block, block.item)] : NONE;
  }
  return allStarts(block);
}

const allStarts = ofBlock((block): readonly NoteStart[] => {
  const marked = block.marks.length > 0 || block.note !== undefined ? markedStarts(block) : [];
  const typed = block.note === undefined && mayHoldTypedMark(block.prose) ? typedStarts(block) : [];
  const item = block.item?.delimiter === ')' ? [itemStart(block, block.item)] : [];
  if (marked.length === 0) return item.length === 0 ? typed : [...item, ...typed];
  return [...item, ...marked, ...typed].sort((a, b) => a.lineAt - b.lineAt);
});

function markedStarts(block: TextBlock): NoteStart[] {
  const { text } = block.prose;
  const starts: NoteStart[] = block.note === undefined ? [] : [definitionStart(block, block.note)];
  let previous: RawMark | undefined;
  let first: NoteStart | undefined;
  for (const mark of block.marks) {
    const lineAt = startOfLine(text, mark.at);
    const shared = previous?.span.start === mark.span.start;
    const begins = shared
      ? first !== undefined
      : lineAt !== undefined && (previous === undefined || previous.at < lineAt);
    previous = mark;
    first = begins ? markedStart(block, mark, lineAt ?? mark.at) : undefined;
    if (first !== undefined && !(block.note !== undefined && first.lineAt === 0)) starts.push(first);
  }
  return starts;
}

/** The index where the line begins when nothing but blanks stands before the given one. */
function startOfLine(text: string, at: number): number | undefined {
  let start = at;
  while (start > 0 && (text.charAt(start - 1) === ' ' || text.charAt(start - 1) === '\t')) start--;
  return start === 0 || text.charAt(start - 1) === '\n' || text.charAt(start - 1) === '\r' ? start : undefined;
}

function markedStart(block: TextBlock, mark: RawMark, lineAt: number): NoteStart {
  const { label, number, notation, span, labelSpan, at } = mark;
  return { block, label, number, notation, markSpan: span, labelSpan, lineAt, bodyAt: at, mark };
}

function definitionStart(block: TextBlock, note: NonNullable<TextBlock['note']>): NoteStart {
  const number = /^\d{1,4}$/.test(note.label) ? Number(note.label) : undefined;
  const label = number === undefined ? note.label.toLowerCase() : String(number);
  const { markSpan, labelSpan } = note;
  return { block, label, number, notation: 'gfm', markSpan, labelSpan, lineAt: 0, bodyAt: 0, mark: undefined };
}

function itemStart(block: TextBlock, item: NonNullable<TextBlock['item']>): NoteStart {
  const { span, number } = item;
  const labelSpan = { start: span.start, end: span.end - 1 };
  const label = String(number);
  return { block, label, number, notation: 'paren', markSpan: span, labelSpan, lineAt: 0, bodyAt: 0, mark: undefined };
}

function typedStarts(block: TextBlock): NoteStart[] {
  const { prose } = block;
  const starts: NoteStart[] = [];
  for (const match of prose.text.matchAll(TYPED_LINE)) {
    if (match.index === 0 && (!block.top || block.type === 'heading')) continue;
    const digits = match[1] ?? match[2] ?? match[3] ?? '';
    const labelAt = match.index + match[0].indexOf(digits);
    const markAt = match[3] === undefined ? labelAt - 1 : labelAt;
    const end = match.index + match[0].length;
    starts.push({
      block,
      label: String(Number(digits)),
      number: Number(digits),
      notation: match[1] === undefined ? 'paren' : 'bracket',
      markSpan: prose.spanAt(markAt, end),
      labelSpan: prose.spanAt(labelAt, labelAt + digits.length),
      lineAt: match.index,
      bodyAt: end,
      mark: undefined,
    });
  }
  return starts;
}
