import { defineRule } from '../rule.ts';
import { findDisorder } from './findDisorder.ts';
import { readFootnotes } from './readFootnotes.ts';
import { renumberFootnotes } from './renumberFootnotes.ts';

/** Corpus: the notes of 22 of 22 sets in print count 1 to n by their first marks. */
export const footnoteOrder = defineRule({
  id: 'footnote-order',
  severity: 'warning',
  *check(set, { texts }) {
    if (set.marks.length === 0) return;
    const footnotes = readFootnotes(set);
    const disorder = findDisorder(set, footnotes);
    if (disorder === undefined) return;
    const { mark, expected } = disorder;
    const words = texts.rules['footnote-order'];
    const later = footnotes.marks.get(String(expected))?.[0];
    yield {
      span: footnotes.shared.has(mark.span.start) ? mark.labelSpan : mark.span,
      message: later === undefined ? words.gap(mark.label, expected) : words.message(mark.label, expected),
      fixes: [{ title: words.fix, edits: renumberFootnotes(set), safe: true }],
      related: later === undefined ? [] : [{ span: later.span, message: words.later(expected) }],
    };
  },
});
