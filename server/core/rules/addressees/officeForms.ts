import type { AddresseeRun } from '../../model/questionDocument.ts';

/** One, and more of them. */
export const officeWords = {
  minister: ['Minister', 'Ministers'],
  staatssecretaris: ['Staatssecretaris', 'Staatssecretarissen'],
  'minister-president': ['Minister-President', 'Minister-President'],
} as const;

/** An office as the Kamer writes it, in the singular or the plural; what is no office stays what it is. */
export function officeForm(run: AddresseeRun, plural: boolean): string {
  return run.office === 'other' ? run.officeWord.text : officeWords[run.office][plural ? 1 : 0];
}

/** The same in lower case where the author writes offices so: drafts do. */
export function officeFormAsTyped(run: AddresseeRun, plural: boolean): string {
  const form = officeForm(run, plural);
  return /^\p{Ll}/u.test(run.officeWord.text) ? form.toLowerCase() : form;
}
