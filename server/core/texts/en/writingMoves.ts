import type { WritingTexts } from '../writingTexts.ts';

export const moveTexts: WritingTexts['moves'] = {
  noQuestion: 'There is no question here. Put the cursor in a question and try again.',
  first: 'This is the first question: there is none above it.',
  last: 'This is the last question: there is none below it.',
  there: 'This question has that place already.',
  gone: 'This question is no longer in that place. Try again.',
  answers: 'Not every question has its answer right below it. Move questions and answers by hand here.',
  answered: 'In a set with answers no questions can be put in, split or merged. Change the text by hand.',
  unclear: 'The numbers of the questions can be read in more than one way. Correct them first and try again.',
  right: 'The numbers of questions and footnotes are right already.',
  combined: 'This question has more than one number. Give each question a number of its own first.',
  splitPlace: 'The question cannot be split here. Put the cursor between two sentences of a question.',
  textChanges: 'This cannot be done here without the text being read otherwise. Change the text by hand.',
};

export const noteTexts: WritingTexts['notes'] = {
  place: 'There can be no footnote here. Put the cursor in a question, after a word or a punctuation mark.',
  markup: 'Here the footnote would end up inside a link or markup. Put the cursor after an ordinary word.',
};

export const renameTexts: WritingTexts['rename'] = {
  nothing: 'Only numbers of questions, footnotes and sets can be renamed here. Put the cursor on such a number.',
  number: (text) => `“${text}” is no number of a question. Type a number, such as 4 or 4a.`,
  repeated: (text) => `Question ${text} occurs more than once. Correct the numbers first.`,
  taken: (text) =>
    `Question ${text} exists already. Move the question with “Move question up” or “Move question down”.`,
  note: (text) => `“${text}” cannot be the number of a footnote. Type a number.`,
  noteLabel: (text) => `“${text}” cannot be the name of a footnote. Type letters or digits, without spaces.`,
  noteTaken: (text) => `Footnote ${text} exists already. Choose another number.`,
  caseNumber: (text) => `“${text}” is no case number. Write it like 2024Z12345.`,
  annexNumber: (text) => `“${text}” is no Aanhangsel number. Type digits only.`,
};
