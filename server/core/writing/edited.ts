import { parseDocument } from '../model/parseDocument.ts';
import type { QuestionDocument } from '../model/questionDocument.ts';
import { SourceText } from '../text/sourceText.ts';
import { applyEdits, type TextEdit } from '../text/textEdit.ts';

/** A document as it is read after edits: the same one where these change nothing. */
export function edited(document: QuestionDocument, edits: readonly TextEdit[]): QuestionDocument {
  const { source } = document;
  const text = applyEdits(source.text, edits);
  return text === source.text ? document : parseDocument(new SourceText(text, source.uri, source.version), document);
}
