import { hasTwoHolders } from '../../data/posts.ts';
import type { AddresseeRun, Post } from '../../model/questionDocument.ts';
import { insert, remove, type TextEdit } from '../../text/textEdit.ts';
import { submittedDay } from '../opening/submittedDay.ts';
import { defineRule } from '../rule.ts';
import { officeFormAsTyped } from './officeForms.ts';

/** Grammar: one minister, two ministers. Of some ministries there are two secretaries of state at a time. */
export const addresseeNumber = defineRule({
  id: 'addressee-number',
  severity: 'error',
  *check(set, { texts, today }) {
    const words = texts.rules['addressee-number'];
    const runs = set.opening?.addressees ?? [];
    const day = submittedDay(set, today);
    for (const [index, run] of runs.entries()) {
      const posts = run.sharesPosts ? (runs[index + 1]?.posts ?? []).slice(0, 1) : run.posts;
      if (!canCount(run, posts) || run.plural === posts.length > 1) continue;
      const right = officeFormAsTyped(run, !run.plural);
      const written = run.officeWord.text;
      const span = run.officeWord.span;
      const fix = { title: words.fix(right), safe: true, edits: [toOther(run, right)] };
      const portfolio = posts[0]?.known ?? '';
      if (!run.plural) {
        yield { span, message: words.plural(written, right), fixes: [fix] };
      } else if (run.office === 'staatssecretaris' && hasTwoHolders(portfolio, day)) {
        // Nobody but the author knows whether one or both are meant.
        const fixes = [{ ...fix, safe: false }];
        yield { span, message: words.both(portfolio, right), severity: 'hint', fixes };
      } else yield { span, message: words.singular(written, right), fixes: [fix] };
    }
  },
});

/** A name that nobody knows may be two. */
function canCount(run: AddresseeRun, posts: readonly Post[]): boolean {
  if (run.office === 'other' || run.office === 'minister-president' || run.misspelt) return false;
  return posts.length > 0 && posts.every((post) => post.known !== undefined || post.near !== undefined);
}

/** Only the ending changes: the capital may be in another fix. */
function toOther(run: AddresseeRun, right: string): TextEdit {
  const { span, text } = run.officeWord;
  const ending = Math.abs(right.length - text.length);
  if (!run.plural) return insert(span.end, right.slice(right.length - ending));
  return remove({ start: span.end - ending, end: span.end });
}
