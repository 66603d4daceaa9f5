/** The reference data the rules compare with: a dated snapshot, in use without any network. */
import members from './members.json' with { type: 'json' };
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
  readonly parties: readonly Party[];
  readonly posts: readonly PostRecord[];
  readonly members: readonly Member[];
}

type MemberRow = [string, string | null, [string, string, string | null, Confidence][]];

function toMember([surname, first, memberships]: MemberRow): Member {
  return { surname, first, memberships: memberships.map(([label, from, to, conf]) => ({ label, from, to, conf })) };
}

let memberList: readonly Member[] | undefined;

export const reference: Reference = {
  date: parties.date,
  parties: parties.rows as readonly Party[],
  posts: posts.rows as readonly PostRecord[],
  get members(): readonly Member[] {
    memberList ??= (members.rows as unknown as MemberRow[]).map(toMember);
    return memberList;
  },
};
