import { insert } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';

/** Corpus: 33 of 156 addresses in print; a reader's program makes a link only of what begins with a scheme. */
export const urlSchemeMissing = defineRule({
  id: 'url-scheme-missing',
  severity: 'hint',
  *check(set, { texts }) {
    const words = texts.rules['url-scheme-missing'];
    for (const { span, text, fault } of set.addresses) {
      if (fault?.kind !== 'scheme-missing') continue;
      const fix = { title: words.fix, edits: [insert(span.start, 'https://')], safe: true };
      yield { span, message: words.message(text), fixes: [fix] };
    }
  },
});
