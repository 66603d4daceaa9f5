import { defineRule } from '../rule.ts';
import { convertFootnotes } from './convertFootnotes.ts';

/** Print has superscripts alone; a set in two notations is half converted. */
export const footnoteForm = defineRule({
  id: 'footnote-form',
  severity: 'hint',
  *check(set, { document, texts }) {
    if (set.marks.length === 0 && set.notes.length === 0) return;
    const words = texts.rules['footnote-form'];
    for (const { span, written, wanted, edits } of convertFootnotes(set, document.source)) {
      yield {
        span,
        message: wanted === undefined ? words.unnumbered(written) : words.message(written, wanted),
        fixes: edits.length === 0 ? [] : [{ title: words.fix(wanted ?? ''), edits, safe: true }],
      };
    }
  },
});
