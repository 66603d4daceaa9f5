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
  'url-unreachable': {
    summary: 'An internet address leads to a page that exists.',
    advice: 'Check the address, or look for a copy in the Internet Archive.',
    archived: 'Refer to the copy in the Internet Archive, or look for another address.',
    fix: 'Replace with the archived copy',
  },
  'url-moved': {
    summary: 'An internet address is the one where the page is now.',
    advice: 'Open it and take over the new address.',
    replace: (address) => `Take over the new address: “${address}”.`,
    https: 'Turn “http” into “https”.',
    'front-page': 'The page itself is probably gone: look for another address, or a copy in the Internet Archive.',
    fix: (address) => `Replace with “${address}”`,
    fixHttps: 'Turn “http” into “https”',
  },
  'url-unverifiable': {
    summary: 'It can be found out whether an internet address works.',
    advice: 'Open the address yourself to see whether it is right.',
    http: 'Open the address yourself: perhaps it only works with “http://” in front.',
    private: 'Use a public address, or allow this site yourself.',
  },
};
