import type { FootnoteMark, QuestionSet } from '../../model/questionDocument.ts';
import { renumberFootnotes } from '../../rules/footnotes/renumberFootnotes.ts';
import type { Span } from '../../text/span.ts';
import { contains } from '../../text/span.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Edit, EditAnswer, EditRequest } from '../edit.ts';
import { setFor } from '../setAt.ts';
import { answerSafely } from './keepsText.ts';
import { numberQuestions } from './numberQuestions.ts';
import { partOn } from './partAt.ts';
import { type QuestionPart, questionParts } from './questionParts.ts';
import { offsetAfter, rearrange, withEdits } from './rearrange.ts';
import { sortNotes } from './sortNotes.ts';

export const moveQuestionUp: Edit = (request) => moveBy(request, -1);
export const moveQuestionDown: Edit = (request) => moveBy(request, 1);

/** Gives a question another place in its set; the argument: `{ from, to }`, counted from 0. */
export const moveQuestionTo: Edit = (request) => {
  const set = setFor(request.document, request.selection.start);
  const { from, to } = (request.argument ?? {}) as { readonly from?: unknown; readonly to?: unknown };
  const parts = set === undefined ? undefined : questionParts(set, request.document);
  if (set === undefined) return { refusal: request.texts.moves.noQuestion };
  if (parts === undefined) return { refusal: request.texts.moves.answers };
  if (!isIndex(from, parts) || !isIndex(to, parts)) return { refusal: request.texts.moves.gone };
  return moveQuestion(request, set, parts, from, to);
};

function isIndex(value: unknown, parts: readonly QuestionPart[]): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < parts.length;
}

function moveBy(request: EditRequest, by: -1 | 1): EditAnswer {
  const { document, selection, texts } = request;
  const set = setFor(document, selection.start);
  const parts = set === undefined ? undefined : questionParts(set, document);
  if (set === undefined) return { refusal: texts.moves.noQuestion };
  if (parts === undefined) return { refusal: texts.moves.answers };
  const from = partOn(parts, selection.start, document.source);
  if (from < 0) return { refusal: texts.moves.noQuestion };
  if (from + by < 0) return { refusal: texts.moves.first };
  if (from + by >= parts.length) return { refusal: texts.moves.last };
  return moveQuestion(request, set, parts, from, from + by);
}

function moveQuestion(
  request: EditRequest,
  set: QuestionSet,
  parts: readonly QuestionPart[],
  from: number,
  to: number,
): EditAnswer {
  if (from === to) return { refusal: request.texts.moves.there };
  const { source } = request.document;
  const order = parts.map((_, index) => index);
  order.splice(to, 0, ...order.splice(from, 1));
  const slots = parts.map(({ span }) => span);
  const numbered = numberQuestions({ set, order: order.flatMap((index) => parts[index] ?? []) }, source);
  if (numbered === undefined) return { refusal: request.texts.moves.unclear };
  const marks = marksInOrder(set, slots, order);
  const small = [...numbered.edits, ...renumberFootnotes({ ...set, marks })];
  const edits = rearrange([{ slots, order }, ...sortNotes({ ...set, marks }, slots, source)], small, source);
  const moved = slots[from] as Span;
  const slot = slots[to] as Span;
  const start = offsetAfter(slot.start, edits);
  return answerSafely(request, edits, 'order', placed(request.selection, moved, start, small, source));
}

/** The marks as they are read once the questions stand in their new places. */
function marksInOrder(set: QuestionSet, slots: readonly Span[], order: readonly number[]): readonly FootnoteMark[] {
  const placeOf = new Map<Span, number>();
  order.forEach((from, index) => {
    const slot = slots[from];
    if (slot !== undefined) placeOf.set(slot, slots[index]?.start ?? 0);
  });
  const placed = set.marks.map((mark) => {
    const slot = slots.find((it) => contains(it, mark.span));
    return { mark, at: slot === undefined ? mark.span.start : (placeOf.get(slot) ?? 0) };
  });
  return placed.sort((a, b) => a.at - b.at || a.mark.span.start - b.mark.span.start).map(({ mark }) => mark);
}

/** The selection stays at the words it was at, or goes to the start of the moved question. */
function placed(
  selection: Span,
  moved: Span,
  start: number,
  edits: readonly TextEdit[],
  source: EditRequest['document']['source'],
): Span {
  const map = (offset: number) => start + withEdits({ start: moved.start, end: offset }, edits, source).length;
  if (!contains(moved, selection)) return { start, end: start };
  return { start: map(selection.start), end: map(selection.end) };
}
