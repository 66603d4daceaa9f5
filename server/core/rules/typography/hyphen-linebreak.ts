import { remove } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';
import { findBrokenWords } from './findBrokenWords.ts';
import { isBrokenWord } from './isBrokenWord.ts';

/** A text with more of these is no set; each look-up reads all of it. */
const MOST_LOOKUPS = 200;

/** Corpus: print has none; a conversion of a PDF keeps some ten a document, nearly all of which are found. */
export const hyphenLinebreak = defineRule({
  id: 'hyphen-linebreak',
  severity: 'hint',
  *check(set, { document, texts }) {
    const text = texts.rules['hyphen-linebreak'];
    let lookups = 0;
    const standsSolid = (word: string) => lookups++ < MOST_LOOKUPS && hasWord(document.source.text, word);
    for (const prose of set.prose) {
      for (const { first, second, gap, start, end } of findBrokenWords(prose.words)) {
        if (!isBrokenWord(first, second, standsSolid)) continue;
        const place = prose.spanAt(gap.start, gap.end);
        // A footnote mark or emphasis after the hyphen: the parts are two words.
        if (!/^-\s*$/.test(document.source.slice(place))) continue;
        const edits = [remove(place)];
        const word = first + second;
        yield {
          span: prose.spanAt(start, end),
          message: text.message(word),
          fixes: [{ title: text.fix(word), edits, safe: true }],
        };
      }
    }
  },
});

const LETTER = /[\p{L}\p{M}-]/u;

/** Whether the text has a word that begins so, in lower case or with a capital. */
function hasWord(text: string, word: string): boolean {
  return [word, word.charAt(0).toUpperCase() + word.slice(1)].some((form) => {
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      if (at === 0 || !LETTER.test(text.charAt(at - 1))) return true;
    }
    return false;
  });
}
