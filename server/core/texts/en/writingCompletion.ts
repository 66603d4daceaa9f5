import type { WritingTexts } from '../writingTexts.ts';

export const writingCompletionTexts: WritingTexts['completion'] = {
  member: (name, party) => `${name}, member for ${party}.`,
  partyOf: (names) => `the party of ${names}`,
  today: 'today',
  nextQuestion: 'the next question; later questions count on',
  explanation: 'the explanation below the questions',
  newFootnote: (number) => `Footnote ${number}`,
  withNote: 'a new footnote, with the note itself',
  missingNote: 'this footnote is still to be written',
};
