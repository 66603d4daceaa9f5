import { statSync } from 'node:fs';
import { type Fingerprint, hashOf, readMarks } from './fingerprint.ts';
import type { Done, Task, Work } from './job.ts';
import { fileReaderSync, readInput } from './readInput.ts';

/** Reads one file and does the job with it. What cannot be read is among the problems; what is larger is left alone. */
export async function doFile(
  { file, known, print }: Task,
  work: Work,
  largest: number = Number.POSITIVE_INFINITY,
): Promise<Done> {
  if (largest < Number.POSITIVE_INFINITY && isLarger(file.absolute, largest)) return { problems: [], large: true };
  /** Before the content: a change between the two must not pass for what was read. */
  const marks = print ? readMarks(file.absolute) : undefined;
  const input = await readInput(file.path, fileReaderSync(file.absolute));
  if ('problem' in input) return { problems: [input.problem] };
  const seen: Fingerprint | undefined = marks && { ...marks, hash: hashOf(input.bytes) };
  if (seen !== undefined && seen.hash === known?.hash) return { problems: [], print: seen, unchanged: true };
  return { ...work(file, input.text), print: seen };
}

function isLarger(path: string, largest: number): boolean {
  try {
    return statSync(path).size > largest;
  } catch {
    /** Reading it tells why. */
    return false;
  }
}
