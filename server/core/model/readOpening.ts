import type { Prose } from './prose.ts';
import type { Opening } from './questionDocument.ts';

const BEGINNING = /^\s*(?:\(ingezonden[^)]*\)\s*)?(?:schriftelijke\s+|mondelinge\s+)?(?:vragen|vraag)\s+van\b/i;

/** Whether a block reads as an opening sentence, be it a faulty one. */
export function looksLikeOpening(text: string): boolean {
  return BEGINNING.test(text);
}

/** Reads the opening sentence from the text blocks that stand before the first question. */
export function readOpening(front: readonly Prose[]): Opening | undefined {
  const prose = front.find((it) => looksLikeOpening(it.text));
  if (prose === undefined) return undefined;
  return {
    span: prose.span,
    prose,
    kindText: /^\s*mondelinge/i.test(prose.text) ? 'Mondelinge vragen' : 'Vragen',
    article: undefined,
    askers: [],
    groups: [],
    separators: [],
    askersSpan: undefined,
    addressees: [],
    addresseesSpan: undefined,
    subject: undefined,
    submitted: undefined,
    fullStop: undefined,
    missing: [],
  };
}
