/** The vocabulary of the model: types only. Read this file first. Every part knows its place (`span`). */
import type { PlainDate } from '../text/plainDate.ts';
import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { Located, Worded } from './located.ts';
import type { Opening } from './opening.ts';
import type { ParserLimit } from './parserLimits.ts';
import type { Prose } from './prose.ts';

export type * from './located.ts';
export type * from './opening.ts';

/** Whatever was read from one text. Without sets it is no document of Kamervragen, and nothing is to be said of it. */
export interface QuestionDocument {
  readonly source: SourceText;
  /** YAML front matter with its fences. */
  readonly frontMatter: Span | undefined;
  readonly sets: readonly QuestionSet[];
  readonly suppressions: readonly Suppression[];
  /** Set for a document that is too large to be read: it has no sets then. */
  readonly tooLarge?: TooLarge;
}

/** What was seen of a document that is too large: where its first set begins, if it begins with one. */
export interface TooLarge {
  readonly set: Span | undefined;
}

/** `kv`: questions; `ah`: questions with answers (Aanhangsel van de Handelingen); `oral`: mondelinge vragen. */
export type Kind = 'kv' | 'ah' | 'oral';

/** `official`: as printed by the Kamer; `draft`: as a member's office types it. */
export type Stage = 'official' | 'draft';

/** A set of questions (set vragen): all from one number heading to the next. */
export interface QuestionSet extends Located {
  readonly kind: Kind;
  readonly stage: Stage;
  /** Absent where the set begins without a heading. */
  readonly heading: CaseHeading | undefined;
  readonly opening: Opening | undefined;
  /** `Antwoord van Minister … (ontvangen …)`. */
  readonly reply: Reply | undefined;
  /** In reading order. */
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  readonly explanation: Explanation | undefined;
  /** Footnote marks in reading order; one entry for each number. */
  readonly marks: readonly FootnoteMark[];
  readonly notes: readonly FootnoteDefinition[];
  readonly addresses: readonly Address[];
  readonly references: readonly Reference[];
  /** All text of the set in reading order, block by block. */
  readonly prose: readonly Prose[];
  /** What stands in the set and could not be read as any part of it. */
  readonly gaps: readonly Gap[];
}

/** What could not be read, and what was expected there. */
export interface Gap extends Located {
  readonly expected: 'opening' | 'text' | 'question';
  /** Set where the text was read as it stands, without its markup, because of a limit. */
  readonly limit?: ParserLimit;
}

/** The heading that holds the number of the case (zaaknummer). */
export interface CaseHeading extends Located {
  /** The heading's text without markup. */
  readonly text: string;
  /** Where that text stands; empty for an empty heading. */
  readonly textSpan: Span;
  /**
   * `case`: `JJJJZNNNNN`; `annex`: a bare Aanhangsel number; `pending`: a placeholder or nothing; `invalid`: anything
   * else.
   */
  readonly form: 'case' | 'annex' | 'pending' | 'invalid';
  /** The number in its official form; only for `case` and `annex`. */
  readonly number: string | undefined;
}

/** `Antwoord van Minister X (Portefeuille) (ontvangen D maand JJJJ)`, or a notice of postponement (Mededeling). */
export interface Reply extends Located {
  readonly prose: Prose;
  readonly form: 'answer' | 'notice';
  readonly received: PlainDate | undefined;
}

/** The label of a question or an answer: `Vraag 2 en 3`. */
export interface Label extends Located {
  /** As written, without markup. */
  readonly text: string;
  /** Each number once, in the order written. */
  readonly numbers: readonly LabelNumber[];
  /**
   * How it is written. `standard`: `Vraag N` (or `Antwoord N`) alone in a plain paragraph; `bare`: a number only, typed
   * or of a list; `other`: anything else that can be read as a label.
   */
  readonly form: 'standard' | 'bare' | 'other';
  /** Whether text of the question stands on the label's own line or in its paragraph. */
  readonly inline: boolean;
  /** The block, or the list marker and its item's first line, that holds the label. */
  readonly block: Span;
}

