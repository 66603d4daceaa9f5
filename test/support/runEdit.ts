/** What a change of a set does to a text. */
import { applyEdits, parseDocument, SourceText, type Span, type TextEdit } from '../../server/core/index.ts';
import { edits, writingTextsOf } from '../../server/core/writing/index.ts';
import { readMarkers } from './markers.ts';

export interface Outcome {
  readonly text: string;
  readonly edits: readonly TextEdit[];
  readonly select: Span | undefined;
  readonly refusal: string | undefined;
}

export function runEdit(name: string, text: string, selection: Span | number = 0, argument?: unknown): Outcome {
  const span = typeof selection === 'number' ? { start: selection, end: selection } : selection;
  const document = parseDocument(new SourceText(text));
  const answer = edits[name]?.({ document, selection: span, argument, texts: writingTextsOf('nl') });
  if (answer === undefined) throw new Error(`no edit ${name}`);
  if ('refusal' in answer) return { text, edits: [], select: undefined, refusal: answer.refusal };
  return { text: applyEdits(text, answer.edits), edits: answer.edits, select: answer.select, refusal: undefined };
}

/** The same on a text with its cursor `‸`; the answer has the cursor, or the stretch that is selected, in its text. */
export function onMarked(name: string, marked: string, argument?: unknown): string {
  const { text, cursor, spans } = readMarkers(marked);
  const { text: after, select, refusal } = runEdit(name, text, spans[0] ?? cursor, argument);
  if (refusal !== undefined) return refusal;
  if (select === undefined) return after;
  const { start, end } = select;
  if (start === end) return `${after.slice(0, start)}‸${after.slice(start)}`;
  return `${after.slice(0, start)}⟦${after.slice(start, end)}⟧${after.slice(end)}`;
}
