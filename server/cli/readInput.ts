import { readFile } from 'node:fs/promises';
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

export function fileReader(absolute: string): () => Promise<Uint8Array> {
  return () => readFile(absolute);
}

/** Reads standard input to its end. */
export function streamReader(stream: AsyncIterable<Uint8Array>): () => Promise<Uint8Array> {
  return async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    return Buffer.concat(chunks);
  };
}
