import type { Located } from '../../model/questionDocument.ts';
import { blanksAfter } from '../../text/lines.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { firstFrom } from '../firstFrom.ts';

/**
 * Where what stands directly below a text ends that is no text, but goes with it: pictures, tables of HTML, code.
 * The offset itself where there is none. `parts`: all of the set in reading order, for none of them is a figure.
 */
export function endOfFigures(offset: number, parts: readonly Located[], { text }: SourceText): number {
  const limit = parts[firstFrom(parts, offset)]?.span.start ?? offset;
  let end = offset;
  for (let at = end; ; at = end) {
    const gap = blanksAfter(at, text);
    at += gap.length;
    const next = /[\r\n]/.test(gap) ? endOfBlock(text, at) : undefined;
    if (next === undefined || next > limit) return end;
    end = next;
  }
}

const FIGURE = /(?:!\[|<(?!!--|\/?sup))[^\r\n]*(?:(?:\r\n|\r|\n)[^\r\n]*\S[^\r\n]*)*/y;
const FENCE = /(```+|~~~+)[^\r\n]*[\r\n][\s\S]*?[\r\n]\1[ \t]*(?=[\r\n]|$)/y;

function endOfBlock(text: string, at: number): number | undefined {
  for (const pattern of [FIGURE, FENCE]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return at + match[0].trimEnd().length;
  }
  return undefined;
}
