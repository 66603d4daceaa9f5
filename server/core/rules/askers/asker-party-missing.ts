import type { AskerGroup, Opening } from '../../model/questionDocument.ts';
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
  *check(set, { texts, today }) {
    const { opening } = set;
    if (opening === undefined) return;
    const day = askedDay(set, today);
    for (const group of opening.groups) {
      if (group.party.text === '') yield { span: group.bracket, message: texts.rules['asker-party-missing'].empty };
      else if (!group.opened || !group.closed) yield halfBracket(opening, group, texts);
      const lost = findLostBracket(opening, group, day);
      if (lost === undefined) continue;
      const names = group.askers.slice(0, lost.count);
      yield withoutBracket(opening, names, texts, bracketOf(names.length, lost.party));
    }
    const rest = opening.askers.flatMap((asker, index) => (asker.group === undefined ? [index] : []));
    if (rest.length > 0) yield withoutBracket(opening, rest, texts, undefined);
  },
});

function bracketOf(names: number, party: string): string {
  const quantifier = quantifierFor(names);
  return `(${quantifier === undefined ? '' : `${quantifier} `}${party})`;
}

function withoutBracket(
  opening: Opening,
  indices: readonly number[],
  texts: Texts,
  bracket: string | undefined,
): Violation {
  const words = texts.rules['asker-party-missing'];
  const askers = askersOf(opening, indices);
  const last = askers.at(-1)?.span ?? opening.span;
  const fixes =
    bracket === undefined
      ? []
      : [{ title: words.add(bracket), edits: [insert(afterMarkup(opening, last.end), ` ${bracket}`)], safe: false }];
  return {
    span: { start: askers[0]?.span.start ?? last.start, end: last.end },
    message: askers.length === 1 ? words.one(askers[0]?.text ?? '') : words.several,
    fixes,
  };
}

function halfBracket(opening: Opening, group: AskerGroup, texts: Texts): Violation {
  const words = texts.rules['asker-party-missing'];
  const message = group.opened ? words.unclosed : group.closed ? words.unopened : words.unbracketed(group.party.text);
  const fix: Fix = { title: words.complete, edits: completed(opening, group), safe: false };
  const label = { start: group.quantifier?.span.start ?? group.party.span.start, end: group.party.span.end };
  return { span: group.opened || group.closed ? group.bracket : label, message, fixes: [fix] };
}

/** Puts the parentheses where they are lost, or in the place of another sign. */
function completed(opening: Opening, group: AskerGroup): readonly TextEdit[] {
  const { bracket, party } = group;
  const inner = { start: group.quantifier?.span.start ?? party.span.start, end: party.span.end };
  const edits: TextEdit[] = [];
  if (!group.opened) edits.push(...openingEdits(opening, group, { start: bracket.start, end: inner.start }));
  if (!group.closed) edits.push(replace({ start: inner.end, end: bracket.end }, ')'));
  const rest = opening.separators.at(-1);
  if (rest?.between === 'end' && group === opening.groups.at(-1)) edits.push(remove(rest.span));
  return edits;
}

function openingEdits(opening: Opening, group: AskerGroup, sign: Span): readonly TextEdit[] {
  const index = opening.groups.indexOf(group);
  const gap = opening.separators.find((it) => it.between === 'bracket' && it.group === index);
  const hasMarkup = gap === undefined || gap.span.end - gap.span.start !== gap.text.length;
  if (hasMarkup || gap.span.end !== sign.start) return [replace(sign, '(')];
  return [replace({ start: gap.span.start, end: sign.end }, ' (')];
}

/** Where the markup ends that a place in the source stands in. */
function afterMarkup({ prose }: Opening, offset: number): number {
  const around = [...prose.strong, ...prose.emphasis].filter(({ span }) => span.start < offset && offset < span.end);
  const near = around.filter(({ span }) => span.end - offset <= 3).map(({ span }) => span.end);
  return Math.max(offset, ...near);
}
