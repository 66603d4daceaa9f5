/** Another number for a question, a footnote or a set, in all places where it stands. */
import type { CaseHeading, Notation, QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';
import { writtenNumber } from '../../rules/footnotes/renumberFootnotes.ts';
import { keyOf } from '../../rules/questions/readNumbering.ts';
import type { Span } from '../../text/span.ts';
import { replace, type TextEdit } from '../../text/textEdit.ts';
import type { WritingTexts } from '../../texts/writingTexts.ts';
import type { EditAnswer } from '../edit.ts';
import { answerSafely } from '../moves/keepsText.ts';
import { moveQuestionTo } from '../moves/moveQuestion.ts';
import { setAt } from '../setAt.ts';
import { type NumberedSymbol, type SymbolPlace, symbolAt } from './symbolAt.ts';

/** What an author wants to have another number. */
export interface RenameRequest {
  readonly document: QuestionDocument;
  readonly offset: number;
  readonly texts: WritingTexts;
}

/** What is to be typed over, or why nothing can be. */
export type RenamePlace = { readonly span: Span; readonly text: string } | { readonly refusal: string };

/** What stands at an offset that can have another number. */
export function renamePlace({ document, offset, texts }: RenameRequest): RenamePlace {
  const { source } = document;
  const heading = headingAt(document, offset);
  if (heading !== undefined) return { span: heading.textSpan, text: source.slice(heading.textSpan) };
  const symbol = symbolAt(document, offset);
  if (symbol === undefined || !isOwn(symbol)) return { refusal: texts.rename.nothing };
  // In a list that numbers itself, `1.` is written before each.
  return { span: symbol.at.span, text: symbol.kind === 'question' ? symbol.name : source.slice(symbol.at.span) };
}

export function rename(request: RenameRequest, name: string): EditAnswer {
  const { document, offset, texts } = request;
  const heading = headingAt(document, offset);
  if (heading !== undefined) return renameHeading(request, heading, name);
  const symbol = symbolAt(document, offset);
  if (symbol === undefined || !isOwn(symbol)) return { refusal: texts.rename.nothing };
  if (symbol.kind === 'question') return renameQuestion(request, symbol, name);
  return symbol.kind === 'footnote' ? renameFootnote(request, symbol, name) : renameSet(request, symbol, name);
}

/** A number that only occurs in a text, of a set that is not here, is no name of anything here. */
function isOwn({ kind, places }: NumberedSymbol): boolean {
  return kind !== 'set' || places.some(({ role }) => role === 'definition');
}

/** A heading whose number is no case number: that of an annex, or one that is still to come. */
function headingAt(document: QuestionDocument, offset: number): CaseHeading | undefined {
  const heading = setAt(document, offset)?.heading;
  if (heading === undefined || heading.form === 'case') return undefined;
  const { start, end } = heading.textSpan;
  return start < end && heading.span.start <= offset && offset <= heading.span.end ? heading : undefined;
}

const CASE_NUMBER = /^20\d\dZ\d{5}$/;
const ANNEX_NUMBER = /^[1-9]\d{0,3}$/;

function renameHeading(request: RenameRequest, { form, textSpan }: CaseHeading, name: string): EditAnswer {
  const { texts } = request;
  const number = name.trim().toUpperCase();
  if (form === 'annex' && !ANNEX_NUMBER.test(number)) return { refusal: texts.rename.annexNumber(name) };
  if (form !== 'annex' && !CASE_NUMBER.test(number)) return { refusal: texts.rename.caseNumber(name) };
  return answer(request, [replace(textSpan, number)]);
}

function renameSet(request: RenameRequest, { places }: NumberedSymbol, name: string): EditAnswer {
  const number = name.trim().toUpperCase();
  if (!CASE_NUMBER.test(number)) return { refusal: request.texts.rename.caseNumber(name) };
  return answer(
    request,
    editsOf(places, () => number),
  );
}

const QUESTION_NUMBER = /^(?:vraag\s+)?([1-9]\d{0,3})([a-z]?)$/i;

function renameQuestion(request: RenameRequest, symbol: NumberedSymbol, name: string): EditAnswer {
  const { rename: words } = request.texts;
  const match = QUESTION_NUMBER.exec(name.trim());
  if (match === null) return { refusal: words.number(name) };
  const number = `${Number(match[1])}${(match[2] ?? '').toLowerCase()}`;
  if (number === symbol.name) return { edits: [] };
  const definitions = symbol.places.filter(({ role }) => role === 'definition');
  if (definitions.length > 1) return { refusal: words.repeated(symbol.name) };
  if (indexOf(symbol.set, number) >= 0) return takePlace(request, symbol, number);
  return answer(
    request,
    editsOf(symbol.places, () => number),
  );
}

/** A number that another question has is the place that this one is to have: the numbers of all follow. */
function takePlace(request: RenameRequest, { set, name, at }: NumberedSymbol, number: string): EditAnswer {
  const { document, texts } = request;
  const [from, to] = [indexOf(set, name), indexOf(set, number)];
  const single = [from, to].every((index) => set.questions[index]?.label.numbers.length === 1);
  if (at.role !== 'definition' || !single) return { refusal: texts.rename.taken(number) };
  const selection = { start: set.span.start, end: set.span.start };
  return moveQuestionTo({ document, selection, argument: { from, to }, texts });
}

function indexOf({ questions }: QuestionSet, number: string): number {
  return questions.findIndex(({ label }) => label.numbers.some((it) => keyOf(it) === number));
}

const NOTE_LABEL = /^[^\s[\]<>^\\`*]+$/;

function renameFootnote(request: RenameRequest, symbol: NumberedSymbol, name: string): EditAnswer {
  const { rename: words } = request.texts;
  const notations = notationsOf(symbol.set);
  const written = name.trim().replace(/^\[\^(.*)\]$/, '$1');
  const digits = /^[1-9]\d{0,3}$/.test(written);
  const free = symbol.places.every(({ span }) => notations.get(span.start) === 'gfm');
  if (!digits && !free) return { refusal: words.note(name) };
  if (!NOTE_LABEL.test(written)) return { refusal: words.noteLabel(name) };
  const label = written.toLowerCase();
  if (label === symbol.name) return { edits: [] };
  const others = [...symbol.set.marks, ...symbol.set.notes];
  if (others.some((part) => part.label === label)) return { refusal: words.noteTaken(written) };
  const inNotation = ({ span }: SymbolPlace) =>
    digits ? writtenNumber(Number(written), notations.get(span.start) ?? 'sup') : written;
  return answer(request, editsOf(symbol.places, inNotation));
}

function notationsOf({ marks, notes }: QuestionSet): ReadonlyMap<number, Notation> {
  return new Map([...marks, ...notes].map(({ labelSpan, notation }) => [labelSpan.start, notation]));
}

function editsOf(places: readonly SymbolPlace[], written: (place: SymbolPlace) => string): readonly TextEdit[] {
  return places.filter(({ implied }) => !implied).map((place) => replace(place.span, written(place)));
}

function answer({ document, offset, texts }: RenameRequest, edits: readonly TextEdit[]): EditAnswer {
  const selection = { start: offset, end: offset };
  return answerSafely({ document, selection, argument: undefined, texts }, edits, 'order');
}
