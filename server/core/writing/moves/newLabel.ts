import type { Question } from '../../model/questionDocument.ts';
import { blanksAfter, lineEndsOf, startOfLine } from '../../text/lines.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { QuestionPart } from './questionParts.ts';

/** What stands between two questions, and a label with what stands between it and its text. */
export interface LabelForm {
  readonly gap: string;
  readonly label: (number: string) => string;
}

/**
 * How a set writes the labels of its questions: as the one at an index does, where that can be taken over. `typed`:
 * the author just put a line below it, which is no example.
 */
export function labelForm(parts: readonly QuestionPart[], index: number, source: SourceText, typed = false): LabelForm {
  const newLine = source.lineEnding;
  const usual = (number: string) => `Vraag ${number}${newLine}${newLine}`;
  const near = [...parts.slice(Math.max(0, index), index + 1), ...parts].map(({ question }) => question);
  const model = near.find((question) => question.body.length > 0 && question.label.form !== 'other') ?? near[0];
  const label = model === undefined ? usual : (copyOf(model, source) ?? usual);
  return { gap: gapBetween(parts, index, source, typed) ?? newLine.repeat(2), label };
}

/** The blanks above the next question, or else those between any two. */
function gapBetween(
  parts: readonly QuestionPart[],
  index: number,
  source: SourceText,
  typed: boolean,
): string | undefined {
  for (const at of [index, index - 1, ...parts.keys()]) {
    if (typed && at === index) continue;
    const above = parts[at]?.span.end;
    const below = parts[at + 1]?.span.start;
    if (above === undefined || below === undefined) continue;
    const gap = lineEndsOf(source.slice({ start: above, end: below }));
    if (gap !== undefined) return gap;
  }
  return undefined;
}

function copyOf({ label, body }: Question, source: SourceText): ((number: string) => string) | undefined {
  const [first] = label.numbers;
  const [text] = body;
  if (first === undefined || text === undefined) return undefined;
  const start = startOfLine(label.block.start, source);
  const end = label.inline ? text.span.start : label.block.end + blanksAfter(label.block.end, source.text).length;
  const before = source.slice({ start, end: first.span.start });
  const after = source.slice({ start: Math.max(...label.numbers.map(({ span }) => span.end)), end });
  // Emphasis that goes on in the text would stay open.
  const whole = !/[*_]/.test(before + after) || /^(\*\*|__|\*|_)[^*_]*\1[^*_]*$/.test(before + after);
  return whole && end > first.span.end ? (number) => `${before}${number}${after}` : undefined;
}
