import type { Texts } from '../texts.ts';

export const linkCheckTexts: Texts['linkChecks'] = {
  checking: 'Checking links',
  progress: (done, total) => `${done} of ${total}`,
  summary: (total, { ok, gone, moved, unverifiable, unchecked }) => {
    const parts = [
      `${ok} reachable`,
      `${gone} gone`,
      `${moved} moved`,
      `${unverifiable} impossible to judge`,
      `${unchecked} not checked`,
    ].filter((part) => !part.startsWith('0 '));
    return `${total === 1 ? '1 address' : `${total} addresses`}: ${parts.join(', ')}.`;
  },
  offline: 'There was no connection to the internet. Try again later.',
  noSet: 'No set of Kamervragen is open. Open a set first.',
  noAddresses: 'The open sets hold no address to check.',
  restricted: 'You do not trust this folder, so nothing goes out to the network. Trust the folder first.',
  off: 'The check of links is off. Set “kamervragen.links.check” to “onSave” or “manual”.',
  noNetwork: 'Links cannot be checked here. Open the set in VS Code on your computer.',
  failed: 'The check of links could not start. Install Kamervragen again.',
  searching: 'Searching the Internet Archive',
  found: 'The Internet Archive has a copy. Choose at the address to replace it by that copy.',
  notFound: 'No copy came from the Internet Archive. Search yourself on the calendar page of the address.',
  foreign: 'This address is not in an open set. Open the set first that it is in.',
  membersFailed: 'The members could not be updated. Install Kamervragen again.',
  openYourself: (href) => `The browser could not be opened. Open ${href} yourself`,
};
