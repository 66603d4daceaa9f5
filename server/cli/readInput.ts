import { readFile, stat } from 'node:fs/promises';
import { longestDocument } from '../core/index.ts';
import { decodeText, type EncodedText } from './encodedText.ts';
import { type Problem, readingProblem } from './problem.ts';

/** A text with the bytes it was read from, or why there is none. */
export type Input = (EncodedText & { readonly bytes: Uint8Array }) | { readonly problem: Problem };

export async function readInput(path: string, read: () => Promise<Uint8Array>): Promise<Input> {
  try {
    const bytes = await read();
    const decoded = decodeText(bytes);
    return decoded === undefined ? { problem: { path, reason: 'not-text' } } : { ...decoded, bytes };
  } catch (error) {
    return { problem: readingProblem(path, error) };
  }
}

/** A character takes four bytes at most. */
const MOST_BYTES = 4 * longestDocument;

/** As the system says it of files that no memory holds. */
class TooLarge extends Error {
  readonly code = 'ERR_FS_FILE_TOO_LARGE';
}

export function fileReader(absolute: string): () => Promise<Uint8Array> {
  return async () => {
    if ((await stat(absolute)).size > MOST_BYTES) throw new TooLarge();
    return readFile(absolute);
  };
}

/** Reads standard input to its end. */
export function streamReader(stream: AsyncIterable<Uint8Array>): () => Promise<Uint8Array> {
  return async () => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of stream) {
      length += chunk.length;
      if (length > MOST_BYTES) throw new TooLarge();
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  };
}
