import type { QuestionDocument } from '../../model/questionDocument.ts';
import { startOfText } from '../../model/splitChunks.ts';
import { pendingNumber } from '../../rules/placeholders.ts';
import { insert, type TextEdit } from '../../text/textEdit.ts';

const TYPED_NUMBER = /^[ \t]*(\d{4}Z\d{5})[ \t]*$/m;

/** A heading for the first set, where it has none: its number if it was typed above it, else a placeholder. */
export function writeHeading({ sets: [set], source, frontMatter }: QuestionDocument): readonly (readonly TextEdit[])[] {
  if (set === undefined || set.heading !== undefined) return [];
  const from = frontMatter?.end ?? startOfText(source.text);
  const front = source.text.slice(from, set.opening?.span.start ?? set.reply?.span.start ?? set.span.start);
  const typed = TYPED_NUMBER.exec(front);
  if (typed !== null) return [[insert(from + typed.index, '## ')]];
  const newLine = source.lineEnding;
  return [[insert(set.span.start, `## ${pendingNumber}${newLine}${newLine}`)]];
}
