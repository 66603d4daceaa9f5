import type { Explanation, QuestionDocument } from '../../model/questionDocument.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { insert, remove, replace, type TextEdit } from '../../text/textEdit.ts';

const BOLD = '**';

/** The heading of an explanation bold and in a paragraph of its own, as print has it. */
export function embolden({ sets, source }: QuestionDocument): readonly (readonly TextEdit[])[] {
  return sets.map(({ explanation }) => {
    if (explanation === undefined || isMarkedUp(explanation, source)) return [];
    const { start, end } = explanation.heading.span;
    const rest = /^[ \t]*/.exec(source.text.slice(end))?.[0].length ?? 0;
    const next = source.text.charAt(end + rest);
    const inline = next !== '' && next !== '\n' && next !== '\r';
    const newLine = source.lineEnding;
    const close = inline ? `${BOLD}${newLine}${newLine}` : BOLD;
    return [insert(start, BOLD), replace({ start: end, end: inline ? end + rest : end }, close)];
  });
}

/** The same heading as an office types it. */
export function unbolden({ sets, source }: QuestionDocument): readonly (readonly TextEdit[])[] {
  return sets.map(({ explanation }) => {
    if (explanation === undefined) return [];
    const { start, end } = explanation.heading.span;
    const marked = source.text.slice(start - 2, start) === BOLD && source.text.slice(end, end + 2) === BOLD;
    return marked ? [remove({ start: start - 2, end: start }), remove({ start: end, end: end + 2 })] : [];
  });
}

/** Whether there is any markup before it on its line, so that it is bold, or a heading, already. */
function isMarkedUp({ heading }: Explanation, source: SourceText): boolean {
  const { start } = heading.span;
  return source.positionAt(start).character > 0;
}
