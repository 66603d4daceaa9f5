import { type LinkStatuses, pageOf } from '../links/linkStatus.ts';
import type { Address, QuestionDocument } from '../model/questionDocument.ts';
import { checkedHref } from '../rules/addresses/addressesToCheck.ts';
import { linkStatusOf } from '../rules/addresses/linkStatusOf.ts';
import type { Finding } from '../rules/rule.ts';
import type { Texts } from '../texts/texts.ts';
import type { LinkAction } from './codeActions.ts';

/** Ways to look for a copy of a page that is gone, or may be. Nothing is asked until one is chosen. */
export function linkActions(
  findings: readonly Finding[],
  document: QuestionDocument,
  statuses: LinkStatuses,
  texts: Texts,
): readonly LinkAction[] {
  const seen = new Set<string>();
  return findings.flatMap((finding) => {
    if (!finding.rule.startsWith('url-')) return [];
    const address = addressOf(finding, document);
    const href = address === undefined ? undefined : checkedHref(address);
    if (address === undefined || href === undefined || seen.has(pageOf(href))) return [];
    const types = typesFor(finding, address, statuses);
    if (types.length > 0) seen.add(pageOf(href));
    return types.map((type) => ({ type, title: texts.editor.actions[type], finding, href: pageOf(href) }));
  });
}

function addressOf({ span }: Finding, { sets }: QuestionDocument): Address | undefined {
  const set = sets.findLast((it) => it.span.start <= span.start);
  return set?.addresses.find((it) => it.span.start === span.start && it.span.end === span.end);
}

function typesFor({ rule }: Finding, address: Address, statuses: LinkStatuses): readonly LinkAction['type'][] {
  const status = linkStatusOf(address, statuses);
  if (rule === 'url-unreachable')
    return status?.archived === undefined ? ['openArchive', 'findArchive'] : ['openArchive'];
  // What only the author's own network knows is of no concern to the archive.
  if (rule === 'url-unverifiable') return status?.reason === 'private' ? [] : ['openArchive'];
  return rule === 'url-moved' && status?.reason === 'front-page' ? ['openArchive'] : [];
}
