import { joinWords } from '../joinWords.ts';
import type { askerTexts as dutch } from '../nl/askers.ts';
import type { Translated } from '../texts.ts';

/** Texts of the rules about the askers and their parties. */
export const askerTexts: Translated<typeof dutch> = {
  'asker-article': {
    summary: 'Before one asker stands “het lid”, before two or more “de leden”.',
    message: (written, names, right) =>
      `“${written}” does not go with ${names === 1 ? 'one name' : `${names === 2 ? 'two' : names} names`}. Write “${right}”.`,
    missing: (right) => `“${right}” is lacking before the first name. Add it.`,
    fix: (right) => `Write “${right}”`,
  },
  'asker-quantifier': {
    summary: 'Two names that share one party get “beiden”, three or more get “allen”.',
    missing: (names, right) =>
      `${names === 2 ? 'Two' : names} names share one party here without “${right}”. Put “${right}” before the party, or give each name its own party.`,
    wrong: (written, names, right) =>
      `“${written}” does not go with ${names === 2 ? 'two' : names} names. Write “${right}” before the party.`,
    alone: (written) => `“${written}” does not go with one name. Remove the word.`,
    fix: (right) => `Write “${right}”`,
    remove: (written) => `Remove “${written}”`,
  },
  'asker-party-missing': {
    summary: 'After every asker, or a row of them, stands the party in brackets.',
    one: (name) => `The party after “${name}” is lacking. Put it there in brackets, for instance “(SP)”.`,
    several: 'The party after these names is lacking. Put it there in brackets, for instance “(beiden SP)”.',
    empty: 'There is no party in the brackets. Fill it in, for instance “(SP)”.',
    unclosed: 'The bracket after the party is lacking. Put “)” after the party.',
    unopened: 'The bracket before the party is lacking. Put “(” before the party.',
    unbracketed: (party) => `The party “${party}” does not stand in round brackets. Put brackets around it.`,
    complete: 'Put the party in brackets',
    add: (bracket) => `Put “${bracket}” after the name`,
  },
  'asker-bold': {
    summary: 'In official form the names of the askers are bold, and nothing around them.',
    none: 'The names of the askers are not bold. Put every name between double asterisks.',
    one: (name) => `The name “${name}” is not bold. Put the name between double asterisks.`,
    part: (name) => `The name “${name}” is not bold as it must be. Put exactly the name between double asterisks.`,
    wider: 'More is bold than the name. Make only the names of the askers bold.',
    fix: 'Make the names bold, and nothing else',
  },
  'asker-separator': {
    summary: 'Between askers stand commas and before the last “en”, always with one blank.',
    message: (written, right) =>
      written === ''
        ? `“${right}” is lacking between the names. Put it there.`
        : `The names are joined by “${written}”. Write “${right}” here.`,
    blanks: 'The blanks are not right here. Write exactly one blank where there must be one.',
    noBlankBeforeBracket: 'The blank before the bracket is lacking. Put a blank there.',
    superfluous: (written) => `“${written}” does not belong here. Write only a blank.`,
    rest: (written) => `“${written}” does not belong after the last asker. Remove it.`,
    fix: (right) => (right === '' ? 'Put the blanks right' : `Write “${right}”`),
  },
  'asker-name-prefix': {
    summary: 'The prefix of a surname has a capital where no first name stands before it, and else none.',
    lowerCase: (written, right) => `Without a first name “${written}” begins with a capital. Write “${right}”.`,
    capital: (written, right) => `In “${written}” the prefix has no capital. Write “${right}”.`,
    fix: (right) => `Write “${right}”`,
  },
  'asker-duplicate': {
    summary: 'Every asker stands in the opening sentence once.',
    message: (name) =>
      `“${name}” stands in the opening sentence already. Remove the name, or add the first names if they are two members.`,
    first: 'Here the name stands for the first time.',
  },
  'asker-unknown': {
    summary: 'The askers are members of the Kamer on the day of submission.',
    message: (name, day) =>
      `By our data the Tweede Kamer had no member “${name}” on ${day}. Check the name and the date.`,
    alone: (name, day) =>
      `By our data the Tweede Kamer had no member “${name}” on ${day}. Check the name and the date; for questions of the Eerste Kamer you can ignore this.`,
    former: (name, day) =>
      `By our data “${name}” was no member of the Tweede Kamer on ${day}. Check the name and the date.`,
    near: (name, right, day) =>
      `By our data the Tweede Kamer had no member “${name}” on ${day}, but it had “${right}”. Check the name.`,
    nobody: (day) =>
      `By our data none of these names was of a member of the Tweede Kamer on ${day}. Check the names and the date; for questions of the Eerste Kamer you can ignore this.`,
    others: 'The opening sentence names all askers. Put their names in the place of this abbreviation.',
    fix: (right) => `Replace by “${right}”`,
  },
  'asker-party': {
    summary: 'After the asker stands the party that they sit for on the day of submission.',
    message: (name, parties, day) =>
      `By our data “${name}” sat for ${joinWords(parties, 'or')} on ${day}. Check the name and the party.`,
    several: (party, day) => `By our data these members sat for ${party} on ${day}. Check the party.`,
    fix: (party) => `Replace by “${party}”`,
  },
  'party-spelling': {
    summary: 'A party is written as the Kamer prints it in questions.',
    message: (written, right) => `“${written}” is printed as “${right}” in questions. Write “${right}”.`,
    fix: (right) => `Write “${right}”`,
  },
  'party-unknown': {
    summary: 'The party is one that the data know.',
    message: (written) => `The party “${written}” is not in our data. Check the name of the party.`,
    near: (written, right) =>
      `The party “${written}” is not in our data, but “${right}” is. Check the name of the party.`,
    fix: (right) => `Replace by “${right}”`,
  },
  'party-period': {
    summary: 'The party exists on the day of submission.',
    after: (label, day, last) =>
      `The party “${label}” was no longer there on ${day}; its last day was ${last}. Check the party and the date.`,
    before: (label, day, first) =>
      `The party “${label}” was not yet there on ${day}; its first day was ${first}. Check the party and the date.`,
    fix: (label) => `Replace by “${label}”`,
  },
};
