import type { QuestionSet } from '../../model/questionDocument.ts';
import { beforeBlanks, blanksAfter } from '../../text/lines.ts';
import { contains, type Span } from '../../text/span.ts';
import { insert, remove, replace, type TextEdit } from '../../text/textEdit.ts';
import type { Edit, EditAnswer, EditRequest } from '../edit.ts';
import { setFor } from '../setAt.ts';
import { answerSafely } from './keepsText.ts';
import { labelForm } from './newLabel.ts';
import { numberQuestions } from './numberQuestions.ts';
import { partAt } from './partAt.ts';
import { type QuestionPart, questionParts } from './questionParts.ts';
import { offsetAfter, withEdits } from './rearrange.ts';

/** Makes two questions of the one at the cursor: what stands after it becomes the next. */
export const splitQuestion: Edit = (request) => {
  const { document, selection, texts } = request;
  const set = setFor(document, selection.start);
  if (set === undefined) return { refusal: texts.moves.noQuestion };
  if (set.answers.length > 0) return { refusal: texts.moves.answered };
  const parts = questionParts(set, document) ?? [];
  const at = partAt(parts, selection.start);
  const part = parts[at];
  if (part === undefined) return { refusal: texts.moves.noQuestion };
  if (part.question.label.numbers.length !== 1) return { refusal: texts.moves.combined };
  const cut = cutAt(request, set, part);
  return cut === undefined ? { refusal: texts.moves.splitPlace } : split(request, set, parts, at, cut);
};

/** The blanks between the two halves; undefined where there are no two. */
function cutAt({ document: { source }, selection }: EditRequest, set: QuestionSet, part: QuestionPart) {
  const body = part.question.bodySpan;
  let offset = selection.start;
  if (body === undefined || offset <= body.start || offset >= part.textEnd) return undefined;
  offset = pastPunctuation(source.text, offset);
  for (const { span, notation } of set.marks) {
    const blank = (notation === 'paren' || notation === 'bracket') && source.text.charAt(offset) === ' ' ? 1 : 0;
    if (span.start - blank <= offset && offset < span.end) offset = span.end;
  }
  const within = (span: Span) => span.start < offset && offset < span.end;
  if (set.addresses.some(({ span }) => within(span)) || set.notes.some(({ span }) => within(span))) return undefined;
  if (isInWord(source.text, offset)) return undefined;
  const start = beforeBlanks(offset, source.text);
  const end = offset + blanksAfter(offset, source.text).length;
  const says = (span: Span) => span.start < span.end && /[\p{L}\p{N}]/u.test(source.slice(span));
  return says({ start: body.start, end: start }) && says({ start: end, end: part.textEnd })
    ? { start, end }
    : undefined;
}

/** What opens or ends something stays with it. */
function pastPunctuation(text: string, offset: number): number {
  let at = offset;
  while (OPENING.test(text.charAt(at - 1))) at--;
  if (at !== offset || /\s/.test(text.charAt(at - 1))) return at;
  while (CLOSING.test(text.charAt(at))) at++;
  return at;
}

const OPENING = /^[«“‘([]$/;
const CLOSING = /^[.,;:?!…»”’"')\]]$/;

const LETTERS = /^[\p{L}\p{M}\p{N}]{2}$/u;

function isInWord(text: string, offset: number): boolean {
  const pair = text.charAt(offset - 1) + text.charAt(offset);
  return LETTERS.test(pair) || /^[\ud800-\udbff][\udc00-\udfff]$/.test(pair);
}

function split(
  request: EditRequest,
  set: QuestionSet,
  parts: readonly QuestionPart[],
  at: number,
  cut: Span,
): EditAnswer {
  const { source } = request.document;
  const part = parts[at] as QuestionPart;
  const order = [...parts.slice(0, at + 1), 'new' as const, ...parts.slice(at + 1)];
  const numbered = numberQuestions({ set, order }, source);
  if (numbered === undefined) return { refusal: request.texts.moves.unclear };
  const form = labelForm(parts, at, source);
  const head = form.gap + form.label(numbered.added);
  const notesEnd = endOfFirstNotes(set, part, cut.start);
  const rest = { start: cut.end, end: part.textEnd };
  const edits: TextEdit[] =
    notesEnd === undefined
      ? [replace(cut, head), ...numbered.edits]
      : [
          remove({ start: cut.start, end: part.textEnd }),
          insert(notesEnd, head + withEdits(rest, numbered.edits, source)),
          ...numbered.edits.filter(({ span }) => !contains(rest, span)),
        ];
  const place = notesEnd ?? cut.start;
  const cursor = offsetAfter(place, edits) + head.length;
  return answerSafely(request, edits, 'borders', { start: cursor, end: cursor });
}

/** The notes below the question stay with the half that holds their marks, where they come first. */
function endOfFirstNotes(set: QuestionSet, { notes }: QuestionPart, cut: number): number | undefined {
  const first = new Map<string, number>();
  for (const { label, span } of set.marks) if (!first.has(label)) first.set(label, span.start);
  const split = notes.findIndex(({ label }) => (first.get(label) ?? 0) >= cut);
  const own = split < 0 ? notes : notes.slice(0, split);
  return own.at(-1)?.span.end;
}
