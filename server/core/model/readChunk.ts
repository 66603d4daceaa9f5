import type { Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import type { Span } from '../text/span.ts';
import type { ParserLimit } from './parserLimits.ts';
import { parseTree } from './parseTree.ts';
import { Prose } from './prose.ts';
import { readProse } from './readProse.ts';
import { splitParagraphs } from './splitParagraphs.ts';
import type { ItemMarker, NoteMarker, RawBlock } from './textBlock.ts';
import { Wording } from './wording.ts';

/** HTML that was not read as text, or text that the parser was not given because of a limit. */
export interface Unread extends Span {
  readonly limit: ParserLimit | undefined;
}

export interface BlockReading<Block = RawBlock> {
  readonly blocks: readonly Block[];
  readonly frontMatter: Span | undefined;
  /** Comments, in blocks of their own and within text. */
  readonly comments: readonly Span[];
  readonly unread: readonly Unread[];
}

/**
 * Reads one chunk by itself, so that all places count from its start: the same text is always read the same. Front
 * matter is only looked for where the chunk begins the document.
 */
export function readChunk(text: string, plain: boolean, begins: boolean): BlockReading {
  const reader = new ChunkReader(text);
  if (plain) reader.readPlain({ start: 0, end: text.length });
  else reader.readTree(begins);
  return reader;
}

interface Place {
  readonly top: boolean;
  readonly item: ItemMarker | undefined;
  readonly note: NoteMarker | undefined;
}

const ITEM_MARKER = /^(\d{1,9})([.)])/;
const NONE: readonly never[] = [];
const NUMBERED = /^\[\s*\d/;
const DESTINATION = /^\[[^\]]*\]:\s*(?:<[^>]*>|\S+)/;
const COMMENT = /<!--[\s\S]*?-->/g;

