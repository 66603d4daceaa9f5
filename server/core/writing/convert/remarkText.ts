import { SourceText } from '../../text/sourceText.ts';
import type { WritingTexts } from '../../texts/writingTexts.ts';
import type { Converted, Remark } from './remark.ts';

/** What is left to look at after a conversion, each with its line (the first is 1) and its words. */
export function remarkText(
  { text, remarks }: Converted,
  { convert }: WritingTexts,
): readonly { readonly line: number; readonly message: string }[] {
  const source = new SourceText(text);
  return [...remarks].sort(byPlace).map(({ kind, span }) => ({
    line: source.positionAt(span.start).line + 1,
    message: convert.remarks[kind],
  }));
}

function byPlace(a: Remark, b: Remark): number {
  return a.span.start - b.span.start;
}
