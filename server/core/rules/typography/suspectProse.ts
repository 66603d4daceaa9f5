import { createAttachment } from '../../model/attachment.ts';
import { whether } from '../../model/ofWords.ts';
import type { Prose } from '../../model/prose.ts';
import type { QuestionSet } from '../../model/questionDocument.ts';
import { repeatedWordsOf } from './findRepeatedWords.ts';
import { guillemetsOf } from './pairGuillemets.ts';
import { typedQuotesOf } from './pairTypedQuotes.ts';

/** Whether a block holds anything for a rule of this family to look at: most hold nothing. */
const isSuspect = whether(
  (words) =>
    words.text.includes('-') ||
    words.text.includes('««') ||
    guillemetsOf(words).unpaired.length > 0 ||
    typedQuotesOf(words).length > 0 ||
    repeatedWordsOf(words).length > 0,
);

const known = createAttachment<QuestionSet, readonly Prose[]>();

/** The blocks of a set that its typography is to be looked at; several rules ask for them. */
export function suspectProse(set: QuestionSet): readonly Prose[] {
  let suspects = known.get(set);
  if (suspects === undefined) {
    suspects = set.prose.filter(isSuspect);
    known.set(set, suspects);
  }
  return suspects;
}
