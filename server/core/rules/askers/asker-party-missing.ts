import type { AskerGroup, Opening, Separator } from '../../model/questionDocument.ts';
import type { Span } from '../../text/span.ts';
import { insert, remove, replace, type TextEdit } from '../../text/textEdit.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineRule, type Fix, type Violation } from '../rule.ts';
import { askedDay } from './askedDay.ts';
import { askersOf } from './countAskers.ts';
import { findLostBracket } from './lostBrackets.ts';
import { quantifierFor } from './quantifiers.ts';

/** Corpus: every name in print belongs to a bracket. */
export const askerPartyMissing = defineRule({
  id: 'asker-party-missing',
  severity: 'error',
  *check(set, { document, texts, today }) {
    const { opening } = set;
    if (opening === undefined) return;
    const day = askedDay(set, today);
    const place: Place = { opening, source: document.source.text, words: texts.rules['asker-party-missing'] };
    const gaps = new Map(opening.separators.filter((it) => it.between === 'bracket').map((it) => [it.group, it]));
    for (const [index, group] of opening.groups.entries()) {
      if (group.party.text === '') yield { span: group.bracket, message: place.words.empty };
      else if (!group.opened || !group.closed) yield halfBracket(place, group, gaps.get(index));
      const lost = findLostBracket(opening, group, day);
      if (lost === undefined) continue;
      const names = group.askers.slice(0, lost.count);
      yield withoutBracket(place, names, bracketOf(names.length, lost.party));
    }
    const rest = opening.askers.flatMap((asker, index) => (asker.group === undefined ? [index] : []));
    if (rest.length > 0) yield withoutBracket(place, rest, undefined);
  },
});

interface Place {
  readonly opening: Opening;
  readonly source: string;
  readonly words: Texts['rules']['asker-party-missing'];
}

function bracketOf(names: number, party: string): string {
  const quantifier = quantifierFor(names);
  return `(${quantifier === undefined ? '' : `${quantifier} `}${party})`;
}

function withoutBracket(
  { opening, source, words }: Place,
  indices: readonly number[],
  bracket: string | undefined,
): Violation {
  const askers = askersOf(opening, indices);
  const last = askers.at(-1)?.span ?? opening.span;
  const fixes =
    bracket === undefined
      ? []
      : [{ title: words.add(bracket), edits: [insert(afterMarkup(source, last.end), ` ${bracket}`)], safe: false }];
  return {
    span: { start: askers[0]?.span.start ?? last.start, end: last.end },
    message: askers.length === 1 ? words.one(askers[0]?.text ?? '') : words.several,
    fixes,
  };
}

function halfBracket({ opening, words }: Place, group: AskerGroup, gap: Separator | undefined): Violation {
  const message = group.opened ? words.unclosed : group.closed ? words.unopened : words.unbracketed(group.party.text);
  const fix: Fix = { title: words.complete, edits: completed(opening, group, gap), safe: false };
  return { span: group.opened || group.closed ? group.bracket : insideOf(group), message, fixes: [fix] };
}

function insideOf({ quantifier, party }: AskerGroup): Span {
  if (quantifier === undefined) return party.span;
  return {
    start: Math.min(quantifier.span.start, party.span.start),
    end: Math.max(quantifier.span.end, party.span.end),
  };
}

/** Puts the parentheses where they are lost, or in the place of another sign. */
function completed(opening: Opening, group: AskerGroup, gap: Separator | undefined): readonly TextEdit[] {
  const { bracket } = group;
  const inside = insideOf(group);
  const edits: TextEdit[] = [];
  if (!group.opened) edits.push(opened({ start: bracket.start, end: inside.start }, gap));
  if (!group.closed) edits.push(replace({ start: inside.end, end: bracket.end }, ')'));
  const rest = opening.separators.at(-1);
  if (rest?.between === 'end' && group === opening.groups.at(-1)) edits.push(remove(rest.span));
  return edits;
}

/** The comma or the blanks before a bracket that was not opened go with it, unless markup ends among them. */
function opened(sign: Span, gap: Separator | undefined): TextEdit {
  const hasMarkup = gap === undefined || gap.span.end - gap.span.start !== gap.text.length;
  if (hasMarkup || gap.span.end !== sign.start) return replace(sign, '(');
  return replace({ start: gap.span.start, end: sign.end }, ' (');
}

/** Just after the markers of the name that ends there. */
function afterMarkup(source: string, offset: number): number {
  let end = offset;
  while (/[*_]/.test(source.charAt(end))) end++;
  return end;
}
