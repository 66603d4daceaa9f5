/** What an author chooses for a new set: types only. */
import type { PlainDate } from '../../text/plainDate.ts';

/** One who asks, by the name as it is printed. */
export interface NewAsker {
  readonly name: string;
  /** The label of the party (fractie). */
  readonly party: string;
}

/** An office that is asked; the Minister-President has no portfolio, and nothing before it. */
export interface NewAddressee {
  readonly office: 'minister' | 'staatssecretaris' | 'minister-president';
  readonly preposition: 'van' | 'voor';
  readonly portfolio: string;
}

/** Plain text, without any markup: in one's own words, or the headline of a report and where it was read. */
export type NewSubject = { readonly text: string } | { readonly headline: string; readonly medium: string };

/** All that a new set is made of. */
export interface NewSet {
  /** `official`: as the Kamer prints it; `draft`: as an office types it. */
  readonly stage: 'official' | 'draft';
  /** In the order in which they are named; the first one hands the questions in. */
  readonly askers: readonly NewAsker[];
  readonly addressees: readonly NewAddressee[];
  readonly subject: NewSubject;
  /** The day of handing in. */
  readonly date: PlainDate;
  /** How many questions there are; all are empty but one about a headline. */
  readonly questions: number;
  /** The number of the earlier set that this one adds to; without it there is no explanation. */
  readonly earlier: string | undefined;
}
