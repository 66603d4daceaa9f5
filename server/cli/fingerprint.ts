import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';

/** By what a file is known again. */
export interface Fingerprint {
  readonly size: number;
  /** Nanoseconds, as text: `mtime:ctime:inode`. */
  readonly times: string;
  /** Whether the times lay well before they were read; a later change would have given others then. */
  readonly settled: boolean;
  /** Of the content. */
  readonly hash: string;
}

export type Marks = Omit<Fingerprint, 'hash'>;

/** The clock of no file system is coarser than this. */
const COARSEST = 2_000_000_000n;

/**
 * What the file system says of a file now; undefined when that is nothing. The time of a file's own change (ctime) is one
 * that nobody can set back, as one can that of its content (mtime).
 */
export function readMarks(path: string): Marks | undefined {
  try {
    const { size, mtimeNs, ctimeNs, ino } = statSync(path, { bigint: true });
    const newest = mtimeNs > ctimeNs ? mtimeNs : ctimeNs;
    const settled = BigInt(Date.now()) * 1_000_000n - newest > COARSEST;
    return { size: Number(size), times: `${mtimeNs}:${ctimeNs}:${ino}`, settled };
  } catch {
    return undefined;
  }
}

/** Whether the file is the same without a look at its content. */
export function isSurelySame(known: Fingerprint, marks: Marks): boolean {
  return known.settled && known.times === marks.times && known.size === marks.size;
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}
