import { toDutch } from '../../text/plainDate.ts';
import { composeAddressees } from './composeAddressees.ts';
import { composeAskers } from './composeAskers.ts';
import { composeSubject } from './composeSubject.ts';
import type { NewSet } from './newSet.ts';

/** The opening sentence (aanhef). In print it ends with the day of handing in; a draft has that in a line above it. */
export function composeOpening(set: NewSet): string {
  const { askers, addressees, stage } = set;
  const who = `Vragen van ${composeAskers(askers, stage)} aan ${composeAddressees(addressees, stage)}`;
  const sentence = `${who} over ${composeSubject(set)}`;
  const submitted = `(ingezonden ${toDutch(set.date)})`;
  return stage === 'official' ? `${sentence} ${submitted}.` : `${submitted}\n\n${sentence}`;
}
