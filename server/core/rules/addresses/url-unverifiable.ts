import { defineRule } from '../rule.ts';
import { describeLink } from './describeLink.ts';
import { linkStatusOf } from './linkStatusOf.ts';

/** What a site keeps from a program, or cannot give just now, may be there for a reader. */
export const urlUnverifiable = defineRule({
  id: 'url-unverifiable',
  severity: 'hint',
  *check(set, { links, texts }) {
    if (links.size === 0) return;
    const words = texts.rules['url-unverifiable'];
    for (const address of set.addresses) {
      const status = linkStatusOf(address, links);
      if (status?.state !== 'unverifiable') continue;
      const { reason } = status;
      const maybeHttp = address.fault?.kind === 'scheme-missing' && (reason === 'refused' || reason === 'tls');
      const advice = maybeHttp ? words.http : reason === 'private' ? words.private : words.advice;
      yield { span: address.span, message: `${describeLink(status, texts)} ${advice}` };
    }
  },
});
