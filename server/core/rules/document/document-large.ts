import { HEAVIEST, LONGEST } from '../../model/documentWeight.ts';
import { parserLimits } from '../../model/parserLimits.ts';
import type { QuestionDocument } from '../../model/questionDocument.ts';
import type { Span } from '../../text/span.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineRule, type Violation } from '../rule.ts';

/** Once in a set: whoever made such a text knows that there is more of it. */
export const documentLarge = defineRule({
  id: 'document-large',
  severity: 'info',
  *check(set, { texts }) {
    const gap = set.gaps.find((it) => it.limit !== undefined);
    if (gap?.limit === undefined) return;
    yield { span: gap.span, message: texts.rules['document-large'][gap.limit](parserLimits[gap.limit]) };
  },
});

/** What is to be said of a document that was not read at all, where it begins as one of Kamervragen. */
export function documentTooLarge({ tooLarge }: QuestionDocument, texts: Texts): Violation | undefined {
  if (tooLarge?.set === undefined) return undefined;
  return { span: tooLarge.set, message: texts.rules['document-large'].whole(LONGEST / 1e6, HEAVIEST / 1e6) };
}

/** What is to be said where a rule found so much that the rest is left out. */
export function tooManyFindings(rule: string, most: number, span: Span, texts: Texts): Violation {
  return { span, message: texts.rules['document-large'].findings(rule, most) };
}
