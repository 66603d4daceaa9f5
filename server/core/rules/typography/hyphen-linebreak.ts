import type { Prose } from '../../model/prose.ts';
import type { QuestionSet } from '../../model/questionDocument.ts';
import { remove } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';
import { hasProof, mayBeBroken } from './brokenWordProof.ts';
import { type BrokenWord, findBrokenWords } from './findBrokenWords.ts';
import { findSolidWords } from './findSolidWords.ts';

/** Corpus: print has none; a conversion of a PDF keeps some ten a document, most of which are found. */
export const hyphenLinebreak = defineRule({
  id: 'hyphen-linebreak',
  severity: 'hint',
  *check(set, { document, texts }) {
    const text = texts.rules['hyphen-linebreak'];
    for (const { prose, first, second, gap, start, end } of brokenWords(set)) {
      const place = { start: prose.spanAt(start, gap.start).end, end: prose.spanAt(gap.end, end).start };
      // A footnote mark or emphasis at the hyphen: the parts are two words.
      if (!/^-\s*$/.test(document.source.slice(place))) continue;
      const word = first + second;
      const fixes = [{ title: text.fix(word), edits: [remove(place)], safe: true }];
      yield { span: prose.spanAt(start, end), message: text.message(word), fixes };
    }
  },
});

interface Candidate extends BrokenWord {
  readonly prose: Prose;
  readonly solid: string;
  readonly proven: boolean;
}

/** The words with proof of their own, and those that stand in the set without a hyphen as well. */
function brokenWords(set: QuestionSet): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const prose of set.prose) {
    if (!prose.text.includes('-')) continue;
    for (const word of findBrokenWords(prose.words)) {
      const first = word.first.toLowerCase();
      if (!mayBeBroken(first, word.second)) continue;
      candidates.push({ ...word, prose, solid: first + word.second, proven: hasProof(first, word.second) });
    }
  }
  const unproven = new Set(candidates.filter(({ proven }) => !proven).map(({ solid }) => solid));
  const solid = findSolidWords(unproven, set.prose);
  return candidates.filter((candidate) => candidate.proven || solid.has(candidate.solid));
}
