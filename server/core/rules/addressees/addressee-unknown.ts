import { postRows, prepositionsOf } from '../../data/posts.ts';
import type { AddresseeRun } from '../../model/questionDocument.ts';
import type { PlainDate } from '../../text/plainDate.ts';
import { insert, replace } from '../../text/textEdit.ts';
import type { Texts } from '../../texts/texts.ts';
import { submittedDay } from '../opening/submittedDay.ts';
import { defineRule, type Violation } from '../rule.ts';
import { type HeldPost, heldPosts, titleOf } from './heldPosts.ts';
import { officeFormAsTyped } from './officeForms.ts';

/** The list of posts since 1994. Seven of the eight slips of this kind in print are a letter or a word off a known one. */
export const addresseeUnknown = defineRule({
  id: 'addressee-unknown',
  severity: 'warning',
  *check(set, { texts, today }) {
    const words = texts.rules['addressee-unknown'];
    const runs = set.opening?.addressees ?? [];
    for (const [index, run] of runs.entries()) yield* checkOffice(run, index === 0, words);
    const day = submittedDay(set, today);
    for (const held of heldPosts(set.opening)) yield* checkPost(held, day, words);
  },
});

type Words = Texts['rules']['addressee-unknown'];

function* checkOffice(run: AddresseeRun, first: boolean, words: Words): Iterable<Violation> {
  const { span, text } = run.officeWord;
  if (run.office === 'other') {
    yield { span, message: words.other(text), severity: 'hint' };
  } else if (run.misspelt) {
    const right = officeFormAsTyped(run, run.posts.length === 0 ? run.plural : run.posts.length > 1);
    const fixes = [{ title: words.fix(right), safe: false, edits: [replace(span, right)] }];
    yield { span, message: words.office(text, right), fixes };
  } else if (run.article === undefined && first) {
    const known = run.office === 'minister-president' || run.sharesPosts || run.posts[0]?.preposition !== undefined;
    const fixes = [{ title: words.fix(`de ${text}`), safe: false, edits: [insert(span.start, 'de ')] }];
    yield { span, message: words.lost('de', text), severity: known ? 'warning' : 'hint', fixes };
  } else if (run.article !== undefined && run.article.text.toLowerCase() !== 'de') {
    const fixes = [{ title: words.fix(`de ${text}`), safe: false, edits: [replace(run.article.span, 'de')] }];
    yield { span: run.article.span, message: words.office(run.article.text, 'de'), fixes };
  }
}

function* checkPost(held: HeldPost, day: PlainDate | undefined, words: Words): Iterable<Violation> {
  const { post, offices, first } = held;
  const { portfolio, known, near } = post;
  const { span, text } = portfolio;
  if (near !== undefined) {
    yield describeNear(held, day, words);
  } else if (known === undefined) {
    yield { span, message: words.unknown(text), severity: 'hint' };
  } else if (post.preposition === undefined && first) {
    const right = prepositionFor(held, known, day);
    const fixes = [
      { title: words.fix(`${right} ${known}`), safe: false, edits: [insert(span.start, glue(held, right))] },
    ];
    yield { span, message: words.lost(right, known), fixes };
  } else {
    const never = offices.find((office) => postRows(office, known).length === 0);
    const title = never === undefined ? '' : titleOf(never, post.preposition?.text ?? 'van', known);
    if (never !== undefined) yield { span, message: words.never(title), severity: 'hint' };
  }
}

function describeNear(held: HeldPost, day: PlainDate | undefined, words: Words): Violation {
  const { near, portfolio, preposition } = held.post;
  const { span, text } = portfolio;
  const names = near?.names ?? [];
  const fixes = names.map((name) => {
    const right = preposition === undefined ? glue(held, prepositionFor(held, name, day)) + name : name;
    return { title: words.fix(right.trim()), safe: false, edits: [replace(span, right)] };
  });
  const right = names.join(words.or);
  if (near?.apart === 'blanks') return { span, message: words.blanks(right), severity: 'hint', fixes };
  return { span, message: words.near(text.replace(/\s+/g, ' '), right), fixes };
}

function prepositionFor({ offices }: HeldPost, portfolio: string, day: PlainDate | undefined): string {
  const [office = 'minister'] = offices;
  return [...prepositionsOf(office, portfolio, day)][0] ?? 'van';
}

/** A preposition to go before a portfolio, which may have lost its blank as well: `MinisterKlimaat`. */
function glue({ post, run }: HeldPost, preposition: string): string {
  return post.portfolio.span.start === run.officeWord.span.end ? ` ${preposition} ` : `${preposition} `;
}
