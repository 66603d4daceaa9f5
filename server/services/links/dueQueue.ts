/** Things to come back to at a time, the earliest first; each step takes no longer than the logarithm of how many. */
export interface DueQueue<T> {
  add(at: number, item: T): void;
  /** When the first is due; undefined where nothing waits. */
  next(): number | undefined;
  /** Takes out the first, where it is due by then. */
  take(now: number): Due<T> | undefined;
}

export interface Due<T> {
  readonly at: number;
  readonly item: T;
}

/** A binary heap: no entry is due before the one at half its place. */
export function createDueQueue<T>(): DueQueue<T> {
  const heap: Due<T>[] = [];
  return {
    add: (at, item) => {
      heap.push({ at, item });
      rise(heap);
    },
    next: () => heap[0]?.at,
    take: (now) => {
      const [first] = heap;
      if (first === undefined || first.at > now) return undefined;
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) sink(heap, last);
      return first;
    },
  };
}

/** Moves the last entry up to where it belongs. */
function rise<T>(heap: Due<T>[]): void {
  let place = heap.length - 1;
  const entry = heap[place] as Due<T>;
  while (place > 0) {
    const above = (place - 1) >> 1;
    const parent = heap[above] as Due<T>;
    if (parent.at <= entry.at) break;
    heap[place] = parent;
    place = above;
  }
  heap[place] = entry;
}

/** Puts an entry in the first place, and moves it down to where it belongs. */
function sink<T>(heap: Due<T>[], entry: Due<T>): void {
  let place = 0;
  for (;;) {
    const left = 2 * place + 1;
    const right = left + 1;
    const [a, b] = [heap[left], heap[right]];
    const below = b !== undefined && a !== undefined && b.at < a.at ? right : left;
    const child = heap[below];
    if (child === undefined || child.at >= entry.at) break;
    heap[place] = child;
    place = below;
  }
  heap[place] = entry;
}
