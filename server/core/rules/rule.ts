import type { Reference } from '../data/reference.ts';
import type { LinkStatuses } from '../links/linkStatus.ts';
import type { QuestionDocument, QuestionSet, Suppression, Worded } from '../model/questionDocument.ts';
import type { PlainDate } from '../text/plainDate.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { Texts } from '../texts/texts.ts';
import type { Elsewhere, ForeignPlace } from './elsewhere.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A rule of the catalogue: pure, one set at a time; it knows nothing of settings, suppressions or editors. */
export interface Rule {
  /** Fixed for ever: settings and suppressions refer to it. */
  readonly id: string;
  readonly severity: Severity;
  /** Set for a rule that judges what came of the others, and so runs after them. */
  readonly afterOthers?: true;
  check(set: QuestionSet, context: RuleContext): Iterable<Violation>;
}

/** What a rule may know besides its set. */
export interface RuleContext {
  readonly document: QuestionDocument;
  readonly texts: Texts;
  /** Parties, posts and members, with their dates. */
  readonly reference: Reference;
  /** Today, where the caller knows it. */
  readonly today: PlainDate | undefined;
  /** What is known of the pages the document refers to. */
  readonly links: LinkStatuses;
  /** What other documents hold under the numbers of this one. */
  readonly elsewhere: Elsewhere;
  /** Comments that hid nothing; known only to rules that run after the others. */
  readonly unused: readonly UnusedSuppression[];
}

/** A comment that hides nothing, in whole or in part. */
export interface UnusedSuppression {
  readonly suppression: Suppression;
  /** The ids that hid nothing, and whether there is such a rule; empty where the comment names none. */
  readonly rules: readonly { readonly rule: Worded; readonly exists: boolean }[];
}

/** What a rule found, in its own words. */
export interface Violation {
  readonly span: Span;
  /** One sentence that says what is wrong, then what to do. */
  readonly message: string;
  /** Where the catalogue gives this case another severity than the rule's own. */
  readonly severity?: Severity;
  /** The first is the one to prefer. */
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
  /** The same in other documents. */
  readonly elsewhere?: readonly ForeignPlace[];
}

export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

export interface Fix {
  readonly title: string;
  /** Do not overlap one another. */
  readonly edits: readonly TextEdit[];
  /** Whether it may be applied without being looked at (fix-all): it cannot change what the author meant. */
  readonly safe: boolean;
}

/** A violation with what the rule itself does not know. */
export interface Finding extends Violation {
  readonly rule: string;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
}

/** Gives a rule its type; a rule is an object in a file with its id as name. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
