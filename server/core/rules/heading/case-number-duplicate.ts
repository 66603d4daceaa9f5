import { createAttachment } from '../../model/attachment.ts';
import type { QuestionDocument, QuestionSet } from '../../model/questionDocument.ts';
import { caseNumberOf, type Elsewhere, type ForeignSet, identityOf, mayShareNumber } from '../elsewhere.ts';
import { defineRule } from '../rule.ts';

/** The Kamer gives each number once. */
export const caseNumberDuplicate = defineRule({
  id: 'case-number-duplicate',
  severity: 'warning',
  *check(set, { document, texts, elsewhere }) {
    const { heading } = set;
    if (heading?.number === undefined) return;
    const { number, textSpan: span } = heading;
    const words = texts.rules['case-number-duplicate'];
    const twins = twinsOf(set, elsewhere);
    const foreign = twins.slice(0, MOST_PLACES).map(({ uri, range }) => ({ uri, range, message: words.other }));
    const first = firstSets(document).get(number);
    if (first?.heading !== undefined && first !== set) {
      const related = [{ span: first.heading.textSpan, message: words.first }];
      yield { span, message: words.message(number), related, elsewhere: foreign };
    } else if (twins[0] !== undefined) {
      const files = new Set(twins.map(({ uri }) => uri));
      const message = words.elsewhere(number, fileNameOf(twins[0].uri), files.size - 1);
      yield { span, message, elsewhere: foreign };
    }
  },
});

/** Nobody looks at more of them. */
const MOST_PLACES = 10;

/** The sets of other documents that have no right to the number beside this one. */
function twinsOf(set: QuestionSet, elsewhere: Elsewhere): readonly ForeignSet[] {
  const number = caseNumberOf(set);
  const others = number === undefined ? undefined : elsewhere.get(number);
  if (others === undefined) return [];
  const own = identityOf(set);
  return others.filter((other) => !mayShareNumber(own, other));
}

/** What comes after the last slash, as people read it. */
function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const firstSetsOf = createAttachment<QuestionDocument, ReadonlyMap<string, QuestionSet>>();

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
