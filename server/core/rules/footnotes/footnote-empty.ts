import { defineRule } from '../rule.ts';

/** A mark that leads nowhere is of no use to who reads it. */
export const footnoteEmpty = defineRule({
  id: 'footnote-empty',
  severity: 'warning',
  *check(set, { texts }) {
    for (const note of set.notes) {
      if (note.body.some((prose) => /[\p{L}\p{N}]/u.test(prose.text))) continue;
      yield { span: note.markSpan, message: texts.rules['footnote-empty'].message(note.label) };
    }
  },
});
