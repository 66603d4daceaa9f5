import { ofWords } from '../../model/ofWords.ts';
import type { Prose } from '../../model/prose.ts';
import type { QuestionDocument } from '../../model/questionDocument.ts';
import { guillemetsOf, type QuotePair } from '../../rules/typography/pairGuillemets.ts';
import { pairTypedQuotes, typedQuotesOf } from '../../rules/typography/pairTypedQuotes.ts';
import { replace, type TextEdit } from '../../text/textEdit.ts';

const pairsOf = ofWords((words): readonly QuotePair[] =>
  [...guillemetsOf(words).pairs].sort((a, b) => a.open - b.open),
);

/** Typed marks for guillemets, where they read as the same quotations; elsewhere the guillemets stay. */
export function writeTypedQuotes({ sets }: QuestionDocument): readonly (readonly TextEdit[])[] {
  return sets.flatMap(({ prose }) => prose.map(inProse));
}

/** Guillemets that are left, because no typed marks would read the same. */
export function keptGuillemets({ sets }: QuestionDocument): readonly Prose[] {
  return sets.flatMap(({ prose }) => prose.filter((it) => pairsOf(it).length > 0));
}

function inProse(prose: Prose): readonly TextEdit[] {
  const pairs = pairsOf(prose);
  if (pairs.length === 0) return [];
  const wanted = [...pairs, ...typedQuotesOf(prose)].map(keyOf).sort();
  for (const marks of ['\'"', '"\'']) {
    const edits = written(pairs, marks);
    const typed = prose.words.split('');
    for (const { index, mark } of edits) typed[index] = mark;
    const read = pairTypedQuotes(typed.join(''));
    const same = read.length === wanted.length && read.every((it) => !it.doubtful) && isSame(read.map(keyOf), wanted);
    if (same) return edits.map(({ index, mark }) => replace(prose.spanAt(index, index + 1), mark));
  }
  return [];
}

/** Quotations within quotations have the other mark, and those within them the first again. */
function written(pairs: readonly QuotePair[], marks: string): readonly { index: number; mark: string }[] {
  const open: QuotePair[] = [];
  return pairs.flatMap((pair) => {
    while (open.length > 0 && (open.at(-1) as QuotePair).close < pair.open) open.pop();
    const mark = marks.charAt(open.length % marks.length);
    open.push(pair);
    return [pair.open, pair.close].map((index) => ({ index, mark }));
  });
}

const keyOf = ({ open, close }: QuotePair) => `${open}-${close}`;

function isSame(read: readonly string[], wanted: readonly string[]): boolean {
  const sorted = [...read].sort();
  return sorted.every((key, index) => key === wanted[index]);
}
