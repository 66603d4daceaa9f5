import { type LinkStatus, pageOf } from '../../links/linkStatus.ts';
import { shorten } from '../../links/shorten.ts';
import type { Address, QuestionSet } from '../../model/questionDocument.ts';
import { insert } from '../../text/textEdit.ts';
import { defineRule, type Fix, type RuleContext } from '../rule.ts';
import { describeLink } from './describeLink.ts';
import { linkStatusOf } from './linkStatusOf.ts';
import { replaceAddress } from './replaceAddress.ts';

/** The old address works as long as the site sends its visitors on. */
export const urlMoved = defineRule({
  id: 'url-moved',
  severity: 'hint',
  *check(set, context) {
    if (context.links.size === 0) return;
    for (const address of set.addresses) {
      const status = linkStatusOf(address, context.links);
      if (status?.state !== 'moved') continue;
      const { advice, fixes = [] } = remedyFor(set, address, status, context);
      yield { span: address.span, message: `${describeLink(status, context.texts)} ${advice}`, fixes };
    }
  },
});

interface Remedy {
  readonly advice: string;
  readonly fixes?: readonly Fix[];
}

const LONGEST_SHOWN = 60;

function remedyFor(set: QuestionSet, address: Address, status: LinkStatus, { document, texts }: RuleContext): Remedy {
  const words = texts.rules['url-moved'];
  const { reason, movedTo } = status;
  if (reason === 'front-page') return { advice: words['front-page'] };
  if (movedTo === undefined) return { advice: words.advice };
  if (reason === 'https' && isOnlySecure(address, movedTo, document.source.slice(address.span))) {
    const edits = [insert(address.span.start + 'http'.length, 's')];
    return { advice: words.https, fixes: [{ title: words.fixHttps, edits, safe: false }] };
  }
  const edit = replaceAddress(set, address, movedTo, document.source);
  if (edit === undefined) return { advice: words.advice };
  const shown = shorten(edit.text, LONGEST_SHOWN);
  return { advice: words.replace(shown), fixes: [{ title: words.fix(shown), edits: [edit], safe: false }] };
}

/** Whether the address as it is written needs nothing but an `s`. */
function isOnlySecure({ href = '' }: Address, movedTo: string, written: string): boolean {
  const secure = pageOf(href).replace(/^http:/i, 'https:');
  return /^http:/i.test(written) && [secure, `${secure}/`].includes(movedTo);
}
