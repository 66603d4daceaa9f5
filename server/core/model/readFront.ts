import type { Prose } from './prose.ts';
import type { Opening, Reply } from './questionDocument.ts';
import { readOpening } from './readOpening.ts';
import { readReply } from './readReply.ts';

/** What stands before the first question. */
export interface FrontReading {
  readonly opening: Opening | undefined;
  readonly reply: Reply | undefined;
}

interface KnownFront {
  readonly front: readonly Prose[];
  readonly numbered: boolean;
  readonly reading: FrontReading;
}

/** By the first text of the front. */
const known = new WeakMap<Prose, KnownFront>();

/** Reads the front of a set; not again where an earlier version had the same texts there in the same place. */
export function readFront(front: readonly Prose[], numbered: boolean): FrontReading {
  const [first] = front;
  const before = first && known.get(first);
  if (before?.numbered === numbered && isSame(before.front, front)) return before.reading;
  const reading = { opening: readOpening(front, numbered), reply: readReply(front) };
  if (first !== undefined) known.set(first, { front, numbered, reading });
  return reading;
}

function isSame(before: readonly Prose[], front: readonly Prose[]): boolean {
  return before.length === front.length && front.every((prose, index) => prose === before[index]);
}