class ChunkReader implements BlockReading {
  readonly blocks: RawBlock[] = [];
  readonly comments: Span[] = [];
  readonly unread: Unread[] = [];
  frontMatter: Span | undefined;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  readTree(begins: boolean): void {
    const tree = parseTree(this.#source, begins);
    if (typeof tree === 'string') return this.#readUnparsed(tree);
    for (const node of tree.children) this.read(node, { top: true, item: undefined, note: undefined });
  }

  /** What the parser cannot take is still text, and is read as paragraphs of it. */
  #readUnparsed(limit: ParserLimit): void {
    const { length } = this.#source;
    this.unread.push({ start: 0, end: length, limit });
    for (const span of splitParagraphs(this.#source, 0, length)) this.readPlain(span);
  }

  readPlain(span: Span): void {
    const text = this.#source.slice(span.start, span.end);
    const segments = [{ at: 0, offset: span.start, length: text.length }];
    const prose = new Prose(new Wording({ span, text, segments, strong: NONE, emphasis: NONE, verbatim: NONE }));
    this.blocks.push({
      type: 'paragraph',
      span,
      prose,
      marks: NONE,
      links: NONE,
      top: true,
      joined: false,
      item: undefined,
      note: undefined,
    });
  }

  read(node: RootContent, place: Place): void {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return this.#readText(node, place);
      case 'yaml':
        this.frontMatter = this.#spanOf(node);
        return;
      case 'html':
        return this.#readHtml(this.#spanOf(node));
      case 'list':
        return this.#readList(node, place);
      case 'blockquote':
        for (const child of node.children) this.read(child, { top: false, item: undefined, note: place.note });
        return;
      case 'footnoteDefinition': {
        const note = this.#noteMarker(this.#spanOf(node), node.identifier);
        for (const child of node.children) this.read(child, { top: false, item: undefined, note });
        if (node.children.length === 0) this.#addEmpty(note);
        return;
      }
      case 'definition':
        return this.#readLinkDefinition(this.#spanOf(node));
      default:
    }
  }

  #readText(node: Paragraph | Heading, place: Place): void {
    const span = this.#spanOf(node);
    const { prose, marks, links, comments } = readProse(node.children, span, this.#source);
    this.comments.push(...comments);
    this.blocks.push({ type: node.type, span, prose, marks, links, joined: false, ...place });
  }

  #readList(list: List, place: Place): void {
    const spans = list.children.map((item) => this.#spanOf(item));
    const markers = list.ordered === true && place.top ? this.#itemMarkers(spans) : [];
    list.children.forEach((item, index) => this.#readItem(item, markers[index], place));
  }

  #readItem(item: ListItem, marker: ItemMarker | undefined, place: Place): void {
    const inside = { top: false, item: undefined, note: place.note };
    item.children.forEach((child, index) => this.read(child, index === 0 ? { ...inside, item: marker } : inside));
    if (item.children.length === 0 && marker !== undefined) this.#addBareItem(marker);
  }

  /** The tree keeps a list's first number only: the numbers as typed stand in the source. */
  #itemMarkers(items: readonly Span[]): ItemMarker[] {
    const listStart = items[0]?.start ?? 0;
    const markers: ItemMarker[] = [];
    for (const { start } of items) {
      const match = ITEM_MARKER.exec(this.#source.slice(start, start + 11));
      if (match === null) return [];
      const delimiter = match[2] === ')' ? ')' : '.';
      const span = { start, end: start + match[0].length };
      markers.push({ span, number: Number(match[1]), delimiter, siblings: items.length, listStart });
    }
    return isLazy(markers) ? markers.map((marker, index) => ({ ...marker, number: marker.number + index })) : markers;
  }

  /** An item without content still is a place where a label or a note can stand. */
  #addBareItem(marker: ItemMarker): void {
    const { prose } = readProse([], { start: marker.span.end, end: marker.span.end }, this.#source);
    const block = { type: 'paragraph', span: marker.span, prose, marks: [], links: [], joined: false } as const;
    this.blocks.push({ ...block, top: false, item: marker, note: undefined });
  }

  #addEmpty(note: NoteMarker): void {
    const end = { start: note.markSpan.end, end: note.markSpan.end };
    const { prose } = readProse([], end, this.#source);
    const block = { type: 'paragraph', span: note.span, prose, marks: [], links: [], joined: false } as const;
    this.blocks.push({ ...block, top: false, item: undefined, note });
  }

  #noteMarker(span: Span, label: string): NoteMarker {
    const close = this.#source.indexOf(']:', span.start);
    const end = close < 0 ? span.end : close + 2;
    return {
      label,
      span,
      labelSpan: { start: span.start + 2, end: end - 2 },
      markSpan: { start: span.start, end },
    };
  }

  /** `[1]: https://…` is a link definition to the parser, and a note to the one who typed it. */
  #readLinkDefinition(span: Span): void {
    const written = this.#source.slice(span.start, span.end);
    // The title of a definition with a name is markup; after a number it is the note's own text.
    const length = NUMBERED.test(written) ? written.length : (DESTINATION.exec(written)?.[0].length ?? written.length);
    const position = {
      start: { line: 1, column: 1, offset: span.start },
      end: { line: 1, column: 1 + length, offset: span.start + length },
    };
    const text = { type: 'text', value: written.slice(0, length), position } as const;
    this.#readText({ type: 'paragraph', children: [text], position }, { top: true, item: undefined, note: undefined });
  }

  #readHtml(span: Span): void {
    const html = this.#source.slice(span.start, span.end);
    for (const match of html.matchAll(COMMENT)) {
      const start = span.start + match.index;
      this.comments.push({ start, end: start + match[0].length });
    }
    const rest = html.replace(COMMENT, '');
    if (rest.trim() !== '') this.unread.push({ ...span, limit: undefined });
  }

  #spanOf(node: RootContent | ListItem): Span {
    return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
  }
}

/** `1. 1. 1.`: an author who lets Markdown count. */
function isLazy(markers: readonly ItemMarker[]): boolean {
  return markers.length > 2 && markers.every((marker) => marker.number === markers[0]?.number);
}
