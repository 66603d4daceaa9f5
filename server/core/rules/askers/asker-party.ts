import { coversMembers, findMembers, type Seat, seatsOn } from '../../data/members.ts';
import { findParty, isSameParty, lapsedParty } from '../../data/parties.ts';
import type { AskerGroup, Opening } from '../../model/questionDocument.ts';
import { fromIso, toDutch } from '../../text/plainDate.ts';
import { replace } from '../../text/textEdit.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineRule, type Violation } from '../rule.ts';
import { askedDay } from './askedDay.ts';
import { askersOf } from './countAskers.ts';
import { findLostBracket } from './lostBrackets.ts';

/** Corpus: one wrong label in 233 names. Only where two sources agree about the member's fractie on the day. */
export const askerParty = defineRule({
  id: 'asker-party',
  severity: 'hint',
  *check(set, { texts, today }) {
    const { opening } = set;
    const day = askedDay(set, today);
    if (opening === undefined || day === undefined || !coversMembers(day)) return;
    for (const group of opening.groups) {
      const label = findParty(group.party.text)?.label;
      // What is wrong with the label itself is told by the rules about parties.
      if (label === undefined || lapsedParty(label, day) !== undefined) continue;
      if (findLostBracket(opening, group, day) === undefined) yield* checkGroup(opening, group, label, day, texts);
    }
  },
});

function* checkGroup(
  opening: Opening,
  group: AskerGroup,
  label: string,
  day: string,
  texts: Texts,
): Iterable<Violation> {
  const askers = askersOf(opening, group.askers);
  const others = askers.map((asker) => otherParties(asker.text, label, day));
  const words = texts.rules['asker-party'];
  const [own] = others[0] ?? [];
  const isShared = own !== undefined && others.every((parties) => parties.length === 1 && parties[0] === own);
  if (isShared) {
    const fixes = [{ title: words.fix(own), edits: [replace(group.party.span, own)], safe: false }];
    const names = askers.length === 1 ? askers[0]?.text : undefined;
    const message = names === undefined ? words.several(own, dayText(day)) : words.message(names, [own], dayText(day));
    yield { span: group.party.span, message, fixes };
    return;
  }
  for (const [index, asker] of askers.entries()) {
    const parties = others[index] ?? [];
    if (parties.length > 0) yield { span: asker.span, message: words.message(asker.text, parties, dayText(day)) };
  }
}

/** The parties that members of this name sat for, if surely none of them is the one written. */
function otherParties(name: string, label: string, day: string): readonly string[] {
  const seats: readonly Seat[] = seatsOn(findMembers(name), day);
  const isSure = seats.every(({ membership }) => {
    return membership.conf === 'high' && !isSameParty(membership.label, label, day);
  });
  return isSure ? [...new Set(seats.map(({ membership }) => membership.label))] : [];
}

function dayText(day: string): string {
  return toDutch(fromIso(day));
}
