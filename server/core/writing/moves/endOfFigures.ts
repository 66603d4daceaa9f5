import type { QuestionSet } from '../../model/questionDocument.ts';
import { blanksAfter } from '../../text/lines.ts';
import type { SourceText } from '../../text/sourceText.ts';

/**
 * Where what stands directly below a text ends that is no text, but goes with it: pictures, tables of HTML, code.
 * The offset itself where there is none.
 */
export function endOfFigures(offset: number, set: QuestionSet, { text }: SourceText): number {
  let end = offset;
  let limit: number | undefined;
  for (let at = end; ; at = end) {
    const gap = blanksAfter(at, text);
    at += gap.length;
    const next = /[\r\n]/.test(gap) ? endOfBlock(text, at) : undefined;
    if (next === undefined) return end;
    limit ??= limitOf(offset, set);
    if (next > limit) return end;
    end = next;
  }
}

function limitOf(offset: number, { questions, notes, answers, explanation, span }: QuestionSet): number {
  const parts = [...questions, ...notes, ...answers, ...(explanation === undefined ? [] : [explanation])];
  return parts.reduce((least, { span: { start } }) => (start >= offset ? Math.min(least, start) : least), span.end);
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
