import type { SourceText } from './sourceText.ts';

/** Where the text of the line ends that an offset is on; blanks at its end are no text. */
export function endOfLine(offset: number, source: SourceText): number {
  const { start, end } = source.lineSpan(source.positionAt(offset).line);
  const { length } = source.slice({ start, end }).trimEnd();
  return length === 0 ? offset : start + length;
}

export function startOfLine(offset: number, source: SourceText): number {
  return offset - source.positionAt(offset).character;
}

/** The blanks and line ends that follow an offset. */
export function blanksAfter(offset: number, text: string): string {
  let end = offset;
  while (end < text.length && /\s/.test(text.charAt(end))) end++;
  return text.slice(offset, end);
}

/** Where the blanks and line ends before an offset begin. */
export function beforeBlanks(offset: number, text: string): number {
  let start = offset;
  while (start > 0 && /\s/.test(text.charAt(start - 1))) start--;
  return start;
}

/** The line ends of what stands between two parts; undefined where that is more than blanks, or they share a line. */
export function lineEndsOf(gap: string): string | undefined {
  return /[\r\n]/.test(gap) && gap.trim() === '' ? gap.replace(/[^\r\n]/g, '') : undefined;
}
