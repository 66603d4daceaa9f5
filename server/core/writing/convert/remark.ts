import type { Span } from '../../text/span.ts';

/** What a conversion leaves for the author to look at. */
export interface Remark {
  readonly kind: RemarkKind;
  /** Where it stands in the new text. */
  readonly span: Span;
}

/**
 * `numberPending`: the number of the case is still to come; `numbersGuessed`: the questions had no numbers;
 * `opening`: no opening was found; `date`: the opening has no day; `quotes`: marks whose partner is not sure;
 * `notes`: a note that has no number, or more than one paragraph; `labels`: labels that are no single numbers.
 */
export type RemarkKind = 'numberPending' | 'numbersGuessed' | 'opening' | 'date' | 'quotes' | 'notes' | 'labels';

/** A document in another form, and what could not be brought into it. */
export interface Converted {
  readonly text: string;
  readonly remarks: readonly Remark[];
}
