import type { Asker } from '../../model/questionDocument.ts';
import { defineRule } from '../rule.ts';
import { nameKey } from './countAskers.ts';

/** Members who share a surname are printed with their first names. */
export const askerDuplicate = defineRule({
  id: 'asker-duplicate',
  severity: 'warning',
  *check({ opening }, { texts }) {
    const { message, first: firstPlace } = texts.rules['asker-duplicate'];
    const seen = new Map<string, Asker>();
    for (const asker of opening?.askers ?? []) {
      const first = seen.get(nameKey(asker));
      if (first === undefined) seen.set(nameKey(asker), asker);
      else
        yield { span: asker.span, message: message(asker.text), related: [{ span: first.span, message: firstPlace }] };
    }
  },
});