export interface LabelNumber extends Located {
  readonly value: number;
  /** `a` of `Vraag 7a`; mostly empty. */
  readonly suffix: string;
}

/** One question (vraag), or several that a ministry took together. */
export interface Question extends Located {
  readonly label: Label;
  /** The text below the label; notes and headings are never part of it. */
  readonly body: readonly Prose[];
  /** From the first to the last block of the body; undefined when there is none. */
  readonly bodySpan: Span | undefined;
}

/** One answer (antwoord). The numbers of its label are empty for a bare `Antwoord`. */
export interface Answer extends Located {
  readonly label: Label;
  readonly body: readonly Prose[];
  readonly bodySpan: Span | undefined;
}

/** The explanation (toelichting) with its heading. */
export interface Explanation extends Located {
  readonly heading: Worded;
  readonly body: readonly Prose[];
  /** Whether a question follows it. */
  readonly beforeQuestion: boolean;
}

/** `sup`: `<sup>1</sup>`; `gfm`: `[^1]`; `unicode`: `¹`; `bracket`: `[1]`; `paren`: `1)` or `(1)`. */
export type Notation = 'sup' | 'gfm' | 'unicode' | 'bracket' | 'paren';

/** A footnote mark (voetnootverwijzing) in running text. */
export interface FootnoteMark extends Located {
  /** As it is compared: digits as a number (`1`), a GFM label in lower case. */
  readonly label: string;
  /** The number, where the label is one. */
  readonly number: number | undefined;
  readonly notation: Notation;
  /** Where the label itself stands, without its markup. */
  readonly labelSpan: Span;
  /** The text block it stands in, and the place in that block's text that it follows. */
  readonly prose: Prose;
  readonly at: number;
}

/** A footnote (voetnoot): a paragraph that begins with a mark. It may stand anywhere after the opening. */
export interface FootnoteDefinition extends Located {
  readonly label: string;
  readonly number: number | undefined;
  readonly notation: Notation;
  readonly labelSpan: Span;
  /** The mark before the text, with its markup. */
  readonly markSpan: Span;
  readonly body: readonly Prose[];
  /** The text after the mark; undefined when there is none. */
  readonly bodySpan: Span | undefined;
}

/** An address (URL) as written. */
export interface Address extends Located {
  /** As written, without angle brackets. */
  readonly text: string;
  /** `autolink`: `<https://…>`; `link`: the destination of `[tekst](https://…)`; `bare`: in the text. */
  readonly form: 'autolink' | 'link' | 'bare';
  /** The address to go to, with a scheme; undefined where there is no way to read one. */
  readonly href: string | undefined;
  /** What is wrong with the way it is written, and the address it must have been where one reading is possible. */
  readonly fault: AddressFault | undefined;
  /** Index in `notes` of the footnote it stands in. */
  readonly note: number | undefined;
}

export interface AddressFault {
  readonly kind: 'scheme-misspelt' | 'scheme-missing' | 'blank' | 'unclosed' | 'no-host' | 'credentials';
  /** The address in its right form. */
  readonly repaired: string | undefined;
}

/** A reference to a parliamentary document (verwijzing): Kamerstuk, Aanhangsel, Handelingen, case number, ECLI … */
export interface Reference extends Worded {
  readonly kind: 'case' | 'annex' | 'paper' | 'proceedings' | 'gazette' | 'ruling';
  /** The identifier of the publication (`kst-31332-86`), or the ECLI. */
  readonly id: string;
  /** The address where it can be read. */
  readonly href: string;
  /** The form it should have, where it is written otherwise and can be read only one way. */
  readonly repaired: string | undefined;
}

/** `<!-- kamervragen-negeer rule-id: reden -->` (onderdrukking). */
export interface Suppression extends Located {
  readonly scope: 'line' | 'file';
  /** Zero-based line whose findings it hides; for `line` scope. */
  readonly line: number;
  readonly rules: readonly Worded[];
  readonly reason: string;
}
