import { ofWords } from '../../model/ofWords.ts';
import type { Prose } from '../../model/prose.ts';
import type { QuestionSet } from '../../model/questionDocument.ts';
import { remove } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';
import { hasProof, mayBeBroken } from './brokenWordProof.ts';
import { type BrokenWord, findBrokenWords } from './findBrokenWords.ts';
import { findSolidWords } from './findSolidWords.ts';
import { suspectProse } from './suspectProse.ts';

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

interface Candidate extends JudgedWord {
  readonly prose: Prose;
}

interface JudgedWord extends BrokenWord {
  readonly solid: string;
  readonly proven: boolean;
}

const candidatesOf = ofWords(({ text, words }) => (text.includes('-') ? findBrokenWords(words).flatMap(judge) : []));

function judge(word: BrokenWord): readonly JudgedWord[] {
  const { second } = word;
  const first = word.first.toLowerCase();
  return mayBeBroken(first, second) ? [{ ...word, solid: first + second, proven: hasProof(first, second) }] : [];
}

/** The words with proof of their own, and those that stand in the set without a hyphen as well. */
function brokenWords(set: QuestionSet): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const prose of suspectProse(set)) {
    for (const word of candidatesOf(prose)) candidates.push({ ...word, prose });
  }
  if (candidates.length === 0) return candidates;
  const unproven = new Set(candidates.filter(({ proven }) => !proven).map(({ solid }) => solid));
  const solid = findSolidWords(unproven, set.prose);
  return candidates.filter((candidate) => candidate.proven || solid.has(candidate.solid));
}
