import type { Span } from '../../server/core/index.ts';

/** A text with its places: `⟦…⟧` is a stretch, `‸` the cursor. Both are taken out of the text. */
export interface Marked {
  readonly text: string;
  readonly spans: readonly Span[];
  /** -1 where there is none. */
  readonly cursor: number;
}

export function readMarkers(marked: string): Marked {
  let text = '';
  let cursor = -1;
  const open: number[] = [];
  const spans: Span[] = [];
  for (const character of marked) {
    if (character === '⟦') open.push(text.length);
    else if (character === '⟧') spans.push({ start: open.pop() ?? 0, end: text.length });
    else if (character === '‸') cursor = text.length;
    else text += character;
  }
  return { text, spans, cursor };
}
