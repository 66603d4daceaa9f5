import { applyEdits, SourceText } from '../../core/index.ts';
import { edits, writingTextsOf } from '../../core/writing/index.ts';
import { toRange, toSpan } from '../positions.ts';
import type { EditParams, EditResult } from '../protocol.ts';
import type { Asked } from '../requests.ts';

/** Works out a change of a set by its name; nothing is changed here. */
export function edit({ edit: name, range, argument }: EditParams, asked: Asked): EditResult {
  const { document, settings, client, convert } = asked;
  const texts = writingTextsOf(settings.language);
  const run = Object.hasOwn(edits, name) ? edits[name] : undefined;
  if (run === undefined) return { edits: [], refusal: texts.edits.unknown };
  if (document.model.sets.length === 0) return { edits: [], refusal: texts.edits.noSet };
  const selection = toSpan(document.source, range, client.positionEncoding);
  const answer = run({ document: document.model, selection, argument, texts });
  if ('refusal' in answer) return { edits: [], refusal: answer.refusal };
  const changes = answer.edits.map(({ span, text }) => ({ range: convert.range(span), newText: text }));
  if (answer.select === undefined) return { edits: changes };
  const after = new SourceText(applyEdits(document.source.text, answer.edits));
  return { edits: changes, select: toRange(after, answer.select, client.positionEncoding) };
}
