import { ofWords } from '../../model/ofWords.ts';
import type { Prose } from '../../model/prose.ts';
import { remove } from '../../text/textEdit.ts';
import { defineRule, type Violation } from '../rule.ts';
import { pairGuillemets, type QuotePair } from './pairGuillemets.ts';
import { suspectProse } from './suspectProse.ts';

/** Corpus: in 0 of 852 documents; `««` or `»»` alone is right, where a quotation begins or ends with another. */
export const quotesDoubled = defineRule({
  id: 'quotes-doubled',
  severity: 'hint',
  *check(set, { texts }) {
    for (const prose of suspectProse(set)) {
      for (const pair of doubledOf(prose)) {
        yield toViolation(pair, prose, texts.rules['quotes-doubled']);
      }
    }
  },
});

const NONE: readonly never[] = [];
const doubledOf = ofWords((words): readonly Doubled[] =>
  words.text.includes('««') ? outermost(pairGuillemets(words.words).pairs) : NONE,
);

/** A pair and how many more stand directly within it. */
interface Doubled extends QuotePair {
  readonly extra: number;
}

/** Pairs with nothing between them and the next, each run of them once; the inner of two comes first. */
function outermost(pairs: readonly QuotePair[]): readonly Doubled[] {
  const closeOf = new Map(pairs.map(({ open, close }) => [open, close]));
  const extraOf = new Map<number, number>();
  const doubled: Doubled[] = [];
  for (const { open, close } of pairs) {
    const extra = closeOf.get(open + 1) === close - 1 ? (extraOf.get(open + 1) ?? 0) + 1 : 0;
    extraOf.set(open, extra);
    if (extra > 0 && closeOf.get(open - 1) !== close + 1) doubled.push({ open, close, extra });
  }
  return doubled.sort((a, b) => a.open - b.open);
}

function toViolation(
  { open, close, extra }: Doubled,
  prose: Prose,
  text: { readonly message: string; readonly fix: string },
): Violation {
  const edits = [];
  for (let index = 0; index < extra; index++) {
    edits.push(remove(prose.spanAt(open + index, open + index + 1)));
    edits.push(remove(prose.spanAt(close - index, close - index + 1)));
  }
  return {
    span: prose.spanAt(open, close + 1),
    message: text.message,
    fixes: [{ title: text.fix, edits, safe: true }],
  };
}
