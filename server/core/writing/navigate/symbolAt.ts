/** Which thing with a number is at a place, and where else in the document it stands. */
import { mentionsOf } from '../../features/summarizeDocument.ts';
import type {
  FootnoteDefinition,
  FootnoteMark,
  Label,
  LabelNumber,
  Located,
  QuestionDocument,
  QuestionSet,
} from '../../model/questionDocument.ts';
import { readQuestionReferences } from '../../model/readQuestionReferences.ts';
import { caseNumberOf } from '../../rules/elsewhere.ts';
import { keyOf } from '../../rules/questions/readNumbering.ts';
import type { Span } from '../../text/span.ts';
import { setAt } from '../setAt.ts';

/** A question, a footnote, or a set by its own number, with all places of the document that it stands in. */
export interface NumberedSymbol {
  readonly kind: 'question' | 'footnote' | 'set';
  /** As it is compared: `3` or `7a`, the label of a note, a case number. */
  readonly name: string;
  /** The set it belongs to; for a number of a set, the set that the place is in. */
  readonly set: QuestionSet;
  /** The one that was asked about. */
  readonly at: SymbolPlace;
  /** All of them in reading order, that one included. */
  readonly places: readonly SymbolPlace[];
}

/** One place of it. The span is that of the number or label alone. */
export interface SymbolPlace extends Located {
  /** `definition`: a question's label, a note's mark, a heading; `answer`: the label of its answer. */
  readonly role: 'definition' | 'answer' | 'reference';
  /** With the words or the markup around the number: `Vraag 3`, `<sup>1</sup>`, `vragen 2 en 3`. */
  readonly around: Span;
  /** The whole question, answer or note that it begins; of a reference the same as `around`. */
  readonly part: Span;
  /** Whether it is not written, but lies within a range or is its last number: `vraag 2 t/m 4` for question 3. */
  readonly implied: boolean;
}

/** The thing at an offset; undefined where there is none. */
export function symbolAt(document: QuestionDocument, offset: number): NumberedSymbol | undefined {
  const set = setAt(document, offset);
  if (set === undefined) return undefined;
  return (
    toSymbol('set', set, caseNumberPlaces(document), offset) ??
    toSymbol('footnote', set, footnotePlaces(set), offset) ??
    toSymbol('question', set, questionPlaces(set), offset)
  );
}

/** Where each question of a set stands, by its number, in reading order: labels, answers, references in the text. */
export function questionPlaces(set: QuestionSet): SymbolPlaces {
  const places: Named[] = [];
  for (const { label, span } of set.questions) places.push(...labelPlaces(label, span, 'definition'));
  for (const { label, span } of set.answers) places.push(...labelPlaces(label, span, 'answer'));
  for (const { numbers, span, ours } of readQuestionReferences(set)) {
    if (ours) places.push(...numberPlaces(numbers, { role: 'reference', around: span, part: span }));
  }
  return byName(places);
}

/** Where each footnote of a set stands, by its label. */
function footnotePlaces({ marks, notes }: QuestionSet): SymbolPlaces {
  return byName([
    ...notes.map((note) => ({ name: note.label, place: notePlace(note) })),
    ...marks.map((mark) => ({ name: mark.label, place: markPlace(mark) })),
  ]);
}

/** Where each case number stands in a document: above a set, or in a text that refers to it. */
function caseNumberPlaces(document: QuestionDocument): SymbolPlaces {
  const headings = document.sets.flatMap((set): Named[] => {
    const name = caseNumberOf(set);
    if (set.heading === undefined || name === undefined) return [];
    const { textSpan: span, span: around } = set.heading;
    return [{ name, place: { span, around, part: set.span, role: 'definition', implied: false } }];
  });
  const mentions = document.sets.flatMap(mentionsOf).map(
    ({ number: name, span }): Named => ({
      name,
      place: { span, around: span, part: span, role: 'reference', implied: false },
    }),
  );
  return byName([...headings, ...mentions]);
}

type SymbolPlaces = ReadonlyMap<string, readonly SymbolPlace[]>;

interface Named {
  readonly name: string;
  readonly place: SymbolPlace;
}

function labelPlaces(label: Label, part: Span, role: 'definition' | 'answer'): readonly Named[] {
  return numberPlaces(label.numbers, { role, around: label.span, part });
}

/** Of a range only the ends are written; what lies between has the place of its last number. */
function numberPlaces(numbers: readonly LabelNumber[], rest: Omit<SymbolPlace, 'span' | 'implied'>): readonly Named[] {
  return numbers.map((number, index) => {
    const implied = numbers[index + 1]?.span.start === number.span.start;
    return { name: keyOf(number), place: { ...rest, span: number.span, implied } };
  });
}

function notePlace({ labelSpan, markSpan, span }: FootnoteDefinition): SymbolPlace {
  return { span: labelSpan, around: markSpan, part: span, role: 'definition', implied: false };
}

function markPlace({ labelSpan, span }: FootnoteMark): SymbolPlace {
  return { span: labelSpan, around: span, part: span, role: 'reference', implied: false };
}

function byName(found: readonly Named[]): SymbolPlaces {
  const places = new Map<string, SymbolPlace[]>();
  for (const { name, place } of [...found].sort((a, b) => a.place.span.start - b.place.span.start)) {
    const list = places.get(name);
    if (list === undefined) places.set(name, [place]);
    else list.push(place);
  }
  return places;
}

function toSymbol(
  kind: NumberedSymbol['kind'],
  set: QuestionSet,
  all: SymbolPlaces,
  offset: number,
): NumberedSymbol | undefined {
  let best: { readonly name: string; readonly at: SymbolPlace; readonly distance: number } | undefined;
  for (const [name, places] of all) {
    for (const at of places) {
      if (at.implied || !touches(at.around, offset)) continue;
      const distance = distanceTo(at, offset);
      if (best === undefined || distance < best.distance) best = { name, at, distance };
    }
  }
  return best === undefined ? undefined : { kind, set, ...best, places: all.get(best.name) ?? [] };
}

function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** How far the offset is from the number itself: what it is in goes before what it only touches. */
function distanceTo({ span, around }: SymbolPlace, offset: number): number {
  const { start, end } = span;
  const away = offset < start ? start - offset : Math.max(0, offset - end);
  return away * 2 + (offset < around.end ? 0 : 1);
}
