import type { FootnoteDefinition, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { parseSimpleText, positionOf, startsSimply } from './parseSimpleText.ts';

const HEADING = /^#{1,6} +(?=[^ ])/;
const NOTE = /\[\^(\d{1,4})\]: *(?=[^ \n])/y;
const ITEM = /(?:\d{1,9}[.)]|[-+*]) (?=[^ \n])/y;
const INDENT = / {0,3}/y;

/**
 * Parses what most chunks are, without any markup but what sets are full of: a heading, notes each on one line,
 * paragraphs and lists of one level; with `<sup>1</sup>`, `<https://…>`, `**vet**` and `*cursief*` in them. The tree is
 * what the parser proper makes of it, but has only what is asked of it. Undefined for whatever could mean anything else
 * to that parser.
 */
export function parseSimpleTree(text: string): Root | undefined {
  const children = text.endsWith('\n') ? undefined : childrenOf(text);
  return children && { type: 'root', children, position: positionOf(0, text.length) };
}

function childrenOf(text: string): RootContent[] | undefined {
  if (text.startsWith('#')) return readHeading(text);
  return text.startsWith('[^') && text.includes(']:') ? readNotes(text) : readBlocks(text);
}

function readHeading(text: string): RootContent[] | undefined {
  const start = HEADING.exec(text)?.[0].length;
  if (start === undefined || text.endsWith('#') || text.includes('\n')) return undefined;
  const children = parseSimpleText(text, start, text.length);
  const depth = text.indexOf(' ') as 1 | 2 | 3 | 4 | 5 | 6;
  return children && [{ type: 'heading', depth, children, position: positionOf(0, text.length) }];
}

function readNotes(text: string): FootnoteDefinition[] | undefined {
  const notes: FootnoteDefinition[] = [];
  for (let at = 0; at < text.length; ) {
    NOTE.lastIndex = at;
    const label = NOTE.exec(text)?.[1];
    if (label === undefined) return undefined;
    const start = NOTE.lastIndex;
    const end = endOfLine(text, start);
    const bracket = text.indexOf('[', start);
    const paragraph = bracket < 0 || bracket >= end ? readParagraph(text, start, end) : undefined;
    if (paragraph === undefined) return undefined;
    const position = positionOf(at, end);
    notes.push({ type: 'footnoteDefinition', identifier: label, label, children: [paragraph], position });
    at = end + 1;
  }
  return notes;
}

/** Paragraphs, and lists of one level. */
function readBlocks(text: string): RootContent[] | undefined {
  const blocks: RootContent[] = [];
  for (let at = 0; at < text.length; ) {
    const list = readList(text, at);
    const paragraph = list.items.length === 0 ? readTopParagraph(text, at) : undefined;
    const end = paragraph?.position.end.offset ?? list.end;
    const next = pastBlankLines(text, end);
    // Without a blank line between them the one might go on as the other.
    if (end === at || (next < text.length && next < end + 2)) return undefined;
    const { items: children, ordered } = list;
    blocks.push(paragraph ?? { type: 'list', ordered, children, position: positionOf(at, end) });
    at = next;
  }
  return blocks;
}

function readTopParagraph(text: string, at: number) {
  INDENT.lastIndex = at;
  INDENT.test(text);
  const end = text.indexOf('\n\n', at);
  return readParagraph(text, INDENT.lastIndex, end < 0 ? text.length : end);
}

function readParagraph(text: string, start: number, end: number) {
  const children = startsSimply(text, start) ? parseSimpleText(text, start, end) : undefined;
  return children && ({ type: 'paragraph', children, position: positionOf(start, end) } satisfies Paragraph);
}

/** The items from here that have the same sign after their number. */
function readList(text: string, start: number) {
  const items: ListItem[] = [];
  let [sign, end] = ['', start];
  for (let at = start; ; at = pastBlankLines(text, end)) {
    ITEM.lastIndex = at;
    const marker = ITEM.exec(text)?.[0];
    if (marker === undefined || (at > start && marker.at(-2) !== sign)) break;
    const item = readItem(text, at, marker.length);
    if (item === undefined) break;
    sign = marker.at(-2) ?? '';
    end = item.position.end.offset;
    items.push(item);
  }
  return { items, end, ordered: sign === '.' || sign === ')' };
}

/** Each of its paragraphs on one line; those after the first as far indented as that is. */
function readItem(text: string, start: number, indent: number) {
  const children: Paragraph[] = [];
  for (let at = start + indent; ; ) {
    const end = endOfLine(text, at);
    const paragraph = readParagraph(text, at, end);
    if (paragraph === undefined) return undefined;
    children.push(paragraph);
    const next = pastBlankLines(text, end);
    if (next < end + 2 || !text.startsWith(' '.repeat(indent), next))
      return { type: 'listItem', children, position: positionOf(start, end) } satisfies ListItem;
    at = next + indent;
  }
}

function endOfLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed;
}

function pastBlankLines(text: string, at: number): number {
  let next = at;
  while (text.charAt(next) === '\n') next++;
  return next;
}
