import type { TextEdit } from 'vscode-languageserver';
import { formatDocument } from '../../core/writing/index.ts';
import { minimalEdits } from '../minimalEdits.ts';
import type { Asked } from '../requests.ts';

/** The edits that give a document its canonical layout; none for what is no set. */
export function format({ document: { model, source }, convert }: Asked): TextEdit[] {
  const { text } = formatDocument(model).source;
  return minimalEdits(source.text, text).map(({ span, text: newText }) => ({ range: convert.range(span), newText }));
}
