/** The vocabulary of the opening sentence: types only. */
import type { NearPortfolios } from '../data/posts.ts';
import type { PlainDate } from '../text/plainDate.ts';
import type { Span } from '../text/span.ts';
import type { Located, Worded } from './located.ts';
import type { Prose } from './prose.ts';

/** The opening sentence (aanhef): who asks whom about what, handed in when. */
export interface Opening extends Located {
  readonly prose: Prose;
  /** `Vragen`, `Vraag`, `Mondelinge vragen`, as written. */
  readonly kindText: string;
  /** `het lid`, `de leden`, or whatever stands between `van` and the first name; undefined when nothing does. */
  readonly article: Worded | undefined;
  /** Askers (vragenstellers) in order. */
  readonly askers: readonly Asker[];
  /** Runs of names that share one bracket, in order. */
  readonly groups: readonly AskerGroup[];
  /** What stands between one asker or group and the next. */
  readonly separators: readonly Separator[];
  /** From the first name to the last bracket or name. */
  readonly askersSpan: Span | undefined;
  /** Offices that follow one another under one article: `de Ministers van … en van …`. */
  readonly addressees: readonly AddresseeRun[];
  readonly addresseesSpan: Span | undefined;
  /** The subject (onderwerp), without `over`, emphasis markers and the bracket of the date. */
  readonly subject: Subject | undefined;
  readonly submitted: Submitted | undefined;
  /** The sentence's closing full stop. */
  readonly fullStop: Span | undefined;
  /** What is not there at all. */
  readonly missing: readonly OpeningPart[];
  /** The same with its place, and the words that got lost between parts that are there. In reading order. */
  readonly gaps: readonly OpeningGap[];
}

/** `kind`: `Vragen`; `post`: the ministry after an office. */
export type OpeningPart = 'kind' | 'askers' | 'addressees' | 'post' | 'subject' | 'submitted';

/** What the opening lacks. The span is that of the word beside it, or of what stands in its place. */
export interface OpeningGap extends Located {
  readonly part: OpeningPart;
  /** The word that is lost, where the part itself is there. */
  readonly word: 'van' | 'aan' | 'over' | undefined;
}

/** One asker (vragensteller). */
export interface Asker extends Worded {
  /** Index in `groups`; undefined for a name that belongs to no bracket. */
  readonly group: number | undefined;
  /** Whether the name is bold (`**…**`): all of it and nothing else, all of it with more around it, part, or not. */
  readonly bold: 'exact' | 'wider' | 'part' | 'none';
}

/** Askers of one bracket: `Kröger en Thijssen (beiden GroenLinks-PvdA)`. */
export interface AskerGroup extends Located {
  /** Indices in `askers`: the run of names since the last bracket. */
  readonly askers: readonly number[];
  /** `beiden`, `allen`, or another word in its place, as written. */
  readonly quantifier: Worded | undefined;
  /** The label of the party (fractie), as written; empty when the bracket holds none. */
  readonly party: Worded;
  /** The bracket with its parentheses; where one is lost it begins or ends with what stands in it. */
  readonly bracket: Span;
  /** Whether the parenthesis that opens, or closes, it is there. */
  readonly opened: boolean;
  readonly closed: boolean;
}

/** What joins two askers, or an asker and a bracket; also what stands between the article and the first of them. */
export interface Separator extends Worded {
  /** Before the first name, between two names of one group, two groups, a name and its bracket, or after all. */
  readonly between: 'article' | 'names' | 'groups' | 'bracket' | 'end';
  /** For `names`: whether the second name is the last of its group. For `groups`: whether the last group follows. */
  readonly last: boolean;
  /** For `names`: whether its group is the last. */
  readonly lastGroup: boolean;
  /** For `names` and `bracket`: index in `groups`; undefined for names that belong to no bracket. */
  readonly group: number | undefined;
}

export type Office = 'minister' | 'staatssecretaris' | 'minister-president' | 'other';

/** Addressees (geadresseerden) under one article: `de Ministers van X en voor Y`. */
export interface AddresseeRun extends Located {
  /** `de`, as written; undefined when lost. */
  readonly article: Worded | undefined;
  readonly office: Office;
  /** `Minister`, `Ministers`, `staatssecretaris`, as written. */
  readonly officeWord: Worded;
  /** `Staatsecretaris`: another word, but only this office can be meant. */
  readonly misspelt: boolean;
  readonly plural: boolean;
  /** Empty for the Minister-President, and for an office that shares the posts of the next run (`sharesPosts`). */
  readonly posts: readonly Post[];
  /** `de Minister en (de) Staatssecretaris van X`: this run has its posts in the next one. */
  readonly sharesPosts: boolean;
  /** Whether it stands in the clause `bij afwezigheid van …`. */
  readonly absent: boolean;
}

/** One post (ambt): `van Justitie en Veiligheid`. */
export interface Post extends Located {
  /** `van` or `voor`, or a slip for it, as written; undefined when lost. */
  readonly preposition: Worded | undefined;
  /** The portfolio as written. */
  readonly portfolio: Worded;
  /** The portfolio in the data, where it is one of any time; undefined when unknown. */
  readonly known: string | undefined;
  /** Portfolios that an unknown one must have been meant for. */
  readonly near: NearPortfolios | undefined;
}

/** The subject (onderwerp). */
export interface Subject extends Worded {
  /** Whether it is italic (`*…*`): all of it and nothing else, with more around it, part of it, or not. */
  readonly italic: 'exact' | 'wider' | 'part' | 'none';
}

/** The bracket with the day of handing in: `(ingezonden 1 oktober 2021)`. */
export interface Submitted extends Worded {
  /**
   * `end`: last in the sentence; `before`: in a line of its own or at the head of it, above the sentence; `after`: in a
   * line of its own below; `within`: with more of the sentence after it.
   */
  readonly position: 'end' | 'before' | 'after' | 'within';
  /** Where the block stands that holds it, when that is not the opening itself. */
  readonly block: Prose | undefined;
  /** The day, where it can be read at all, also from a misspelt form. */
  readonly date: PlainDate | undefined;
  /** Where the day itself stands. */
  readonly dateSpan: Span | undefined;
  /** Whether it is written exactly `(ingezonden D maand JJJJ)` with a day that exists. */
  readonly exact: boolean;
  /** In what it is written otherwise. */
  readonly faults: readonly SubmittedFault[];
}

/**
 * `word`: not `ingezonden`; `open`, `close`: the bracket; `blank`: not one blank; `day`: no such day; `zero`: a leading
 * nought; `month`: not its name; `year`: not four digits; `unread`: no day to be read; `form`: anything else.
 */
export interface SubmittedFault extends Located {
  readonly kind: 'word' | 'open' | 'close' | 'blank' | 'day' | 'zero' | 'month' | 'year' | 'unread' | 'form';
}
