import { pairGuillemets } from '../../rules/typography/pairGuillemets.ts';
import { pairTypedQuotes } from '../../rules/typography/pairTypedQuotes.ts';

/** The same text with the one kind of quotation marks that the Kamer prints, nested where a quotation holds another. */
export function withGuillemets(text: string): string {
  const units = text.split('');
  for (const { open, close } of pairTypedQuotes(text)) {
    units[open] = '«';
    units[close] = '»';
  }
  return withoutDoubled(units.join(''));
}

/** A headline between guillemets, whatever marks already stand around it. */
export function inGuillemets(headline: string): string {
  return withoutDoubled(`«${withGuillemets(headline)}»`);
}

/** Takes away the marks of a quotation that is nothing but another: `««…»»`. */
function withoutDoubled(text: string): string {
  const { pairs } = pairGuillemets(text);
  const closeOf = new Map(pairs.map(({ open, close }) => [open, close]));
  const inner = pairs.filter(({ open, close }) => closeOf.get(open - 1) === close + 1);
  if (inner.length === 0) return text;
  const units = text.split('');
  for (const { open, close } of inner) {
    units[open] = '';
    units[close] = '';
  }
  return units.join('');
}
