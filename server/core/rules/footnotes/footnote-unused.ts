import { remove } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';
import { linesOfNote } from './linesOfNote.ts';
import { MOST_FIXES, readFootnotes } from './readFootnotes.ts';
import { renumberFootnotes } from './renumberFootnotes.ts';

/** Corpus: 0 of 105 notes in print lack a mark. */
export const footnoteUnused = defineRule({
  id: 'footnote-unused',
  severity: 'warning',
  *check(set, { document, texts }) {
    const { unusedNotes, slip, shared } = readFootnotes(set);
    if (slip?.kind === 'mark') return;
    const words = texts.rules['footnote-unused'];
    for (const note of unusedNotes) {
      const together = shared.has(note.markSpan.start);
      const edits =
        together || unusedNotes.length > MOST_FIXES
          ? []
          : [remove(linesOfNote(note, document.source.text)), ...renumberFootnotes(set, { without: note })];
      yield {
        span: together ? note.labelSpan : note.markSpan,
        message: words.message(note.label),
        fixes: edits.length === 0 ? [] : [{ title: words.fix(note.label), edits, safe: false }],
      };
    }
  },
});
