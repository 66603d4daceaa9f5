import type { Label, Question } from '../../model/questionDocument.ts';
import { startOfLine } from '../../text/lines.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { remove, replace, type TextEdit } from '../../text/textEdit.ts';
import { keyOf } from './readNumbering.ts';

/** A label as print has it: `Vraag 1`, `Vraag 2 en 3`, `Vraag 4 t/m 6`. */
export function standardLabel({ numbers }: Label): string {
  const parts: string[] = [];
  numbers.forEach((number, index) => {
    // The numbers within a range stand nowhere but in its end.
    if (numbers[index + 1]?.span.start === number.span.start) return;
    const ends = numbers[index - 1]?.span.start === number.span.start;
    parts.push(ends ? `${parts.pop()} t/m ${keyOf(number)}` : keyOf(number));
  });
  const last = parts.pop();
  return `Vraag ${parts.length === 0 ? '' : `${parts.join(', ')} en `}${last}`;
}

/** Writes the label of a question as print has it: plain, on a line of its own, blank lines above and below. */
export function standardizeLabel({ label, body }: Question, source: SourceText): readonly TextEdit[] {
  const written = readWritten(label, source);
  const newLine = source.lineEnding;
  const standard = `${standsBelowText(written.start, source) ? newLine : ''}${standardLabel(label)}`;
  if (!label.inline || body.length === 0) {
    const end = closingMarkup(label, written.end, source.text);
    const below = TEXT_BELOW.test(source.text.slice(end)) ? newLine : '';
    return [replace({ start: written.start, end }, `${standard}${below}`)];
  }
  const gap = GAP.exec(source.text.slice(written.end))?.[0].length ?? 0;
  const span = { start: written.start, end: written.end + gap };
  const edit = replace(span, `${standard}${newLine}${newLine}${written.kept}`);
  return written.heading ? [edit, ...headingClose(label, span.end, source.text)] : [edit];
}

/** Puts a label above a text that begins at an offset, in the place of a bullet before it. */
export function putLabelAbove(offset: number, standard: string, source: SourceText): TextEdit {
  const newLine = source.lineEnding;
  const line = source.slice({ start: startOfLine(offset, source), end: offset });
  const start = LINE_MARKUP.test(line) ? offset - line.length : offset;
  const above = standsBelowText(start, source) ? newLine : '';
  return replace({ start, end: offset }, `${above}${standard}${newLine}${newLine}`);
}

interface WrittenLabel {
  /** With the markup around the label. */
  readonly start: number;
  readonly end: number;
  readonly heading: boolean;
  /** Markers of emphasis that goes on after the label. */
  readonly kept: string;
}

const LINE_MARKUP = /^[ \t>*+\-#_|\u00a0\u200b–—•·]*$/;
const CLOSING = /^[*_]+(?![*_\p{L}\p{N}])/u;
const GAP = /^[ \t\u00a0]*\\?(?:\r\n|\n|\r)?[ \t\u00a0]*/;
const TEXT_BELOW = /^[ \t]*(?:\r\n|\n|\r)[ \t]*\S/;

function readWritten(label: Label, source: SourceText): WrittenLabel {
  const { start, end } = label.span;
  const line = source.slice({ start: startOfLine(start, source), end: start });
  const markup = LINE_MARKUP.test(line) ? line : '';
  const open = /[*_]*$/.exec(markup)?.[0] ?? '';
  const inner = /[*_]/.test(source.slice(label.span));
  const close = open !== '' || inner ? (CLOSING.exec(source.slice({ start: end, end: end + 8 }))?.[0] ?? '') : '';
  return {
    start: start - markup.length,
    end: end + close.length,
    heading: markup.trimStart().startsWith('#'),
    kept: inner || close !== '' ? '' : open,
  };
}

/** The end of a label with what closes a heading: `#` marks, or the line below it. */
function closingMarkup(label: Label, end: number, text: string): number {
  const rest = text.slice(end, label.block.end);
  return end + (/^[ \t]*(?:#+[ \t]*|(?:\r\n|\n|\r)[ \t]*(?:=+|-+)[ \t]*)$/.exec(rest)?.[0].length ?? 0);
}

function headingClose(label: Label, from: number, text: string): readonly TextEdit[] {
  let start = label.block.end;
  while (start > from && text.charAt(start - 1) === '#') start--;
  if (start === label.block.end) return [];
  while (start > from && /[ \t]/.test(text.charAt(start - 1))) start--;
  return [remove({ start, end: label.block.end })];
}

/** Whether an offset begins a line right below a line of text. */
export function standsBelowText(offset: number, source: SourceText): boolean {
  const { line, character } = source.positionAt(offset);
  return line > 0 && character === 0 && source.slice(source.lineSpan(line - 1)).trim() !== '';
}
