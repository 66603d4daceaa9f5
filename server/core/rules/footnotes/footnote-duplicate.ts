import type { FootnoteDefinition, QuestionSet } from '../../model/questionDocument.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { remove } from '../../text/textEdit.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineRule, type Fix } from '../rule.ts';
import { linesOfNote } from './linesOfNote.ts';
import { type Footnotes, readFootnotes } from './readFootnotes.ts';
import { renumberFootnotes } from './renumberFootnotes.ts';

/** Corpus: no number has two notes in print. */
export const footnoteDuplicate = defineRule({
  id: 'footnote-duplicate',
  severity: 'error',
  *check(set, { document, texts }) {
    const footnotes = readFootnotes(set);
    const { slip } = footnotes;
    const words = texts.rules['footnote-duplicate'];
    for (const { first, again } of footnotes.repeats) {
      const related = [{ span: first.markSpan, message: words.first(first.label) }];
      if (slip !== undefined) related.push({ span: slip.mark.span, message: words.undefined(slip.mark.label) });
      yield {
        span: again.markSpan,
        message: slip === undefined ? words.message(again.label) : words.slip(again.label, slip.mark.label),
        fixes: fixesFor(first, again, set, footnotes, document.source, texts),
        related,
      };
    }
  },
});

/** Only where it is plain which of the two is too many, or what its number must be. */
function fixesFor(
  first: FootnoteDefinition,
  again: FootnoteDefinition,
  set: QuestionSet,
  { slip, shared }: Footnotes,
  source: SourceText,
  texts: Texts,
): readonly Fix[] {
  const words = texts.rules['footnote-duplicate'];
  if (slip !== undefined) {
    if ((slip.mark.number === undefined) !== (again.number === undefined)) return [];
    const edits = renumberFootnotes(set, { relabelled: { part: again, label: slip.mark.label } });
    return [{ title: words.fixSlip(slip.mark.label), edits, safe: false }];
  }
  const same = textOf(first) === textOf(again) && !shared.has(again.markSpan.start);
  return same ? [{ title: words.fix, edits: [remove(linesOfNote(again, source.text))], safe: false }] : [];
}

function textOf(note: FootnoteDefinition): string {
  return note.body.map((prose) => prose.text.trim()).join('\n');
}
