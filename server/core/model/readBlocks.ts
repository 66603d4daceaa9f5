import type { Span } from '../text/span.ts';
import { weigh } from './documentWeight.ts';
import { type Change, findChange } from './findChange.ts';
import { type BlockReading, readChunk, type Unread } from './readChunk.ts';
import { readSigns } from './readSigns.ts';
import { type Chunk, joinPieces, type Piece, splitAgain, splitPieces, startOfText } from './splitChunks.ts';
import { splitLabelLines } from './splitLabelLines.ts';
import { moveSpan, PlacedBlock, type RawBlock, type TextBlock } from './textBlock.ts';

/** A text laid out as the sequence of its text blocks, with what the next version of it can make use of. */
export interface TextReading extends BlockReading<TextBlock> {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly chunks: readonly ReadChunk[];
}

/** A chunk with what was read in it by itself, and its blocks in their place. */
interface ReadChunk extends Span {
  readonly alone: ChunkReading;
  readonly blocks: readonly TextBlock[];
}

interface ChunkReading extends BlockReading<TextBlock> {
  readonly plain: boolean;
  readonly begins: boolean;
  /** What it costs to read. */
  readonly weight: number;
}

/**
 * Reads the blocks of a text; of a version before, what is the same is not read again. Undefined where that takes too
 * long.
 */
export function readBlocks(text: string, before?: TextReading): TextReading | undefined {
  if (before === undefined) {
    const pieces = splitPieces(text);
    return readChunks(text, pieces, joinPieces(text, pieces));
  }
  const change = findChange(before.text, text);
  const pieces = splitAgain(text, before.pieces, change);
  return readChunks(text, pieces, joinPieces(text, pieces), { before, change });
}

interface Earlier {
  readonly before: TextReading;
  readonly change: Change;
}

/** Reads a text by chunks; how it is cut for that makes no difference. */
export function readChunks(
  text: string,
  pieces: readonly Piece[],
  cut: readonly Chunk[],
  earlier?: Earlier,
): TextReading | undefined {
  const first = startOfText(text);
  const known = earlier === undefined ? [] : findKnown(cut, first, finder(text, earlier));
  const weights = weigh(text, cut, (index) => known[index]?.alone.weight);
  if (weights === undefined) return undefined;
  const chunks: ReadChunk[] = new Array(cut.length);
  for (let index = 0; index < cut.length; index++) {
    const { start, end, plain } = cut[index] as Chunk;
    const same = known[index];
    if (same?.start === start) chunks[index] = same;
    else {
      const alone = same?.alone ?? readAlone(text.slice(start, end), plain, start === first, weights[index] ?? 0);
      chunks[index] = { start, end, alone, blocks: placed(alone.blocks, start) };
    }
  }
  return { text, pieces, chunks, ...gather(chunks) };
}

function placed(blocks: readonly TextBlock[], start: number): readonly TextBlock[] {
  const [only, another] = blocks;
  if (only !== undefined && another === undefined) return [new PlacedBlock(only, start)];
  return blocks.map((block) => new PlacedBlock(block, start));
}

function readAlone(slice: string, plain: boolean, begins: boolean, weight: number): ChunkReading {
  const { blocks, frontMatter, comments, unread } = readChunk(ownText(slice), plain, begins);
  return {
    blocks: blocks.flatMap(splitLabelLines).map(withSigns),
    frontMatter,
    comments,
    unread,
    plain,
    begins,
    weight,
  };
}

/** Written out, so that all blocks are laid out alike in memory: then a field of one is read as fast as can be. */
function withSigns(block: RawBlock): TextBlock {
  const { type, span, prose, marks, links, top, joined, item, note } = block;
  return { type, signs: readSigns(block), span, prose, marks, links, top, joined, item, note };
}

type Find = (chunk: Chunk, begins: boolean) => ReadChunk | undefined;

function findKnown(cut: readonly Chunk[], first: number, find: Find): readonly (ReadChunk | undefined)[] {
  const known: (ReadChunk | undefined)[] = new Array(cut.length);
  for (let index = 0; index < cut.length; index++) {
    const chunk = cut[index] as Chunk;
    known[index] = find(chunk, chunk.start === first);
  }
  return known;
}

/**
 * Finds the chunk of the version before that is the same text: by its place outside the change, by what it says within.
 * The places asked for must ascend.
 */
function finder(text: string, { before, change }: Earlier): Find {
  const { chunks } = before;
  const { start, end, shift } = change;
  let at = 0;
  let changed: ReadonlyMap<string, ReadChunk> | undefined;
  return (chunk, begins) => {
    let known: ReadChunk | undefined;
    if (chunk.end > start && chunk.start < end) {
      changed ??= changedChunks(before, change);
      known = changed.get(text.slice(chunk.start, chunk.end));
    } else {
      const by = chunk.end <= start ? 0 : shift;
      while (at < chunks.length && (chunks[at] as ReadChunk).start + by < chunk.start) at++;
      known = chunks[at];
      if (known !== undefined && (known.start + by !== chunk.start || known.end + by !== chunk.end)) known = undefined;
    }
    return known?.alone.plain === chunk.plain && known.alone.begins === begins ? known : undefined;
  };
}

/** What stood where the text has changed, by what it said: text that was moved, or changed in several places. */
function changedChunks({ text, chunks }: TextReading, { start, end, shift }: Change): ReadonlyMap<string, ReadChunk> {
  const touched = chunks.filter((chunk) => chunk.end >= start && chunk.start <= end - shift);
  return new Map(touched.map((chunk) => [text.slice(chunk.start, chunk.end), chunk]));
}

/** A piece of a string that does not keep the whole of it in memory, as a slice does in V8. */
function ownText(slice: string): string {
  return ` ${slice}`.slice(1);
}

function gather(chunks: readonly ReadChunk[]): BlockReading<TextBlock> {
  const blocks: TextBlock[] = [];
  const comments: Span[] = [];
  const unread: Unread[] = [];
  let frontMatter: Span | undefined;
  for (let index = 0; index < chunks.length; index++) {
    const { start, alone, blocks: placed } = chunks[index] as ReadChunk;
    for (let at = 0; at < placed.length; at++) blocks.push(placed[at] as TextBlock);
    if (alone.comments.length > 0) for (const span of alone.comments) comments.push(moveSpan(span, start));
    if (alone.unread.length > 0)
      for (const it of alone.unread) unread.push({ ...moveSpan(it, start), limit: it.limit });
    if (alone.frontMatter !== undefined) frontMatter = moveSpan(alone.frontMatter, start);
  }
  return { blocks, frontMatter, comments, unread };
}
