import type { FootnoteDefinition, FootnoteMark, QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';
import { orderedNumbers, renumberFootnotes } from '../../rules/footnotes/renumberFootnotes.ts';
import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import { describeSource, type SourceFacts } from './describeSource.ts';
import { type NoteForm, noteForm } from './noteForm.ts';
import { notePlace } from './notePlace.ts';

/** A footnote that is to come, with all that changes for it. */
export interface NewFootnote {
  readonly number: number;
  readonly mark: string;
  /** With the blank lines around it. */
  readonly note: string;
  /** Where the note goes. */
  readonly home: number;
  /** What of the note the author is to look at first, counted from its beginning. */
  readonly open: Span;
  /** Marks and notes that get another number. */
  readonly others: readonly TextEdit[];
}

/** A footnote whose mark stands at a place; all of the set are numbered in the order of their marks. */
export function composeFootnote(
  set: QuestionSet,
  document: QuestionDocument,
  place: number,
  facts: SourceFacts,
): NewFootnote {
  const form = noteForm(set, document.source);
  const added = withNew(set, place, form);
  const numbers = orderedNumbers(added.set);
  const number = numbers.get(added.label) ?? 1;
  const home = notePlace(set, document, place, numbers, number);
  const { text, open } = describeSource(facts);
  const head = home.above + form.noteMark(String(number));
  const apart = form.notation === 'sup' && set.marks.some(({ span }) => span.end === place) ? ' ' : '';
  return {
    number,
    mark: apart + form.mark(String(number)),
    note: head + text + home.below,
    home: home.offset,
    open: { start: head.length + open.start, end: head.length + open.end },
    others: renumberFootnotes(added.set).filter(({ span }) => span.start >= 0),
  };
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
