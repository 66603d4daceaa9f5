import type { FootnoteDefinition, QuestionSet } from '../../model/questionDocument.ts';
import type { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';
import { insert, replace } from '../../text/textEdit.ts';
import type { Edit, EditAnswer, EditRequest } from '../edit.ts';
import { edited } from '../edited.ts';
import { offsetAfter } from '../moves/rearrange.ts';
import { setFor } from '../setAt.ts';
import { addsOneNote } from './addsOneNote.ts';
import { composeFootnote } from './composeFootnote.ts';
import { describeSource, type SourceFacts } from './describeSource.ts';
import { markPlace } from './markPlace.ts';

/** A footnote at the cursor, with its note; within a note only the text of one. The argument: what is known of it. */
export const insertFootnote: Edit = (request) => {
  const { document, selection, argument, texts } = request;
  const set = setFor(document, selection.end);
  if (set === undefined) return { refusal: texts.edits.noSet };
  const facts = (typeof argument === 'object' && argument !== null ? argument : {}) as SourceFacts;
  const note = set.notes.find((it) => isIn(it, selection, document.source));
  if (note !== undefined) return fillNote(request, note, facts);
  const place = markPlace(set, selection.end, document.source);
  if (place === undefined) return { refusal: texts.notes.place };
  const answer = putFootnote(request, set, place, facts);
  if (!('refusal' in answer)) return answer;
  // A typed mark, `1)`, is read as one at the end of a sentence only.
  const end = sentenceEnd(document.source, place);
  return end === undefined ? answer : putFootnote(request, set, markPlace(set, end, document.source) ?? end, facts);
};

function sentenceEnd(source: SourceText, from: number): number | undefined {
  const line = source.slice({ start: from, end: source.lineSpan(source.positionAt(from).line).end });
  const end = /[.?!](?=\s|$)/.exec(line);
  return end === null ? undefined : from + end.index + 1;
}

function isIn({ markSpan, span }: FootnoteDefinition, selection: Span, source: SourceText): boolean {
  const { end } = source.lineSpan(source.positionAt(span.end).line);
  return markSpan.start <= selection.start && selection.end <= end;
}

function fillNote(
  { document: { source }, selection, texts }: EditRequest,
  { markSpan }: FootnoteDefinition,
  facts: SourceFacts,
): EditAnswer {
  if (selection.start < markSpan.end) return { refusal: texts.notes.place };
  const { text, open } = describeSource(facts);
  const blank = /\s/.test(source.text.charAt(selection.start - 1)) ? '' : ' ';
  const start = selection.start + blank.length;
  return {
    edits: [replace(selection, blank + text)],
    select: { start: start + open.start, end: start + open.end },
  };
}

function putFootnote(request: EditRequest, set: QuestionSet, place: number, facts: SourceFacts): EditAnswer {
  const { document, texts } = request;
  const { mark, note, home, open, others } = composeFootnote(set, document, place, facts);
  // Two insertions in one place are one, so that nobody can take them in another order.
  const same = place === home;
  const above = same ? others : [...others, insert(place, mark)];
  const edits = [...above, insert(home, same ? mark + note : note)];
  if (!addsOneNote(document, edited(document, edits))) return { refusal: texts.notes.markup };
  const start = offsetAfter(home, above) + (same ? mark.length : 0);
  return { edits, select: { start: start + open.start, end: start + open.end } };
}
