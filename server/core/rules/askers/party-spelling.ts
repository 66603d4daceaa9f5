import { findParty, labelOn } from '../../data/parties.ts';
import { replace } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';
import { askedDay } from './askedDay.ts';

/** Labels as the Kamer prints them after names; not always the abbreviation that its register uses. */
export const partySpelling = defineRule({
  id: 'party-spelling',
  severity: 'warning',
  *check(set, { texts, today }) {
    const day = askedDay(set, today);
    for (const { party } of set.opening?.groups ?? []) {
      const meant = findParty(party.text);
      if (meant === undefined || meant.exact) continue;
      const right = labelOn(meant.label, day);
      const { message, fix } = texts.rules['party-spelling'];
      yield {
        span: party.span,
        message: message(party.text, right),
        fixes: [{ title: fix(right), edits: [replace(party.span, right)], safe: true }],
      };
    }
  },
});
