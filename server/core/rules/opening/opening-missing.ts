import { defineRule } from '../rule.ts';

/**
 * Reglement van Orde and all print: a set says who asks whom about what. A ministry's own file of answers begins with
 * its reply and never has the sentence, which the Kamer puts above it in print: so nothing is said of that.
 */
export const openingMissing = defineRule({
  id: 'opening-missing',
  severity: 'error',
  *check(set, { texts }) {
    if (set.opening !== undefined || (set.reply !== undefined && set.stage === 'draft')) return;
    const place = set.heading?.textSpan ?? set.questions[0]?.label.span ?? set.reply?.span ?? set.span;
    yield { span: place, message: texts.rules['opening-missing'].message };
  },
});
