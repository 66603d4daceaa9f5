import { quantified } from '../../rules/askers/quantifiers.ts';
import { joinWords } from '../../texts/joinWords.ts';
import { escapeMarkdown, onOneLine } from './escapeMarkdown.ts';
import type { NewAsker, NewSet } from './newSet.ts';

/**
 * `het lid **A** (X)`, `de leden **A**, **B** (beiden X) en **C** (Y)`. The order stays: the first one hands the
 * questions in, so only neighbours share a bracket.
 */
export function composeAskers(askers: readonly NewAsker[], stage: NewSet['stage']): string {
  const article = askers.length === 1 ? 'het lid' : 'de leden';
  const groups = neighbours(askers);
  const texts = groups.map((group, index) => composeGroup(group, index === groups.length - 1, stage));
  return `${article} ${joinWords(texts, 'en')}`;
}

/** Within a bracket that is not the last, print of today has a comma: the only `en` stands before the last bracket. */
function composeGroup(group: readonly NewAsker[], last: boolean, stage: NewSet['stage']): string {
  const names = group.map(({ name }) => composeName(name, stage));
  const party = escapeMarkdown(onOneLine(group[0]?.party ?? ''));
  return `${last ? joinWords(names, 'en') : names.join(', ')} (${quantified(names.length, party)})`;
}

function composeName(name: string, stage: NewSet['stage']): string {
  const text = escapeMarkdown(onOneLine(name));
  return stage === 'official' ? `**${text}**` : text;
}

function neighbours(askers: readonly NewAsker[]): readonly (readonly NewAsker[])[] {
  const groups: NewAsker[][] = [];
  for (const asker of askers) {
    const last = groups.at(-1);
    if (last?.[0]?.party === asker.party) last.push(asker);
    else groups.push([asker]);
  }
  return groups;
}
