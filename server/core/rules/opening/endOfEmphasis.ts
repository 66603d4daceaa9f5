import type { Prose } from '../../model/prose.ts';

/** Just after the markers of the emphasis that ends at an offset, or the offset itself where none does. */
export function endOfEmphasis(prose: Prose, offset: number): number {
  let end = offset;
  for (const range of [...prose.emphasis, ...prose.strong]) {
    if (prose.spanAt(range.start, range.end).end === offset) end = Math.max(end, range.span.end);
  }
  return end;
}
