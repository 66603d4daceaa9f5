/** Who waits in the order of coming; anyone may leave it at any time, at no cost to the others. */
export interface WaitingLine<T> {
  readonly first: T | undefined;
  /** Joins at the end, or before all others; the answer leaves again, as often as it likes. */
  add(item: T, before?: boolean): () => void;
}

interface Place<T> {
  readonly item: T;
  before: Place<T> | undefined;
  after: Place<T> | undefined;
  left: boolean;
}

export function createWaitingLine<T>(): WaitingLine<T> {
  let first: Place<T> | undefined;
  let last: Place<T> | undefined;

  const leave = (place: Place<T>): void => {
    if (place.left) return;
    place.left = true;
    if (place.before === undefined) first = place.after;
    else place.before.after = place.after;
    if (place.after === undefined) last = place.before;
    else place.after.before = place.before;
  };

  return {
    get first() {
      return first?.item;
    },
    add: (item, before = false) => {
      const place: Place<T> = before
        ? { item, before: undefined, after: first, left: false }
        : { item, before: last, after: undefined, left: false };
      if (place.before === undefined) first = place;
      else place.before.after = place;
      if (place.after === undefined) last = place;
      else place.after.before = place;
      return () => leave(place);
    },
  };
}
