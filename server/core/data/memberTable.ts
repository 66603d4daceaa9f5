/** Which members are known: those that were shipped, or newer ones that the user fetched. */
import shipped from './members.json' with { type: 'json' };
import type { Confidence } from './reference.ts';

/** Label, first day, last day (inclusive; null where no end is known), and how sure that is. Days are ISO. */
export type MembershipRow = readonly [label: string, from: string, to: string | null, conf: Confidence];

export type MemberRow = readonly [surname: string, first: string | null, memberships: readonly MembershipRow[]];

/** A label that the data on parties do not have, its name, its first and last day. */
export type NewPartyRow = readonly [label: string, name: string, from: string, to: string | null];

/** A snapshot of the members since 2010, as it is kept in a file. */
export interface MemberTable {
  /** The day it was made, ISO. */
  readonly date: string;
  /** The last day on which it is complete. */
  readonly until: string;
  /** Parties that members sat for and that came after the data on parties. */
  readonly parties: readonly NewPartyRow[];
  readonly rows: readonly MemberRow[];
}

/** What was read from the file is put to use in its place: it is one object for all bundles of a process. */
const inUse = shipped as unknown as { -readonly [K in keyof MemberTable]: MemberTable[K] };

/** What was shipped, once something else was put in its place; known to whoever put it there, and to no other bundle. */
let original: MemberTable | undefined;

export function memberTable(): MemberTable {
  return inUse;
}

export function shippedMembers(): MemberTable {
  return original ?? { ...inUse };
}

/** From now on all that asks for members is told of these. */
export function useMembers({ date, until, parties, rows }: MemberTable): void {
  original = shippedMembers();
  inUse.date = date;
  inUse.until = until;
  inUse.parties = parties;
  inUse.rows = rows;
}
