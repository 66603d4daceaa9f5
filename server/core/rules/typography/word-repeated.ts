import { remove } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';
import { repeatedWordsOf } from './findRepeatedWords.ts';
import { suspectProse } from './suspectProse.ts';

/** Corpus: 31 times in 852 documents, each a slip, once the words that rightly stand twice are left out. */
export const wordRepeated = defineRule({
  id: 'word-repeated',
  severity: 'hint',
  *check(set, { document, texts }) {
    const text = texts.rules['word-repeated'];
    for (const prose of suspectProse(set)) {
      for (const { first, second } of repeatedWordsOf(prose)) {
        const { start, end: firstEnd } = prose.spanAt(first.start, first.end);
        const { start: secondStart, end } = prose.spanAt(second.start, second.end);
        // A footnote mark or emphasis between the two parts them.
        if (document.source.slice({ start: firstEnd, end: secondStart }).trim() !== '') continue;
        const word = prose.text.slice(second.start, second.end);
        const edit = remove({ start: firstEnd, end });
        const safe = !mayBeMeant.has(word.toLowerCase());
        yield {
          span: { start, end },
          message: text.message(word),
          fixes: [{ title: text.fix(word), edits: [edit], safe }],
        };
      }
    }
  },
});

/**
 * Words that may stand twice, though they seldom do: a verb that ends one clause and begins the next (`wat gedaan kan
 * worden worden wij gewaar`), a particle before a preposition (`gaat de wet in in 2025?`), a pronoun of two functions.
 */
const mayBeMeant: ReadonlySet<string> = new Set(
  (
    'worden wordt werd werden heeft hebben kan kunnen moet moeten gaat gaan zal zullen zou zouden mag mogen wil willen ' +
    'doet doen komt komen staat staan blijft blijven wat wie er ze je we hen hem haar hun ons in op aan uit door voor ' +
    'over af toe bij na mee om tot'
  ).split(' '),
);
