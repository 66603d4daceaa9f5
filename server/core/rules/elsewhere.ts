/** What other documents hold, as far as it matters to a document: values, like the day's date. */
import type { Kind, QuestionSet, Stage } from '../model/questionDocument.ts';
import type { Range } from '../text/sourceText.ts';

/** The sets of other documents, by case number. Of a document itself there is nothing in it. */
export type Elsewhere = ReadonlyMap<string, readonly ForeignSet[]>;

/** What tells sets under one number apart. */
export interface SetIdentity {
  readonly kind: Kind;
  readonly stage: Stage;
  /** The subject as it is compared: one blank between words, no capitals. */
  readonly topic: string;
}

/** A set of another document. */
export interface ForeignSet extends SetIdentity {
  readonly uri: string;
  /** Where its number stands, counted as the caller counts. */
  readonly range: Range;
}

/** A place in another document that explains a finding. */
export interface ForeignPlace {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}

export const nothingElsewhere: Elsewhere = new Map();

/** The number of the case above a set; undefined for a draft that waits for one, and for numbers of the Aanhangsel. */
export function caseNumberOf({ heading }: QuestionSet): string | undefined {
  return heading?.form === 'case' ? heading.number : undefined;
}

export function identityOf({ kind, stage, opening }: QuestionSet): SetIdentity {
  return { kind, stage, topic: (opening?.subject?.text ?? '').trim().replace(/\s+/g, ' ').toLowerCase() };
}

/**
 * Whether one number may stand above both: questions and the same questions with their answers, or a draft and what the
 * Kamer printed of it.
 */
export function mayShareNumber(a: SetIdentity, b: SetIdentity): boolean {
  return a.kind !== b.kind || (a.stage !== b.stage && a.topic === b.topic);
}
