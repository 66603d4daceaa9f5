import type { AskerGroup } from '../../model/questionDocument.ts';
import { insert, remove, replace, type TextEdit } from '../../text/textEdit.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineRule, type Violation } from '../rule.ts';
import { askedDay } from './askedDay.ts';
import { findLostBracket } from './lostBrackets.ts';
import { hasRightQuantifier, quantifierFor } from './quantifiers.ts';

/** Corpus: right in 152 of 152 groups. */
export const askerQuantifier = defineRule({
  id: 'asker-quantifier',
  severity: 'error',
  *check(set, { texts, today }) {
    const { opening } = set;
    if (opening === undefined) return;
    const day = askedDay(set, today);
    for (const group of opening.groups) {
      if (hasRightQuantifier(opening, group)) continue;
      if (findLostBracket(opening, group, day) === undefined) yield violation(group, texts);
    }
  },
});

function violation(group: AskerGroup, texts: Texts): Violation {
  const words = texts.rules['asker-quantifier'];
  const { quantifier, party } = group;
  const names = group.askers.length;
  const right = quantifierFor(names);
  const message =
    right === undefined
      ? words.alone(quantifier?.text ?? '')
      : quantifier === undefined
        ? words.missing(names, right)
        : words.wrong(quantifier.text, names, right);
  const title = right === undefined ? words.remove(quantifier?.text ?? '') : words.fix(right);
  return {
    span: quantifier?.span ?? party.span,
    message,
    fixes: [{ title, edits: editsFor(group, right), safe: true }],
  };
}

function editsFor({ quantifier, party }: AskerGroup, right: string | undefined): readonly TextEdit[] {
  if (quantifier === undefined) return right === undefined ? [] : [insert(party.span.start, `${right} `)];
  // `(VVD, beiden)`: the word goes to its place before the label.
  if (party.span.start < quantifier.span.start) {
    const moved = right === undefined ? [] : [insert(party.span.start, `${right} `)];
    return [...moved, remove({ start: party.span.end, end: quantifier.span.end })];
  }
  if (right === undefined) return [remove({ start: quantifier.span.start, end: party.span.start })];
  return [replace({ start: quantifier.span.start, end: party.span.start }, `${right} `)];
}
