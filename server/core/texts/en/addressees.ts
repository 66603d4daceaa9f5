import type { addresseeTexts as dutch } from '../nl/addressees.ts';
import type { Translated } from '../texts.ts';

/** Texts of the rules about the addressees. */
export const addresseeTexts: Translated<typeof dutch> = {
  'addressee-unknown': {
    summary: 'The addressee is an office that exists or has existed, written as the Kamer writes it.',
    near: (written, right) => `“${written}” is not the right name. Write “${right}”.`,
    or: '” or “',
    blanks: (right) => `This name has lost blanks. Write “${right}”.`,
    office: (written, right) => `“${written}” is misspelt. Write “${right}”.`,
    lost: (word, before) => `“${word}” is missing before “${before}”. Add it.`,
    unknown: (written) => `“${written}” is no known ministry. Check the name.`,
    never: (post) => `There never was an office “${post}”. Check the office and the ministry.`,
    other: (written) =>
      `“${written}” is no office. Address the questions to a minister, a secretary of state or the Prime Minister.`,
    fix: (right) => `Write “${right}”`,
  },
  'addressee-period': {
    summary: 'The office existed on the day of submission.',
    message: (post, day) => `The office “${post}” did not exist on ${day}. Check the office and the date.`,
  },
  'addressee-number': {
    summary: '“Minister” and “Staatssecretaris” are in the plural when more than one ministry follows.',
    plural: (written, right) => `“${written}” is singular, but more than one ministry follows. Write “${right}”.`,
    singular: (written, right) => `“${written}” is plural, but one ministry follows. Write “${right}”.`,
    both: (portfolio, right) =>
      `You address both secretaries of state of ${portfolio}. Write “${right}” if you mean one of them.`,
    fix: (right) => `Write “${right}”`,
  },
  'addressee-preposition': {
    summary: 'Before each ministry stands “van”, and “voor” for a minister without a ministry.',
    wrong: (written, right, portfolio) => `With “${portfolio}” goes not “${written}”. Write “${right}”.`,
    lost: (right, portfolio) => `“${right}” is missing before “${portfolio}”. Repeat it before each ministry.`,
    fix: (right) => `Write “${right}”`,
  },
  'addressee-capital': {
    summary: 'Minister, Staatssecretaris and Minister-President have a capital in the opening sentence.',
    message: (written, right) => `“${written}” has a capital in the opening sentence. Write “${right}”.`,
    fix: (right) => `Write “${right}”`,
  },
};
