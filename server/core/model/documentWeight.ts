import { exceededLimit, isMarkup } from './parserLimits.ts';
import type { Chunk } from './splitChunks.ts';

/** What a document may weigh, in characters of text; more than this takes longer to read than an author waits. */
export const HEAVIEST = 2_500_000;
/** The longest document that is looked at: without any markup it weighs less. */
export const LONGEST = 20_000_000;

/** What each costs the parser, in characters of text; measured. */
const CHUNK = 150;
const SIGN = 40;
const LINE = 200;
/** Characters that are not parsed cost a part of those that are. */
const UNPARSED = 0.1;
/** No text of this length weighs too much, whatever it holds. */
const LIGHT = HEAVIEST / LINE;
/** A chunk of less has no more markup than the parser takes. */
const HEAVY_CHUNK = 100_000;

/** Whether it takes too long to read a text, by what its parts cost the parser. */
export function isTooHeavy(text: string, chunks: readonly Chunk[]): boolean {
  return weigh(text, chunks) === undefined;
}

/** What each chunk costs to read, unless all are too much together; of some it may be known already. */
export function weigh(
  text: string,
  chunks: readonly Chunk[],
  known: (index: number) => number | undefined = () => undefined,
): ArrayLike<number> | undefined {
  const weights = new Float64Array(chunks.length);
  let sum = 0;
  for (let index = 0; index < chunks.length; index++) {
    const weight = known(index) ?? weightOf(text, chunks[index] as Chunk);
    weights[index] = weight;
    sum += weight;
    if (sum > HEAVIEST && text.length > LIGHT) return undefined;
  }
  return weights;
}

/** What it costs to read a chunk; it depends on the chunk's own text alone. */
function weightOf(text: string, { start, end, plain }: Chunk): number {
  const unparsed = (end - start) * UNPARSED;
  if (plain) return unparsed;
  const weight = CHUNK + parsedWeight(text, start, end);
  return weight > HEAVY_CHUNK && exceededLimit(text.slice(start, end)) !== undefined ? unparsed : weight;
}

function parsedWeight(text: string, start: number, end: number): number {
  let weight = end - start;
  let begins = true;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (begins && isContainer(code)) weight += LINE;
    if (code !== SPACE) begins = code === LF;
    if (isMarkup(code)) weight += SIGN;
  }
  return weight;
}

const LF = 10;
const SPACE = 32;
const CONTAINERS = new Uint8Array(128);
for (const character of '>-+*0123456789') CONTAINERS[character.charCodeAt(0)] = 1;

/** What a line of a list or a quote begins with. */
function isContainer(code: number): boolean {
  return code < 128 && CONTAINERS[code] === 1;
}
