import { findParty, nearParties } from '../../data/parties.ts';
import { replace } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';
import { askedDay } from './askedDay.ts';

/** New groups come and go, and the data have their day; so this is never more than a hint. */
export const partyUnknown = defineRule({
  id: 'party-unknown',
  severity: 'hint',
  *check(set, { texts, today }) {
    const day = askedDay(set, today);
    const { message, near, fix } = texts.rules['party-unknown'];
    for (const { party } of set.opening?.groups ?? []) {
      if (party.text === '' || findParty(party.text) !== undefined) continue;
      const [nearest, ...others] = nearParties(party.text, day);
      const labels = nearest === undefined ? [] : [nearest, ...others];
      yield {
        span: party.span,
        message: nearest === undefined ? message(party.text) : near(party.text, nearest),
        fixes: labels.map((label) => ({ title: fix(label), edits: [replace(party.span, label)], safe: false })),
      };
    }
  },
});
