import type { AskerGroup, Opening } from '../../model/questionDocument.ts';
import { askersOf, countAskers, namesOthers } from './countAskers.ts';

/** What stands before the label of so many names. */
export function quantifierFor(names: number): 'beiden' | 'allen' | undefined {
  if (names < 2) return undefined;
  return names === 2 ? 'beiden' : 'allen';
}

/** The label of a party as so many names share it: `beiden SP`. */
export function quantified(names: number, party: string): string {
  const quantifier = quantifierFor(names);
  return quantifier === undefined ? party : `${quantifier} ${party}`;
}

/** By group: it is asked for each of the names. */
const judged = new WeakMap<AskerGroup, boolean>();

/** Whether a group has the quantifier that its names ask for, written as it must be. */
export function hasRightQuantifier(opening: Opening, group: AskerGroup): boolean {
  let right = judged.get(group);
  if (right === undefined) {
    right = judgeQuantifier(opening, group);
    judged.set(group, right);
  }
  return right;
}

function judgeQuantifier(opening: Opening, group: AskerGroup): boolean {
  if (group.askers.length === 0 || group.party.text === '' || namesOthers(opening)) return true;
  const { quantifier, party } = group;
  const { all, different } = countAskers(askersOf(opening, group.askers));
  const isFitting = [all, different].some((count) => quantifierFor(count) === quantifier?.text);
  return isFitting && (quantifier === undefined || quantifier.span.end < party.span.start);
}
