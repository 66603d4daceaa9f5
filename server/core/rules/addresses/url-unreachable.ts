import type { LinkStatus } from '../../links/linkStatus.ts';
import type { Address, QuestionSet } from '../../model/questionDocument.ts';
import { defineRule, type Fix, type RuleContext } from '../rule.ts';
import { describeLink } from './describeLink.ts';
import { linkStatusOf } from './linkStatusOf.ts';
import { replaceAddress } from './replaceAddress.ts';

/** Only what is proven to be gone: whoever is told so looks for another source. */
export const urlUnreachable = defineRule({
  id: 'url-unreachable',
  severity: 'warning',
  *check(set, context) {
    if (context.links.size === 0) return;
    const { texts } = context;
    const words = texts.rules['url-unreachable'];
    for (const address of set.addresses) {
      const status = linkStatusOf(address, context.links);
      if (status?.state !== 'gone') continue;
      const fixes = archiveFixes(set, address, status, context);
      const advice = fixes.length > 0 ? words.archived : words.advice;
      yield { span: address.span, message: `${describeLink(status, texts)} ${advice}`, fixes };
    }
  },
});

function archiveFixes(
  set: QuestionSet,
  address: Address,
  { archived }: LinkStatus,
  { document, texts }: RuleContext,
): readonly Fix[] {
  if (archived === undefined || !/^https?:\/\/web\.archive\.org\//i.test(archived)) return [];
  const edit = replaceAddress(set, address, archived, document.source);
  return edit === undefined ? [] : [{ title: texts.rules['url-unreachable'].fix, edits: [edit], safe: false }];
}
