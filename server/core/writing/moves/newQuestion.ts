import type { QuestionSet } from '../../model/questionDocument.ts';
import { beforeBlanks } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import { remove, replace } from '../../text/textEdit.ts';
import type { Edit, EditAnswer, EditRequest } from '../edit.ts';
import { setFor } from '../setAt.ts';
import { answerSafely } from './keepsText.ts';
import { labelForm } from './newLabel.ts';
import { numberQuestions } from './numberQuestions.ts';
import { partAt } from './partAt.ts';
import { type QuestionPart, questionParts } from './questionParts.ts';
import { offsetAfter } from './rearrange.ts';

/**
 * Puts an empty question below the one at the cursor, with the next number. The argument `{ enter: true }`: the author
 * just pressed Enter, and only wants it where a question's text ends.
 */
export const newQuestion: Edit = (request) => {
  const { document, selection, argument, texts } = request;
  const set = setFor(document, selection.start);
  if (set === undefined) return { refusal: texts.edits.noSet };
  if (set.answers.length > 0 || set.reply !== undefined) return { refusal: texts.moves.answered };
  const parts = questionParts(set, document) ?? [];
  const at = partAt(parts, selection.start);
  const entered = (argument as { readonly enter?: unknown } | undefined)?.enter === true;
  const typed = entered ? typedLine(request, parts[at]) : undefined;
  if (entered && typed === undefined) return { refusal: texts.moves.noQuestion };
  return putIn(request, set, parts, at, typed);
};

/** The line that Enter made below the text of a question is taken back, for the question brings its own. */
function typedLine({ document, selection }: EditRequest, part: QuestionPart | undefined): Span | undefined {
  const { source } = document;
  if (part === undefined || part.question.body.length === 0) return undefined;
  const { start, end } = source.lineSpan(source.positionAt(selection.start).line);
  const between = source.slice({ start: part.textEnd, end: selection.start });
  if (source.slice({ start, end }).trim() !== '' || between.trim() !== '') return undefined;
  if (between.split(/\r\n|\r|\n/).length !== 2) return undefined;
  const ends = /[.?!…»”’)\]>¹²³⁰-⁹][*_]*$/u.test(
    source.slice({ start: Math.max(0, part.textEnd - 8), end: part.textEnd }),
  );
  return ends ? { start: part.textEnd, end } : undefined;
}

function putIn(
  request: EditRequest,
  set: QuestionSet,
  parts: readonly QuestionPart[],
  at: number,
  typed: Span | undefined,
): EditAnswer {
  const { source } = request.document;
  const order = [...parts.slice(0, at + 1), 'new' as const, ...parts.slice(at + 1)];
  const numbered = numberQuestions({ set, order }, source);
  if (numbered === undefined) return { refusal: request.texts.moves.unclear };
  const form = labelForm(parts, at, source, typed !== undefined);
  const label = form.label(numbered.added);
  const [first] = parts;
  const above = at < 0 && first !== undefined;
  const place = above ? first.span.start : (parts[at]?.span.end ?? endOfFront(set, source.text));
  const text = above ? label + form.gap : form.gap + label;
  // One edit where the two touch.
  const line = typed?.start === place ? typed : { start: place, end: place };
  const put = [replace(line, text), ...(typed === undefined || typed === line ? [] : [remove(typed)])];
  const edits = [...put, ...numbered.edits];
  const cursor = offsetAfter(place, edits) + (above ? label.length : text.length);
  return answerSafely(request, edits, 'order', { start: cursor, end: cursor });
}

/** Where the first question of a set goes. */
function endOfFront(set: QuestionSet, text: string): number {
  const end = set.explanation?.span.start ?? set.notes[0]?.span.start ?? set.span.end;
  return Math.max(beforeBlanks(end, text), set.opening?.span.end ?? 0, set.heading?.span.end ?? 0);
}
