import type { Prose } from '../../model/prose.ts';
import { remove, replace, type TextEdit } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';
import { guillemetsOf, type QuotePair } from './pairGuillemets.ts';
import { typedQuotesOf } from './pairTypedQuotes.ts';
import { suspectProse } from './suspectProse.ts';

/** Corpus: official print has only `«»`, and the apostrophe; drafts have `'…'`, which is their right. */
export const quotesStraight = defineRule({
  id: 'quotes-straight',
  severity: 'hint',
  *check(set, { texts }) {
    if (set.stage !== 'official') return;
    const text = texts.rules['quotes-straight'];
    for (const prose of suspectProse(set)) {
      const quotes = typedQuotesOf(prose);
      if (quotes.length === 0) continue;
      const guillemets = closingMarks(guillemetsOf(prose).pairs);
      const typed = closingMarks(quotes);
      for (const quote of quotes) {
        const { open, close } = quote;
        const superfluous =
          [guillemets, typed].some((closeOf) => closeOf.get(open - 1) === close + 1) ||
          guillemets.get(open + 1) === close - 1;
        const edits = editsOf(quote, prose, superfluous);
        const fixes = [{ title: text.fix, edits, safe: !quote.doubtful }];
        yield { span: prose.spanAt(open, close + 1), message: text.message, fixes };
      }
    }
  },
});

function closingMarks(pairs: readonly QuotePair[]): ReadonlyMap<number, number> {
  return new Map(pairs.map(({ open, close }) => [open, close]));
}

/** Guillemets instead, also within guillemets; none where other marks stand directly around or within. */
function editsOf({ open, close }: QuotePair, prose: Prose, superfluous: boolean): readonly TextEdit[] {
  const first = prose.spanAt(open, open + 1);
  const last = prose.spanAt(close, close + 1);
  return superfluous ? [remove(first), remove(last)] : [replace(first, '«'), replace(last, '»')];
}
