import type { addressTexts as nl } from '../nl/addresses.ts';
import type { Translated } from '../texts.ts';

export const addressTexts: Translated<typeof nl> = {
  'url-malformed': {
    summary: 'An internet address is written so that it works.',
    'scheme-misspelt': 'This address does not begin well. Write “https://” before the name of the site.',
    blank: 'There is a blank or a line break in this address. Write it in one piece.',
    unclosed: 'The bracket “<” before this address is not closed. Put “>” after it.',
    'no-host': 'The name of the site is missing in this address. Write the address in full.',
    credentials: 'This address holds a user name or password. Take away what stands before “@”.',
    fix: (address) => `Turn it into “${address}”`,
  },
  'url-scheme-missing': {
    summary: 'An internet address begins with “https://”.',
    message: (address) => `“${address}” lacks “https://”. Put it in front, and it works as a link.`,
    fix: 'Put “https://” before the address',
  },
};
