/** Who can ask and be asked on a day, kept for the next place of the same document. */
import { type Member, reference } from '../../data/reference.ts';
import { type PostChoice, postsOn } from '../compose/newSetChoices.ts';
import { partiesOf, type SittingMember, sittingMembers } from '../compose/sitting.ts';

export interface Choices {
  readonly members: readonly SittingMember[];
  /** Those of ministers first. */
  readonly posts: readonly PostChoice[];
  /** The largest first. */
  readonly parties: readonly string[];
}

let last: { readonly of: readonly Member[]; readonly day: string; readonly choices: Choices } | undefined;

export function choicesOn(day: string): Choices {
  const of = reference.members;
  if (last?.of !== of || last.day !== day) last = { of, day, choices: readChoices(day) };
  return last.choices;
}

function readChoices(day: string): Choices {
  const members = sittingMembers(day);
  return { members, posts: postsOn(day).toSorted((a, b) => rank(a) - rank(b)), parties: partiesOf(members) };
}

/** The Minister-President comes after the ministers here: seldom anybody is asked more. */
function rank({ office }: PostChoice): number {
  return ['minister', 'minister-president', 'staatssecretaris'].indexOf(office);
}
