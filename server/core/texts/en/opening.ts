import type { openingTexts as dutch } from '../nl/opening.ts';
import type { Translated } from '../texts.ts';

/** Texts of the rules about the opening sentence as a whole, its subject and its date. */
export const openingTexts: Translated<typeof dutch> = {
  'opening-missing': {
    summary: 'Above the first question stands the opening sentence: who asks whom about what, and when.',
    message:
      'This set has no opening sentence. Put “Vragen van het lid … aan de Minister van … over … (ingezonden …).” above the first question.',
  },
  'opening-incomplete': {
    summary: 'The opening sentence names the asker, the addressee, the subject and the day of submission.',
    kind: 'The opening sentence has lost its beginning. Begin it with “Vragen van”.',
    askers:
      'The opening sentence does not say who asks. Put the member after “Vragen van”, with the party in brackets.',
    addressees: 'The opening sentence does not say who is asked. Put “aan de Minister van …” after the asker.',
    post: (office) =>
      `The opening sentence lacks the ministry. Put it after “${office}”, for instance “van Financiën”.`,
    subject: 'The opening sentence lacks the subject. Put what the questions are about after “over”.',
    submitted:
      'The opening sentence lacks the day of submission. End it with, for instance, “(ingezonden 1 oktober 2024)”.',
    submittedLater:
      'The day of submission is not filled in yet. End the sentence with, for instance, “(ingezonden 1 oktober 2024)” when you submit the questions.',
    word: (word, part) => `The opening sentence lacks the word “${word}” before ${part}. Add it.`,
    askersPart: 'the asker',
    addresseesPart: 'the addressee',
    subjectPart: 'the subject',
  },
  'subject-italic': {
    summary: 'In official form the subject is in italics, and only the subject.',
    none: 'The subject is not in italics. Put it between asterisks.',
    part: 'Only a part of the subject is in italics. Put the whole subject between asterisks.',
    wider: 'More than the subject is in italics. Put only the subject between asterisks.',
    fix: 'Put the subject in italics',
  },
  'submitted-date': {
    summary: 'The day of submission is written as “(ingezonden 1 oktober 2024)”.',
    day: (written) => `The day “${written}” does not exist. Fill in the right day.`,
    zero: (right) => `The day begins with a nought. Write “${right}”.`,
    month: (written, right) => `The month “${written}” is not spelt as it should be. Write “${right}”.`,
    monthUnclear: (written) => `The month “${written}” is not spelt as it should be. Write the month in full.`,
    year: (written) => `The year “${written}” is not right. Write it in four digits.`,
    open: 'The bracket before “ingezonden” is missing. Put “(” before it.',
    close: 'The bracket after the date is missing. Put “)” after the year.',
    word: 'Before the date belongs the word “ingezonden”, without a capital. Write it so.',
    blank: (right) => `The blanks are not right here. Write “${right}”.`,
    unread: (written) => `No date can be read in “${written}”. Write the day as “(ingezonden 1 oktober 2024)”.`,
    form: (right) => `The day of submission is not in its fixed form. Write “${right}”.`,
    example: '(ingezonden 1 oktober 2024)',
    future: (written) => `The day of submission, ${written}, is more than a year in the future. Check the year.`,
    fix: (right) => `Replace by “${right}”`,
  },
  'submitted-position': {
    summary: 'In official form the day of submission stands at the end of the opening sentence.',
    message:
      'The day of submission is not at the end of the opening sentence. Put it there, with a full stop after it.',
    fix: 'Move the day of submission to the end of the opening sentence',
  },
  'opening-full-stop': {
    summary: 'The opening sentence ends with a full stop, after the last bracket.',
    message: 'The opening sentence has no full stop. Put one after the last bracket.',
    fix: 'Put a full stop after the opening sentence',
  },
};
