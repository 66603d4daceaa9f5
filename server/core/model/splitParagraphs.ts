import type { Span } from '../text/span.ts';
import { isBlank } from './splitChunks.ts';

const LINE_END = /[\n\r]/g;

/** The stretches of lines between blank lines. */
export function splitParagraphs(text: string, from: number, to: number): readonly Span[] {
  const paragraphs: Span[] = [];
  let open: { start: number; end: number } | undefined;
  for (let at = from; at < to; ) {
    LINE_END.lastIndex = at;
    const end = Math.min(LINE_END.exec(text)?.index ?? to, to);
    if (isBlank(text, at, end)) open = undefined;
    else if (open !== undefined) open.end = end;
    else {
      open = { start: at, end };
      paragraphs.push(open);
    }
    at = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return paragraphs;
}
