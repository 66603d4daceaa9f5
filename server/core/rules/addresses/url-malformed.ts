import type { Address, AddressFault } from '../../model/questionDocument.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { replace } from '../../text/textEdit.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineRule, type Fix } from '../rule.ts';

/** Who cannot follow an address cannot check a source. */
export const urlMalformed = defineRule({
  id: 'url-malformed',
  severity: 'warning',
  *check(set, { document, texts }) {
    const words = texts.rules['url-malformed'];
    for (const address of set.addresses) {
      const { fault } = address;
      if (fault === undefined || fault.kind === 'scheme-missing') continue;
      yield {
        span: placeOf(address, fault, document.source),
        message: words[fault.kind],
        fixes: fixesFor(address, fault, document.source, texts),
      };
    }
  },
});

function placeOf({ span }: Address, { kind }: AddressFault, source: SourceText) {
  const open = kind === 'unclosed' ? source.text.lastIndexOf('<', span.start) : -1;
  return open >= 0 && span.start - open < 4 ? { start: open, end: span.end } : span;
}

function fixesFor(
  { span, text }: Address,
  { repaired }: AddressFault,
  source: SourceText,
  texts: Texts,
): readonly Fix[] {
  const written = source.slice(span);
  // Something else stands within it, such as a mark: then only the author can tell what belongs where.
  if (repaired === undefined || (written !== text && written.includes('<'))) return [];
  const opened = source.text.charAt(span.start - 1) === '<' && source.text.charAt(span.end) !== '>';
  const address = opened ? `${repaired}>` : repaired;
  return [{ title: texts.rules['url-malformed'].fix(repaired), edits: [replace(span, address)], safe: false }];
}
