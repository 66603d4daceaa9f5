import type { Prose } from '../../model/prose.ts';
import type { Reference } from '../../model/questionDocument.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { replace, type TextEdit } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';

/** Corpus: some 30 of 190 references, nearly all for a blank that the conversion lost; the others are real slips. */
export const referenceMalformed = defineRule({
  id: 'reference-malformed',
  severity: 'hint',
  *check(set, { document, texts }) {
    const text = texts.rules['reference-malformed'];
    let block = 0;
    for (const reference of set.references) {
      const { repaired, span } = reference;
      if (repaired === undefined) continue;
      // Both are in reading order, so that the search goes on where it was.
      while (block < set.prose.length - 1 && (set.prose[block] as Prose).span.end < span.end) block++;
      const edit = smallestEdit(reference, repaired, set.prose[block], document.source);
      const fixes = edit === undefined ? [] : [{ title: text.fix(inLine(repaired)), edits: [edit], safe: true }];
      yield { span, message: text.message(inLine(repaired)), fixes };
    }
  },
});

/** What differs and no more, so that emphasis and line breaks stay; undefined where markup stands in the midst of it. */
function smallestEdit(
  reference: Reference,
  repaired: string,
  prose: Prose | undefined,
  source: SourceText,
): TextEdit | undefined {
  if (prose === undefined) return undefined;
  const { text, span } = reference;
  const shortest = Math.min(text.length, repaired.length);
  let head = 0;
  while (head < shortest && text[head] === repaired[head]) head++;
  let tail = 0;
  while (tail < shortest - head && text.at(-1 - tail) === repaired.at(-1 - tail)) tail++;
  const from = prose.indexAt(span.start);
  const place = prose.spanAt(from + head, from + text.length - tail);
  if (source.slice(place) !== text.slice(head, text.length - tail)) return undefined;
  return replace(place, repaired.slice(head, repaired.length - tail));
}

function inLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
