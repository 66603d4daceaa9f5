import { findParty, labelOn, lapsedParty } from '../../data/parties.ts';
import type { Party } from '../../data/reference.ts';
import { fromIso, toDutch } from '../../text/plainDate.ts';
import { replace } from '../../text/textEdit.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineRule } from '../rule.ts';
import { askedDay } from './askedDay.ts';

/** Only for labels whose first and last days are sure. */
export const partyPeriod = defineRule({
  id: 'party-period',
  severity: 'warning',
  *check(set, { texts, today }) {
    const day = askedDay(set, today);
    if (day === undefined) return;
    for (const { party } of set.opening?.groups ?? []) {
      const match = findParty(party.text);
      const lapsed = match?.exact === true ? lapsedParty(match.label, day) : undefined;
      if (lapsed === undefined) continue;
      const now = labelOn(lapsed.label, day);
      const title = texts.rules['party-period'].fix(now);
      const fixes = now === lapsed.label ? [] : [{ title, edits: [replace(party.span, now)], safe: false }];
      yield { span: party.span, message: describe(lapsed, day, texts), fixes };
    }
  },
});

function describe({ label, from, to }: Party, day: string, texts: Texts): string {
  const { before, after } = texts.rules['party-period'];
  const on = toDutch(fromIso(day));
  return to !== null && to < day ? after(label, on, toDutch(fromIso(to))) : before(label, on, toDutch(fromIso(from)));
}
