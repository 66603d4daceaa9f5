import type { MemberTexts } from '../memberTexts.ts';

const unchanged = 'The data there were stay in use.';

export const memberTexts: MemberTexts = {
  updating: 'Updating the members',
  progress: (done, total) => `${done} of ${total} rows`,
  restricted: 'You do not trust this folder, so nothing goes out to the network. Trust the folder first.',
  busy: 'The members are being updated already. Wait until that is done.',
  updated: (day, sitting, parties, added) =>
    `The members are up to date to ${day}: ${sitting} members in ${parties} parties, ${added === 1 ? '1 new name' : `${added} new names`}.`,
  newLabels: (labels) =>
    `New to this program: ${labels.map((it) => `“${it}”`).join(', ')}. Check how the Kamer writes this in questions.`,
  offline: `There was no connection to the internet. ${unchanged}`,
  unreachable: `The open data of the Tweede Kamer cannot be reached now. ${unchanged}`,
  proxy: `The proxy did not let the question to the Tweede Kamer through. Check “http.proxy”. ${unchanged}`,
  tls: `The secure connection with the Tweede Kamer is not in order. ${unchanged}`,
  timeout: `The open data of the Tweede Kamer answered too slowly. ${unchanged}`,
  status: (status) => `The open data of the Tweede Kamer gave an error (${status}). ${unchanged}`,
  redirect: `The Tweede Kamer referred to another address, which was not followed. ${unchanged}`,
  foreign: `The Tweede Kamer said that there is more at another address, which was not followed. ${unchanged}`,
  endless: `There was no end to the answer of the Tweede Kamer. ${unchanged}`,
  large: `The answer of the Tweede Kamer was too large. ${unchanged}`,
  unreadable: `The answer of the Tweede Kamer could not be read. ${unchanged}`,
  notSaved: `The new members could not be saved. ${unchanged}`,
  clock: `The date of this computer is before that of the data. Set the clock right. ${unchanged}`,
  noParties: `There were no known parties in the answer of the Tweede Kamer. ${unchanged}`,
  dates: `Too many names or dates in the answer of the Tweede Kamer are wrong. ${unchanged}`,
  few: (sitting) => `By the answer the Tweede Kamer has only ${sitting} members, which cannot be. ${unchanged}`,
  many: (sitting) => `By the answer the Tweede Kamer has ${sitting} members, which cannot be. ${unchanged}`,
  old: (day) => `The answer of the Tweede Kamer is out of date: its newest member is of ${day}. ${unchanged}`,
};
