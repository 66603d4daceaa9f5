import type { LinkState, LinkStatuses } from '../links/linkStatus.ts';
import type { Address, QuestionDocument } from '../model/questionDocument.ts';
import { describeLink } from '../rules/addresses/describeLink.ts';
import { linkStatusOf } from '../rules/addresses/linkStatusOf.ts';
import type { Texts } from '../texts/texts.ts';

/** One sign that says how an address fares. */
export interface LinkMark {
  /** Offset it stands at: behind the address and the `>` that closes it, before the sentence's own brackets. */
  readonly at: number;
  readonly label: string;
  readonly tooltip: string;
}

/** One sign for each state; an editor shows none for what was not checked. */
export const linkSigns: Readonly<Record<LinkState, string>> = {
  ok: '✓',
  moved: '→',
  gone: '✗',
  unverifiable: '?',
  unchecked: '·',
};

/** A mark for each address of which something is known, in reading order. */
export function linkMarks(document: QuestionDocument, statuses: LinkStatuses, texts: Texts): readonly LinkMark[] {
  if (statuses.size === 0) return [];
  const { text: source } = document.source;
  return document.sets.flatMap(({ addresses }) =>
    addresses.flatMap((address): LinkMark[] => {
      const status = linkStatusOf(address, statuses);
      if (status === undefined || status.state === 'unchecked') return [];
      return [{ at: endOf(address, source), label: linkSigns[status.state], tooltip: describeLink(status, texts) }];
    }),
  );
}

function endOf({ span }: Address, source: string): number {
  return source.charAt(span.end) === '>' ? span.end + 1 : span.end;
}
