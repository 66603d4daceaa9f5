import { applyEdits, SourceText, type TextEdit } from '../../core/index.ts';
import { edits as changes, writingTextsOf } from '../../core/writing/index.ts';
import { minimalEdits } from '../minimalEdits.ts';
import { toRange, toSpan } from '../positions.ts';
import type { EditParams, EditResult } from '../protocol.ts';
import type { Asked } from '../requests.ts';

/** Works out a change of a set by its name; nothing is changed here. */
export function edit({ edit: name, range, argument }: EditParams, asked: Asked): EditResult {
  const { document, settings, client, convert } = asked;
  const texts = writingTextsOf(settings.language);
  const run = Object.hasOwn(changes, name) ? changes[name] : undefined;
  if (run === undefined) return { edits: [], refusal: texts.edits.unknown };
  if (document.model.sets.length === 0) return { edits: [], refusal: texts.edits.noSet };
  const selection = toSpan(document.source, range, client.positionEncoding);
  const answer = run({ document: document.model, selection, argument, texts });
  if ('refusal' in answer) return { edits: [], refusal: answer.refusal };
  const made = asSmallEdits(inOrder(answer.edits), document.source);
  const edits = made.map(({ span, text }) => ({ range: convert.range(span), newText: text }));
  const remarks = answer.remarks === undefined ? {} : { remarks: answer.remarks };
  if (answer.select === undefined) return { edits, ...remarks };
  const after = new SourceText(applyEdits(document.source.text, answer.edits));
  return { edits, ...remarks, select: toRange(after, answer.select, client.positionEncoding) };
}

/** What is put in goes before what is replaced in the same place: clients take them one after another. */
function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** What writes a whole text anew leaves alone what is the same, so that cursors stay where they are. */
function asSmallEdits(edits: readonly TextEdit[], { text }: SourceText): readonly TextEdit[] {
  const [only] = edits;
  const whole = edits.length === 1 && only !== undefined && only.span.start === 0 && only.span.end === text.length;
  return whole ? minimalEdits(text, only.text) : edits;
}
