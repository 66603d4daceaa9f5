import { isPostOn, postRows } from '../../data/posts.ts';
import { toDutch } from '../../text/plainDate.ts';
import { submittedDay } from '../opening/submittedDay.ts';
import { defineRule } from '../rule.ts';
import { heldPosts, titleOf } from './heldPosts.ts';

/** The posts of each cabinet, from the government's own pages; leniently about a change of cabinet. */
export const addresseePeriod = defineRule({
  id: 'addressee-period',
  severity: 'warning',
  *check(set, { texts, today }) {
    const day = submittedDay(set, today);
    if (day === undefined) return;
    for (const { post, offices } of heldPosts(set.opening)) {
      const portfolio = post.known;
      if (portfolio === undefined || post.preposition === undefined) continue;
      const lapsed = offices.find((office) => {
        return postRows(office, portfolio).length > 0 && !isPostOn(office, portfolio, day);
      });
      if (lapsed === undefined) continue;
      const title = titleOf(lapsed, post.preposition.text, portfolio);
      const message = texts.rules['addressee-period'].message(title, toDutch(day));
      yield { span: post.portfolio.span, message };
    }
  },
});
