import type { proseTexts as nl } from '../nl/prose.ts';
import type { Translated } from '../texts.ts';

export const proseTexts: Translated<typeof nl> = {
  'reference-malformed': {
    summary: 'A reference to a paper of the Kamer has a fixed form.',
    message: (right) => `This reference does not have the fixed form. Write “${right}”.`,
    fix: (right) => `Replace by “${right}”`,
  },
  'quotes-unbalanced': {
    summary: 'Every quotation mark that opens is closed as well.',
    unclosed: 'This quotation mark is not closed. Put » where the quotation ends, or take « away.',
    unopened: 'No quotation begins before this mark. Put « where the quotation begins, or take » away.',
  },
  'quotes-doubled': {
    summary: 'A quotation has one pair of quotation marks.',
    message: 'These words have two pairs of quotation marks. One pair is enough.',
    fix: 'Leave one pair of quotation marks',
  },
  'quotes-straight': {
    summary: 'In official form, quotations stand between « and ».',
    message: 'These quotation marks do not belong to the official form. Use « and ».',
    fix: 'Use « and »',
  },
  'hyphen-linebreak': {
    summary: 'A word is broken at the end of a line only, never in its midst.',
    message: (word) => `This hyphen is left from a line that was broken here. Write “${word}” as one word.`,
    fix: (word) => `Write “${word}”`,
  },
  'word-repeated': {
    summary: 'A word does not stand twice in a row by mistake.',
    message: (word) => `“${word}” stands here twice. Take one away.`,
    fix: (word) => `Take the second “${word}” away`,
  },
  'explanation-position': {
    summary: 'The explanation stands below the last question.',
    message: 'There are questions below this explanation. Put the explanation below the last question.',
  },
  'explanation-reference': {
    summary: 'The explanation has the right number and the right day of the earlier questions.',
    malformed: (written) =>
      `“${written}” is no case number. Write the year, a capital Z and five digits, such as “2024Z01234”.`,
    year: (number, date) =>
      `The year in “${number}” does not agree with the day of submission, ${date}. Check the number and the date.`,
    later: (date, own) =>
      `By this date (${date}) the earlier questions were submitted after these (${own}). Check the date.`,
  },
  'suppression-unused': {
    summary: 'A comment that hides a finding is there only as long as the finding is.',
    unused: (rule) => `There is no finding of “${rule}” here to hide. Take the name or the comment away.`,
    unknown: (rule) => `There is no rule “${rule}”. Mend the name or take it away.`,
    empty: 'This comment names no rule, so it hides nothing. Name a rule or take the comment away.',
    fixComment: 'Delete this comment',
    fixRule: (rule) => `Take “${rule}” out of this comment`,
  },
};
