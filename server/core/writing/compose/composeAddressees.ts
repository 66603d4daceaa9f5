import { officeWords } from '../../rules/addressees/officeForms.ts';
import { joinWords } from '../../texts/joinWords.ts';
import { escapeMarkdown, onOneLine } from './escapeMarkdown.ts';
import type { NewAddressee, NewSet } from './newSet.ts';

/**
 * `de Ministers van X en voor Y en de Staatssecretaris van Z`: offices of one kind go together, where the first of them
 * was named. The preposition is repeated each time, for the names of ministries hold commas and `en` themselves.
 */
export function composeAddressees(addressees: readonly NewAddressee[], stage: NewSet['stage']): string {
  const cased = (word: string) => (stage === 'official' ? word : word.toLowerCase());
  const ministry = sharedMinistry(addressees);
  if (ministry !== undefined) {
    const [first, second] = addressees.map(({ office }) => `de ${cased(officeWords[office][0])}`);
    return `${first} en ${second} ${ministry}`;
  }
  return joinWords(
    byOffice(addressees).map(([office, held]) => {
      const word = `de ${cased(officeWords[office][held.length > 1 ? 1 : 0])}`;
      return office === 'minister-president' ? word : `${word} ${joinWords(held.map(postOf), 'en')}`;
    }),
    'en',
  );
}

/** Both of one ministry: `de Minister en de Staatssecretaris van X`. */
function sharedMinistry(addressees: readonly NewAddressee[]): string | undefined {
  const [one, other, ...more] = addressees;
  if (one === undefined || other === undefined || more.length > 0 || one.office === other.office) return undefined;
  if (addressees.some(({ office }) => office === 'minister-president')) return undefined;
  return postOf(one) === postOf(other) ? postOf(one) : undefined;
}

function byOffice(
  addressees: readonly NewAddressee[],
): readonly (readonly [NewAddressee['office'], readonly NewAddressee[]])[] {
  const offices = [...new Set(addressees.map(({ office }) => office))];
  return offices.map((office) => [office, addressees.filter((it) => it.office === office)]);
}

function postOf({ preposition, portfolio }: NewAddressee): string {
  return `${preposition} ${escapeMarkdown(onOneLine(portfolio))}`;
}
