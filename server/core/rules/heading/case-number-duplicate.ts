import type { QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';
import { defineRule } from '../rule.ts';

/** The Kamer gives each number once. */
export const caseNumberDuplicate = defineRule({
  id: 'case-number-duplicate',
  severity: 'warning',
  *check(set, { document, texts }) {
    const { heading } = set;
    if (heading?.number === undefined) return;
    const first = firstSets(document).get(heading.number);
    if (first?.heading === undefined || first === set) return;
    const { message, first: firstPlace } = texts.rules['case-number-duplicate'];
    const related = [{ span: first.heading.textSpan, message: firstPlace }];
    yield { span: heading.textSpan, message: message(heading.number), related };
  },
});

const firstSetsOf = new WeakMap<QuestionDocument, ReadonlyMap<string, QuestionSet>>();

/** The first set with each number. */
function firstSets(document: QuestionDocument): ReadonlyMap<string, QuestionSet> {
  const known = firstSetsOf.get(document);
  if (known !== undefined) return known;
  const first = new Map<string, QuestionSet>();
  for (const set of document.sets) {
    const number = set.heading?.number;
    if (number !== undefined && !first.has(number)) first.set(number, set);
  }
  firstSetsOf.set(document, first);
  return first;
}
