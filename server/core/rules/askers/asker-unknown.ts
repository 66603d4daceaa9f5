import { coversMembers, findMembers, fullName, namesakesOn, nearNames, seatsOn } from '../../data/members.ts';
import { findParty } from '../../data/parties.ts';
import type { Member } from '../../data/reference.ts';
import type { Asker, Opening } from '../../model/questionDocument.ts';
import { fromIso, toDutch } from '../../text/plainDate.ts';
import { replace } from '../../text/textEdit.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineRule, type Violation } from '../rule.ts';
import { askedDay } from './askedDay.ts';
import { hasOthers } from './countAskers.ts';

/** Looking for near names takes long; nobody reads as many hints as this. */
const MOST_NEAR = 20;

/** A set of the Eerste Kamer looks the same, and the data have none of its members; so this is a hint at most. */
export const askerUnknown = defineRule({
  id: 'asker-unknown',
  severity: 'hint',
  *check(set, { texts, today }) {
    const { opening } = set;
    const words = texts.rules['asker-unknown'];
    if (opening === undefined) return;
    for (const { span, text } of opening.separators) if (hasOthers(text)) yield { span, message: words.others };
    const day = askedDay(set, today);
    if (day === undefined || !coversMembers(day)) return;
    const unknown = opening.askers.filter((asker) => seatsOn(findMembers(asker.text), day).length === 0);
    if (unknown.length > 1 && unknown.length === opening.askers.length && opening.askersSpan !== undefined) {
      yield { span: opening.askersSpan, message: words.nobody(dayText(day)) };
      return;
    }
    const isAlone = unknown.length === opening.askers.length;
    for (const [index, asker] of unknown.entries()) {
      yield violation(asker, day, { isAlone, near: index < MOST_NEAR ? namesFor(asker, opening, day) : [] }, texts);
    }
  },
});

/** Names that were perhaps meant: of someone with the same surname, of the same party first, else little different. */
function namesFor({ text, group }: Asker, opening: Opening, day: string): readonly string[] {
  const label = findParty(opening.groups[group ?? -1]?.party.text ?? '')?.label;
  // Someone who sat for this party at another time is surely meant.
  if (findMembers(text).some(({ memberships }) => memberships.some((it) => it.label === label))) return [];
  const namesakes = namesakesOn(text, day);
  if (namesakes.length === 0) return nearNames(text, day);
  const own = namesakes.filter(({ membership }) => membership.label === label);
  const asPrinted = text.includes(' ') ? fullName : ({ surname }: Member) => surname;
  return [...new Set([...own, ...namesakes].map(({ member }) => asPrinted(member)))].slice(0, 3);
}

function violation(
  asker: Asker,
  day: string,
  { isAlone, near }: { readonly isAlone: boolean; readonly near: readonly string[] },
  texts: Texts,
): Violation {
  const words = texts.rules['asker-unknown'];
  const [nearest] = near;
  const former = nearest === undefined && findMembers(asker.text).length > 0;
  const describe = former ? words.former : isAlone ? words.alone : words.message;
  return {
    span: asker.span,
    message: nearest === undefined ? describe(asker.text, dayText(day)) : words.near(asker.text, nearest, dayText(day)),
    fixes: near.map((name) => ({ title: words.fix(name), edits: [replace(asker.span, name)], safe: false })),
  };
}

function dayText(day: string): string {
  return toDutch(fromIso(day));
}
