/** The reference data the rules compare with: a dated snapshot, in use without any network. */
import { type MemberRow, memberTable, type NewPartyRow } from './memberTable.ts';
import parties from './parties.json' with { type: 'json' };
import posts from './posts.json' with { type: 'json' };

/** How sure the data are of a row's days: `high` rests on two sources or an official one, `low` is an estimate. */
export type Confidence = 'high' | 'medium' | 'low';

/** A label of a party (fractie) as printed after a name, for one period. Days are ISO, `to` inclusive, null for now. */
export interface Party {
  readonly label: string;
  readonly name: string;
  readonly from: string;
  readonly to: string | null;
  readonly conf: Confidence;
  /** Other spellings, never printed. */
  readonly aliases: readonly string[];
}

/** A post (ambt) questions were addressed to, for one period. `to` is the day the next cabinet begins, or null. */
export interface PostRecord {
  readonly kind: 'minister' | 'minister-voor' | 'staatssecretaris' | 'minister-president';
  readonly prep: 'van' | 'voor' | null;
  readonly portfolio: string;
  readonly abbr: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly conf: Confidence;
}

/** A member (Kamerlid) and the labels sat for. */
export interface Member {
  /** With its prefix as printed without a first name: `Van der Lee`. */
  readonly surname: string;
  readonly first: string | null;
  readonly memberships: readonly Membership[];
}

export interface Membership {
  readonly label: string;
  readonly from: string;
  /** Inclusive; null where no end is known. */
  readonly to: string | null;
  readonly conf: Confidence;
}

export interface Reference {
  /** The day of the snapshot, ISO. */
  readonly date: string;
  /** With those of newer members, if there are any. */
  readonly parties: readonly Party[];
  readonly posts: readonly PostRecord[];
  /** Another list as soon as newer members are put to use. */
  readonly members: readonly Member[];
  /** The last day on which the members are complete, ISO. */
  readonly membersUntil: string;
}

function toMember([surname, first, memberships]: MemberRow): Member {
  return { surname, first, memberships: memberships.map(([label, from, to, conf]) => ({ label, from, to, conf })) };
}

let partyList: { readonly added: readonly NewPartyRow[]; readonly parties: readonly Party[] } | undefined;

/** What was new when it was fetched may be in the data by now. */
function withAdded(known: readonly Party[], added: readonly NewPartyRow[]): readonly Party[] {
  const labels = new Set(known.map(({ label }) => label));
  return [...known, ...added.filter(([label]) => !labels.has(label)).map(toParty)];
}

/** A party that nobody has looked at yet. */
function toParty([label, name, from, to]: NewPartyRow): Party {
  return { label, name, from, to, conf: 'medium', aliases: [] };
}

let memberList: { readonly rows: readonly MemberRow[]; readonly members: readonly Member[] } | undefined;

/** Nothing is read before it is asked for. */
export const reference: Reference = {
  get date() {
    return parties.date;
  },
  get parties() {
    const { parties: added } = memberTable();
    if (partyList?.added !== added) partyList = { added, parties: withAdded(parties.rows as Party[], added) };
    return partyList.parties;
  },
  get posts() {
    return posts.rows as readonly PostRecord[];
  },
  get members() {
    const { rows } = memberTable();
    if (memberList?.rows !== rows) memberList = { rows, members: rows.map(toMember) };
    return memberList.members;
  },
  get membersUntil() {
    return memberTable().until;
  },
};
