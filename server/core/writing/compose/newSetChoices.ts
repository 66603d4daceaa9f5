import { type PostRecord, reference } from '../../data/reference.ts';
import { titleOf } from '../../rules/addressees/heldPosts.ts';
import type { NewAddressee, NewAsker } from './newSet.ts';
import { partiesOf, sittingMembers } from './sitting.ts';

/** A member to choose, under the name that print has. */
export interface MemberChoice extends NewAsker {
  /** The name in full, to find the member by. */
  readonly words: string;
}

/** A post to choose. */
export interface PostChoice extends NewAddressee {
  /** `Minister van Financiën` */
  readonly title: string;
  /** What the ministry is called for short. */
  readonly words: string;
}

export interface NewSetChoices {
  readonly members: readonly MemberChoice[];
  readonly posts: readonly PostChoice[];
  /** Labels of the parties, for a name that is not among the members. */
  readonly parties: readonly string[];
  /** The last day on which the members are complete (ISO): who came later is perhaps not among them. */
  readonly membersUntil: string;
}

/** Who can ask and be asked on a day (ISO). After the last day of the data these are the last that are known. */
export function newSetChoices(day: string): NewSetChoices {
  const sitting = sittingMembers(day);
  const members = sitting.map(({ name, party, fullName }) => ({ name, party, words: fullName }));
  return { members, posts: postsOn(day), parties: partiesOf(sitting), membersUntil: reference.membersUntil };
}

const RANK = { 'minister-president': 0, minister: 1, 'minister-voor': 2, staatssecretaris: 3 } as const;

/** Ministers first, in the order of the government's own list. The new cabinet is there from its first day. */
export function postsOn(day: string): readonly PostChoice[] {
  const held = reference.posts.filter((post) => isHeld(post, day)).sort((a, b) => RANK[a.kind] - RANK[b.kind]);
  const byTitle = new Map<string, PostChoice>();
  for (const post of held) {
    const choice = toChoice(post);
    if (!byTitle.has(choice.title)) byTitle.set(choice.title, choice);
  }
  return [...byTitle.values()];
}

function isHeld({ from, to }: PostRecord, day: string): boolean {
  return from <= day && (to === null || day < to);
}

function toChoice({ kind, prep, portfolio, abbr }: PostRecord): PostChoice {
  const preposition = prep ?? 'van';
  const words = abbr ?? '';
  if (kind === 'minister-president') {
    return { office: kind, preposition, portfolio, title: 'Minister-President', words };
  }
  const office = kind === 'staatssecretaris' ? 'staatssecretaris' : 'minister';
  return { office, preposition, portfolio, title: titleOf(office, preposition, portfolio), words };
}
