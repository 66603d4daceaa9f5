import { overlaps, type Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';

/** Stretches of a text that are spoken for. None of them touches another. */
export interface TakenSpans {
  touches(span: Span): boolean;
  add(spans: readonly Span[]): void;
}

/** Of things that change a text, in their order, those whose edits touch none of one before. */
export function withoutOverlaps<T>(things: readonly T[], editsOf: (thing: T) => readonly TextEdit[]): readonly T[] {
  const taken = createTakenSpans();
  return things.filter((thing) => {
    const spans = editsOf(thing).map(({ span }) => span);
    if (spans.some((span) => taken.touches(span))) return false;
    taken.add(spans);
    return true;
  });
}

/**
 * Keeps them in runs, each in order and at least twice as long as the next: few to search, and no span is moved more
 * often than the number of its runs doubles, wherever in the text the next one stands.
 */
export function createTakenSpans(): TakenSpans {
  const runs: (readonly Span[])[] = [];
  return {
    touches: (span) => runs.some((run) => touchesOne(span, run)),
    add(spans) {
      let run = inOrder(spans);
      while (runs.length > 0 && (runs.at(-1)?.length ?? 0) < 2 * run.length)
        run = inOrder([...(runs.pop() ?? []), ...run]);
      runs.push(run);
    },
  };
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((a, b) => a.start - b.start);
}

/** Spans that are disjoint can only be touched by a neighbour. */
function touchesOne(span: Span, run: readonly Span[]): boolean {
  const place = placeIn(run, span.start);
  return [run[place - 1], run[place]].some((other) => other !== undefined && overlaps(span, other));
}

/** Index of the first span that begins after an offset. */
function placeIn(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
