import { isPostOn, prepositionsOf } from '../../data/posts.ts';
import { insert, replace } from '../../text/textEdit.ts';
import { submittedDay } from '../opening/submittedDay.ts';
import { defineRule } from '../rule.ts';
import { heldPosts } from './heldPosts.ts';

/** Official print repeats the word before each post; `voor` is for a minister without a ministry. */
export const addresseePreposition = defineRule({
  id: 'addressee-preposition',
  severity: 'warning',
  *check(set, { texts, today }) {
    const words = texts.rules['addressee-preposition'];
    const day = submittedDay(set, today);
    for (const { post, offices, first } of heldPosts(set.opening)) {
      const portfolio = post.known;
      if (portfolio === undefined) continue;
      const allowed: ReadonlySet<string> = new Set(offices.flatMap((it) => [...prepositionsOf(it, portfolio, day)]));
      const written = post.preposition?.text;
      const right = [...allowed][0];
      if (right === undefined || (written !== undefined && allowed.has(written))) continue;
      // Of a post that was not there that day, its being there is what is wrong.
      const lapsed = day !== undefined && !offices.some((office) => isPostOn(office, portfolio, day));
      if (post.preposition !== undefined) {
        if (lapsed) continue;
        const { span, text } = post.preposition;
        const fixes = [{ title: words.fix(right), safe: true, edits: [replace(span, right)] }];
        yield { span, message: words.wrong(text, right, portfolio), fixes };
      } else if (!first) {
        const { span } = post.portfolio;
        const fixes = [{ title: words.fix(right), safe: true, edits: [insert(span.start, `${right} `)] }];
        yield { span, message: words.lost(right, portfolio), fixes };
      }
    }
  },
});
