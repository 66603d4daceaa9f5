import type { QuestionDocument } from '../model/questionDocument.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { WritingTexts } from '../texts/writingTexts.ts';

/** What a change of a set needs to know: the document, and what is selected in it. */
export interface EditRequest {
  readonly document: QuestionDocument;
  /** Empty where there is only a cursor. */
  readonly selection: Span;
  /** What else the author said, as the command wants it; anything at all may come in. */
  readonly argument: unknown;
  readonly texts: WritingTexts;
}

/**
 * The edits, in one step to undo, what to select after them (places of the new text), and what the user is to know of
 * them; or why it cannot be done.
 */
export type EditAnswer =
  | {
      readonly edits: readonly TextEdit[];
      readonly select?: Span | undefined;
      readonly remarks?: readonly string[] | undefined;
    }
  | { readonly refusal: string };

/** One change an author can ask for by name. */
export type Edit = (request: EditRequest) => EditAnswer;
