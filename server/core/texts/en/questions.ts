import type { questionTexts as nl } from '../nl/questions.ts';
import type { Translated } from '../texts.ts';

export const questionTexts: Translated<typeof nl> = {
  'question-missing': {
    summary: 'A set holds at least one question.',
    message: 'This set holds no question. Put a line “Vraag 1” below the opening sentence, and the question below it.',
    unlabelled:
      'The questions in this set have no number. Put a line with its number above each, beginning with “Vraag 1”.',
    fix: 'Put “Vraag N” above each paragraph with a question mark',
  },
  'question-number-sequence': {
    summary: 'The numbers of the questions count up from 1, without gaps.',
    expected: (number, label) => `Question ${number} belongs here, but it says “${label}”. Renumber the questions.`,
    gap: (first, last) =>
      first === last
        ? `Number ${first} occurs in no question or answer. Add it, or renumber the questions.`
        : `The numbers ${first} to ${last} occur in no question or answer. Add them, or renumber the questions.`,
    fix: 'Renumber the questions',
  },
  'question-number-duplicate': {
    summary: 'Each number belongs to one question.',
    message: (number) => `There is a question with number ${number} already. Renumber the questions.`,
    first: (number) => `Question ${number} is here first.`,
  },
  'question-label-form': {
    summary: 'Above each question stands “Vraag” with its number, without markup and on a line of its own.',
    bare: (standard) => `Above this question stands only a number. Turn it into a line “${standard}” of its own.`,
    inline: (standard) =>
      `The question follows its number directly. Put “${standard}” on a line of its own, with a blank line below it.`,
    markup: (standard) => `“${standard}” has markup here. Write it without, on a line of its own.`,
    joined: (standard) => `There is no blank line above “${standard}”. Add one.`,
    form: (written, standard) => `“${written}” is not the fixed form. Write “${standard}”.`,
    fix: (standard) => `Turn it into “${standard}” on a line of its own`,
    fixAll: 'Turn all numbers into lines “Vraag N” of their own',
  },
  'question-label-combined': {
    summary: 'Each question has a number of its own; only an answer takes questions together.',
    message: (label) => `“${label}” takes questions together. Give each question a number of its own.`,
  },
  'question-empty': {
    summary: 'Below each number stands the text of a question.',
    message: (label) => `There is no text below “${label}”. Write the question, or take the number away.`,
  },
  'question-mark-missing': {
    summary: 'A question holds a question mark.',
    message: (label) => `“${label}” holds no question mark. Turn it into a question.`,
  },
  'question-reference': {
    summary: 'A reference to a question gives a number that exists.',
    message: (number, last) =>
      `There is no question ${number}: the last is question ${last}. Correct the number, or say which questions it comes from.`,
  },
  'question-long': {
    summary: 'A question is short: 150 words at most.',
    message: (label, words, most) =>
      `“${label}” has ${words} words, and more than ${most} are hard to read. Shorten the question, or split it.`,
  },
  'question-many': {
    summary: 'A set has 50 questions at most.',
    message: (count, most) =>
      `This set has ${count} questions, and more than ${most} are unusual. Divide them over more sets, or merge some.`,
  },
  'answer-missing': {
    summary: 'Each question in an answered set has an answer.',
    message: (numbers) =>
      `There is no answer to question ${numbers.join(', ')}. Add it, or name the number at the answer it belongs to.`,
    none: 'None of the questions has an answer. Put a line “Antwoord N” below each question, and the answer below it.',
  },
  'answer-unmatched': {
    summary: 'Each answer belongs to a question of the set.',
    message: (numbers) =>
      `There is no question ${numbers.join(', ')} to this answer. Correct the number, or add the question.`,
  },
};
