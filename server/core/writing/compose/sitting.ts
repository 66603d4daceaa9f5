/** Who sits in the Kamer on a day, and how the names are printed. */
import { fullName, namePrefixes } from '../../data/members.ts';
import { labelOn } from '../../data/parties.ts';
import { reference } from '../../data/reference.ts';

/** A member on a day. */
export interface SittingMember {
  /** As printed: with a first name where two share a surname. */
  readonly name: string;
  readonly fullName: string;
  /** The surname from its first word with a capital in lists: `Leeuwen` of `Van Leeuwen`. */
  readonly core: string;
  readonly party: string;
}

const order = new Intl.Collator('nl');

/** The members of a day, by surname as lists have it. */
export function sittingMembers(day: string): readonly SittingMember[] {
  const seats = reference.members.flatMap((member) => {
    const membership = member.memberships.findLast(({ from, to }) => from <= day && (to === null || day <= to));
    return membership === undefined ? [] : [{ member, membership }];
  });
  const shared = new Map<string, number>();
  for (const { member } of seats) shared.set(member.surname, (shared.get(member.surname) ?? 0) + 1);
  return seats
    .map(({ member, membership }) => ({
      name: (shared.get(member.surname) ?? 0) > 1 ? fullName(member) : member.surname,
      fullName: fullName(member),
      core: withoutPrefix(member.surname),
      party: labelOn(membership.label, day),
    }))
    .sort((a, b) => order.compare(a.core, b.core) || order.compare(a.name, b.name));
}

/** Their parties, the largest first. */
export function partiesOf(members: readonly SittingMember[]): readonly string[] {
  const seats = new Map<string, number>();
  for (const { party } of members) seats.set(party, (seats.get(party) ?? 0) + 1);
  return [...seats].sort(([a, many], [b, others]) => others - many || order.compare(a, b)).map(([label]) => label);
}

function withoutPrefix(surname: string): string {
  const words = surname.split(' ');
  const first = words.findIndex((word) => !namePrefixes.has(word.toLowerCase()));
  return words.slice(Math.max(0, first)).join(' ');
}
