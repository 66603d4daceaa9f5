import type { Prose } from '../../model/prose.ts';
import type { QuestionSet } from '../../model/questionDocument.ts';
import { beforeBlanks, blanksAfter, endOfLine, startOfLine } from '../../text/lines.ts';
import { contains, type Span } from '../../text/span.ts';
import { insert, remove, replace, type TextEdit } from '../../text/textEdit.ts';
import type { Edit, EditAnswer, EditRequest } from '../edit.ts';
import { setFor } from '../setAt.ts';
import { answerSafely } from './keepsText.ts';
import { numberQuestions } from './numberQuestions.ts';
import { partOn } from './partAt.ts';
import { type QuestionPart, questionParts } from './questionParts.ts';
import { offsetAfter, withEdits } from './rearrange.ts';

/** Adds the text of the question at the cursor to the one above it; references to either then mean the one. */
export const mergeQuestions: Edit = (request) => {
  const { document, selection, texts } = request;
  const set = setFor(document, selection.start);
  if (set === undefined) return { refusal: texts.moves.noQuestion };
  if (set.answers.length > 0) return { refusal: texts.moves.answered };
  const parts = questionParts(set, document) ?? [];
  const at = partOn(parts, selection.start, document.source);
  const part = parts[at];
  const above = parts[at - 1];
  if (part === undefined) return { refusal: texts.moves.noQuestion };
  return above === undefined ? { refusal: texts.moves.first } : merge(request, set, parts, { part, above });
};

interface Pair {
  readonly part: QuestionPart;
  readonly above: QuestionPart;
}

function merge(
  request: EditRequest,
  set: QuestionSet,
  parts: readonly QuestionPart[],
  { part, above }: Pair,
): EditAnswer {
  const { source } = request.document;
  const order = parts.filter((other) => other !== part);
  const numbered = numberQuestions({ set, order, joined: { part, to: above } }, source);
  if (numbered === undefined) return { refusal: request.texts.moves.unclear };
  const text = textOf(part, source.text);
  const gap = beforeBlanks(part.span.start, source.text);
  const joiner = text.start === text.end ? '' : joinerOf(request, { part, above });
  const edits: TextEdit[] =
    gap === above.textEnd
      ? [replace({ start: gap, end: text.start }, joiner)]
      : [
          insert(above.textEnd, joiner + withEdits(text, numbered.edits, source)),
          remove({ start: gap, end: text.end }),
        ];
  const apart = gap === above.textEnd ? { start: gap, end: text.start } : { start: gap, end: text.end };
  edits.push(...numbered.edits.filter(({ span }) => !contains(apart, span)));
  const cursor = offsetAfter(above.textEnd, edits) + joiner.length;
  return answerSafely(request, edits, 'borders', { start: cursor, end: cursor });
}

/** From the first to the last character of a question's text; empty below its label where it has none. */
function textOf({ question, textEnd }: QuestionPart, text: string): Span {
  const [first] = question.body;
  if (first === undefined) return { start: textEnd, end: textEnd };
  const below = question.label.block.end + blanksAfter(question.label.block.end, text).length;
  return { start: question.label.inline ? first.span.start : below, end: textEnd };
}

/** Two paragraphs become one; where there are more they stay paragraphs, indented as their list wants it. */
function joinerOf({ document: { source } }: EditRequest, { part, above }: Pair): string {
  const newLine = source.lineEnding;
  const [first] = above.question.body;
  if (first === undefined) return above.question.label.inline ? ' ' : newLine.repeat(2);
  const endsInText = above.textEnd === endOfLine(first.span.end, source);
  if (endsInText && isOne(above.question.body) && isOne(part.question.body)) return ' ';
  const { label } = above.question;
  const column = label.inline && label.form === 'bare' ? first.span.start - startOfLine(label.block.start, source) : 0;
  return newLine.repeat(2) + ' '.repeat(column);
}

function isOne(body: readonly Prose[]): boolean {
  return body.length === 1;
}
