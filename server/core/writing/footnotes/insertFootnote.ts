import { parseDocument } from '../../model/parseDocument.ts';
import type { FootnoteDefinition, FootnoteMark, QuestionSet } from '../../model/questionDocument.ts';
import { orderedNumbers, renumberFootnotes } from '../../rules/footnotes/renumberFootnotes.ts';
import { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';
import { applyEdits, insert, replace, type TextEdit } from '../../text/textEdit.ts';
import type { Edit, EditAnswer, EditRequest } from '../edit.ts';
import { offsetAfter } from '../moves/rearrange.ts';
import { setFor } from '../setAt.ts';
import { addsOneNote } from './addsOneNote.ts';
import { describeSource, type SourceFacts } from './describeSource.ts';
import { markPlace } from './markPlace.ts';
import { type NoteForm, noteForm } from './noteForm.ts';
import { notePlace } from './notePlace.ts';

/** A footnote at the cursor, with its note; within a note only the text of one. The argument: what is known of it. */
export const insertFootnote: Edit = (request) => {
  const { document, selection, argument, texts } = request;
  const set = setFor(document, selection.end);
  if (set === undefined) return { refusal: texts.edits.noSet };
  const facts = (typeof argument === 'object' && argument !== null ? argument : {}) as SourceFacts;
  if (set.notes.some((note) => isIn(note, selection, document.source))) return fillNote(request, facts);
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

function fillNote({ document, selection, texts }: EditRequest, facts: SourceFacts): EditAnswer {
  const { source } = document;
  const note = setFor(document, selection.end)?.notes.find((it) => isIn(it, selection, source));
  if (note === undefined || selection.start < note.markSpan.end) return { refusal: texts.notes.place };
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
  const { source } = document;
  const form = noteForm(set, source);
  const added = withNew(set, place, form);
  const numbers = orderedNumbers(added.set);
  const number = numbers.get(added.label) ?? 1;
  const home = notePlace(set, document, place, numbers, number);
  const { text, open } = describeSource(facts);
  const head = home.above + form.noteMark(String(number));
  const apart = form.notation === 'sup' && set.marks.some(({ span }) => span.end === place) ? ' ' : '';
  const mark = apart + form.mark(String(number));
  const note = head + text + home.below;
  const others: TextEdit[] = renumberFootnotes(added.set).filter(({ span }) => span.start >= 0);
  // Two insertions in one place are one, so that nobody can take them in another order.
  const same = place === home.offset;
  if (!same) others.push(insert(place, mark));
  const edits = [...others, insert(home.offset, same ? mark + note : note)];
  const after = parseDocument(new SourceText(applyEdits(source.text, edits)));
  if (!addsOneNote(document, after)) return { refusal: texts.notes.markup };
  const start = offsetAfter(home.offset, others) + (same ? mark.length : 0) + head.length;
  return { edits, select: { start: start + open.start, end: start + open.end } };
}

/** The set as it will be read, with a mark and a note that stand nowhere yet. */
function withNew(set: QuestionSet, place: number, { notation }: NoteForm) {
  const numbers = [...set.marks, ...set.notes].map((part) => part.number ?? 0);
  const label = String(numbers.reduce((most, number) => Math.max(most, number), 0) + 1);
  const nowhere = { start: -1, end: -1 };
  const known = { label, number: Number(label), notation, span: nowhere, labelSpan: nowhere };
  const mark = { ...known, at: 0, prose: set.prose[0] } as FootnoteMark;
  const note: FootnoteDefinition = { ...known, markSpan: nowhere, body: [], bodySpan: undefined };
  const at = set.marks.findIndex(({ span }) => span.start >= place);
  const marks = at < 0 ? [...set.marks, mark] : set.marks.toSpliced(at, 0, mark);
  return { label, set: { ...set, marks, notes: [...set.notes, note] } };
}
