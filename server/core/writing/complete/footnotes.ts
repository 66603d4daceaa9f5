/** Footnote marks: a new one with its note, or one more to a note that is there. */
import { firstWords } from '../../features/firstWords.ts';
import type { QuestionSet } from '../../model/questionDocument.ts';
import { readFootnotes } from '../../rules/footnotes/readFootnotes.ts';
import type { Span } from '../../text/span.ts';
import { insert } from '../../text/textEdit.ts';
import { composeFootnote, type NewFootnote } from '../footnotes/composeFootnote.ts';
import { type Completion, type CompletionPlace, lastCharacters, typedAndClosed } from './completion.ts';
import { escaped } from './matching.ts';

const BEGUN = /(?:<sup>(\d{0,4})|\[\^([\p{L}\p{N}-]{0,20}))$/u;

/** A mark that was begun (`<sup>`, `[^`); undefined where none was. */
export function begunMark(place: CompletionPlace): readonly Completion[] | undefined {
  const { set, before } = place;
  const begun = BEGUN.exec(before);
  if (begun === null) return undefined;
  if (set === undefined || set.opening === undefined || place.offset < set.opening.span.end) return [];
  const notation = begun[1] === undefined ? 'gfm' : 'sup';
  const typed = begun[1] ?? begun[2] ?? '';
  const close = notation === 'gfm' ? ']' : '</sup>';
  const span = typedAndClosed(place, typed.length, close);
  if (begun.index === 0) return missingNotes(place, set, { typed, close, span });
  // In front of a label that is written, or in the middle of it, nothing is begun.
  if (/^[\p{L}\p{N}-]/u.test(place.after) || proseAt(set, place) === undefined) return [];
  const known = knownNotes(set, { typed, close, span });
  const footnote = newFootnote(set, place);
  if (!String(footnote.number).startsWith(typed) || leavesNoteAlone(set, place)) return known;
  return [...withNote(place, footnote, `${footnote.number}${close}`, span), ...known];
}

/** Whether the cursor is in the only mark of a note, which another number would leave without one. */
function leavesNoteAlone({ marks, notes }: QuestionSet, { offset }: CompletionPlace): boolean {
  const own = marks.find(({ span }) => span.start < offset && offset < span.end);
  if (own === undefined || !notes.some(({ label }) => label === own.label)) return false;
  return marks.filter(({ label }) => label === own.label).length === 1;
}

/** A whole mark, at the end of a word in a question or the explanation. */
export function newMark(place: CompletionPlace): readonly Completion[] {
  const { set, before, after } = place;
  if (set === undefined || !/[\p{L}\p{N}.?!»)”’',]$/u.test(before) || !/^(?:$|[\s.,;:?!])/.test(after)) return [];
  if (proseAt(set, place) === undefined) return [];
  const footnote = newFootnote(set, place);
  return withNote(place, footnote, footnote.mark, lastCharacters(place, 0));
}

/** The footnote that the command would put there; a mark that the cursor is in is not one of the others. */
function newFootnote(set: QuestionSet, { document, offset }: CompletionPlace): NewFootnote {
  const marks = set.marks.filter(({ span }) => offset <= span.start || span.end <= offset);
  return composeFootnote({ ...set, marks }, document, offset, {});
}

/** The text of a question or the explanation that the cursor is in; with the markup that ends its last line. */
function proseAt(set: QuestionSet, { offset, document: { source } }: CompletionPlace) {
  const parts = [...set.questions, ...(set.explanation === undefined ? [] : [set.explanation])];
  const last = (span: Span) => Math.max(span.end, source.lineSpan(source.positionAt(span.end).line).end);
  return parts.flatMap(({ body }) => body).find(({ span }) => span.start < offset && offset <= last(span));
}

interface Begun {
  readonly typed: string;
  readonly close: string;
  readonly span: Span;
}

/** None where a number next to the cursor would change: an editor takes no other edit at the completion itself. */
function withNote(
  { facts }: CompletionPlace,
  { number, note, home, others }: NewFootnote,
  mark: string,
  span: Span,
): readonly Completion[] {
  const touches = (other: Span) => span.start <= other.end && other.start <= span.end;
  if (others.some((edit) => touches(edit.span))) return [];
  const below = touches({ start: home, end: home }) ? note : '';
  return [
    {
      label: facts.writing.completion.newFootnote(number),
      kind: 'footnote',
      text: `${mark}${below}`,
      snippet: `${escaped(mark)}$0${escaped(below)}`,
      span,
      filter: String(number),
      detail: facts.writing.completion.withNote,
      edits: below === '' ? [...others, insert(home, note)] : others,
    },
  ];
}

/** One more mark to a note: those that have none go first. */
function knownNotes(set: QuestionSet, { typed, close, span }: Begun): readonly Completion[] {
  const unused = new Set(readFootnotes(set).unusedNotes);
  const notes = [...unused, ...set.notes.filter((note) => !unused.has(note))];
  return notes
    .filter(({ label }) => label.startsWith(typed.toLowerCase()))
    .map((note) => ({
      label: note.label,
      kind: 'footnote',
      text: `${note.label}${close}`,
      span,
      filter: note.label,
      detail: firstWords(note.body),
    }));
}

/** At the start of a line a note begins: that of a mark which has none. */
function missingNotes(place: CompletionPlace, set: QuestionSet, { typed, close, span }: Begun): readonly Completion[] {
  const after = place.after.slice(span.end - place.offset);
  const colon = close === ']' && !after.startsWith(':') ? ':' : '';
  const ending = `${close}${colon}${after === '' ? ' ' : ''}`;
  return readFootnotes(set)
    .undefinedMarks.filter(({ label }) => label.startsWith(typed.toLowerCase()))
    .map(({ label }) => ({
      label,
      kind: 'footnote',
      text: `${label}${ending}`,
      span,
      filter: label,
      detail: place.facts.writing.completion.missingNote,
    }));
}
