import type { QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';
import type { PlainDate } from '../../text/plainDate.ts';
import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { Texts } from '../../texts/texts.ts';
import type { WritingTexts } from '../../texts/writingTexts.ts';

/** What can stand at a place (aanvulling), as a list offers it. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** What comes in the place of `span`. */
  readonly text: string;
  /** The same with places to fill in, for editors that know them. */
  readonly snippet?: string | undefined;
  /** On one line, up to the cursor or past it. */
  readonly span: Span;
  /** What is compared with the text from the beginning of `span` to the cursor. */
  readonly filter: string;
  /** What the label does not say: a party, a title, a subject. */
  readonly detail?: string | undefined;
  readonly documentation?: string | undefined;
  /** What changes elsewhere with it: numbers further on, the note of a mark. */
  readonly edits?: readonly TextEdit[] | undefined;
}

export type CompletionKind =
  | 'member'
  | 'party'
  | 'post'
  | 'date'
  | 'question'
  | 'phrase'
  | 'footnote'
  | 'caseNumber'
  | 'rule';

/** What has to be known beyond the document. */
export interface CompletionFacts {
  readonly today: PlainDate;
  /** The cases of the workspace. */
  readonly cases: readonly KnownCase[];
  readonly texts: Texts;
  readonly writing: WritingTexts;
}

/** A case number with the subject of its set. */
export interface KnownCase {
  readonly number: string;
  readonly subject: string | undefined;
}

/** A place in a document, as all that offers something needs it. */
export interface CompletionPlace {
  readonly document: QuestionDocument;
  /** The set it is in; undefined in a text in which none was seen yet. */
  readonly set: QuestionSet | undefined;
  readonly offset: number;
  /** The text of the line, and of the paragraph, up to the cursor. */
  readonly before: string;
  readonly paragraph: string;
  /** The text of the line from the cursor on. */
  readonly after: string;
  readonly facts: CompletionFacts;
}

/** What was typed, so many characters, with what closes it where that is there: editors put it after the cursor. */
export function typedAndClosed({ offset, after }: CompletionPlace, count: number, close: string): Span {
  return { start: offset - count, end: offset + (after.startsWith(close) ? close.length : 0) };
}

/** The end of the line up to the cursor, of so many characters. */
export function lastCharacters({ offset }: CompletionPlace, count: number): Span {
  return { start: offset - count, end: offset };
}
