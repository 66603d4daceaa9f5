import { coversMembers, findMembers, seatsOn } from '../../data/members.ts';
import { findParty, isSameParty } from '../../data/parties.ts';
import type { AskerGroup, Opening } from '../../model/questionDocument.ts';
import { askersOf } from './countAskers.ts';
import { hasRightQuantifier, quantifierFor } from './quantifiers.ts';

/** Askers whose own bracket got lost, so that they seem to share the next one. */
export interface LostBracket {
  readonly group: AskerGroup;
  /** How many of the group's names, from the first on, belong to another party. */
  readonly count: number;
  /** The label they sat for. */
  readonly party: string;
}

/**
 * Of `A, B (D66)` either the quantifier or the bracket of A is lost. Where by the data A sat for another party, the
 * others sat for this one, and what is left then is right, it was the bracket.
 */
export function findLostBracket(opening: Opening, group: AskerGroup, day: string | undefined): LostBracket | undefined {
  if (day === undefined || !coversMembers(day) || hasRightQuantifier(opening, group)) return undefined;
  const label = findParty(group.party.text)?.label;
  if (label === undefined) return undefined;
  const parties = askersOf(opening, group.askers).map((asker) => partyOn(asker.text, day));
  const count = parties.findIndex((party) => party !== undefined && isSameParty(party, label, day));
  const own = parties[0];
  if (count < 1 || own === undefined) return undefined;
  const isDivided = parties.every((party, index) => {
    return party !== undefined && isSameParty(party, index < count ? own : label, day);
  });
  if (!isDivided || quantifierFor(parties.length - count) !== group.quantifier?.text) return undefined;
  return { group, count, party: own };
}

/** The one label that members of this name sat for on a day. */
function partyOn(name: string, day: string): string | undefined {
  const seats = seatsOn(findMembers(name), day);
  const [first] = seats;
  const isSure = seats.every(({ membership }) => {
    return membership.conf !== 'low' && membership.label === first?.membership.label;
  });
  return isSure ? first?.membership.label : undefined;
}
