import type { headingTexts as dutch } from '../nl/heading.ts';
import type { Translated } from '../texts.ts';

/** Texts of the rules about the heading with the number of the case. */
export const headingTexts: Translated<typeof dutch> = {
  'case-number-invalid': {
    summary: 'The heading of a set is the case number: the year, a capital Z and five digits.',
    message: (written) =>
      `“${written}” is not a case number. Write the year, a capital Z and five digits, such as “2024Z01234”.`,
    answered: (written) =>
      `“${written}” is neither a case number nor a number of the Aanhangsel. Write for instance “2024Z01234” or “1234”.`,
    year: (year) =>
      `The case number begins with “${year}”, which cannot be the year. Fill in the year in which the questions were submitted.`,
    blank: 'The blank between the hash and the case number is lost, so this is no heading. Put a blank between them.',
    fix: (right) => `Replace by “${right}”`,
    fixBlank: 'Put a blank after the hash',
  },
  'case-number-pending': {
    summary: 'The heading still awaits the case number, which the Kamer gives on submission.',
    message: 'There is no case number here yet. Fill it in as soon as the Kamer has given it.',
    heading:
      'There is no case number above these questions yet. Put a line above them with “## ” and the number, or with “## JJJJZNNNNN” until you know it.',
  },
  'case-number-duplicate': {
    summary: 'Every set has a case number of its own.',
    message: (number) => `The number “${number}” already stands above an earlier set. Give every set its own number.`,
    first: 'Here the number stands for the first time.',
    elsewhere: (number, file, more) =>
      `The number “${number}” also stands above a set in “${file}”${more === 0 ? '' : ` and in ${more} other ${more === 1 ? 'file' : 'files'}`}. Give every set its own number.`,
    other: 'Here the same number stands.',
  },
  'case-number-year': {
    summary: 'The year in the case number is the year in which the questions were submitted.',
    message: (number, date) =>
      `The year in “${number}” does not fit the day of submission, ${date}. Check the number and the date.`,
    submitted: 'This is the day of submission.',
  },
};
