import type { QuestionDocument, QuestionSet } from '../model/questionDocument.ts';
import { caseNumberOf, identityOf, type SetIdentity } from '../rules/elsewhere.ts';
import type { Span } from '../text/span.ts';

/** What is kept of a document that is not open: no more than is searched for. `Place` is what the keeper makes of spans. */
export interface DocumentSummary<Place> {
  readonly sets: readonly SetSummary<Place>[];
  /** Where its text refers to cases by their number. */
  readonly mentions: readonly Mention<Place>[];
}

export interface SetSummary<Place> extends SetIdentity {
  /** The case number, where it has one. */
  readonly number: string | undefined;
  /** Where its number stands; where it has none, its beginning. */
  readonly place: Place;
  readonly askers: readonly Named<Place>[];
  readonly subject: Named<Place> | undefined;
}

export interface Named<Place> {
  readonly name: string;
  readonly place: Place;
}

export interface Mention<Place> {
  readonly number: string;
  readonly place: Place;
}

/** More of one document is not looked for. */
const MOST = { sets: 2000, askers: 100, mentions: 2000, letters: 300 };

/** The summary of a document. */
export function summarizeDocument<Place>(
  { sets }: QuestionDocument,
  toPlace: (span: Span) => Place,
): DocumentSummary<Place> {
  const named = (text: string, span: Span) => ({ name: oneLine(text), place: toPlace(span) });
  return {
    sets: sets.slice(0, MOST.sets).map((set) => {
      const { opening } = set;
      const subject = opening?.subject;
      return {
        ...identityOf(set),
        number: caseNumberOf(set),
        place: toPlace(placeOf(set)),
        askers: (opening?.askers ?? []).slice(0, MOST.askers).map(({ text, span }) => named(text, span)),
        subject: subject === undefined ? undefined : named(subject.text, subject.span),
      };
    }),
    mentions: sets
      .flatMap((set) => mentionsOf(set))
      .slice(0, MOST.mentions)
      .map(({ number, span }) => ({ number, place: toPlace(span) })),
  };
}

/** The case number at a place: above a set, or where the text refers to it. */
export function caseNumberAt({ sets }: QuestionDocument, offset: number): string | undefined {
  const holds = ({ start, end }: Span) => start <= offset && offset <= end;
  for (const set of sets) {
    if (!holds(set.span)) continue;
    if (set.heading !== undefined && holds(set.heading.textSpan)) return caseNumberOf(set);
    const found = mentionsOf(set).find(({ span }) => holds(span));
    if (found !== undefined) return found.number;
  }
  return undefined;
}

/** The case numbers that stand above the sets of a document. */
export function caseNumbersOf({ sets }: QuestionDocument): readonly string[] {
  return sets.flatMap((set) => caseNumberOf(set) ?? []);
}

const CASE_ID = /^kv-tk-(\d{4}Z\d{5})$/;

/** Where the text of a set refers to cases by their number. */
export function mentionsOf({ references }: QuestionSet): { readonly number: string; readonly span: Span }[] {
  return references.flatMap(({ kind, id, span }) => {
    const number = kind === 'case' ? CASE_ID.exec(id)?.[1] : undefined;
    return number === undefined ? [] : [{ number, span }];
  });
}

function placeOf({ heading, opening, span }: QuestionSet): Span {
  return heading?.textSpan ?? opening?.span ?? { start: span.start, end: span.start };
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(0, MOST.letters);
}
