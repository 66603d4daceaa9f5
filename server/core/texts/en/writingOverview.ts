import type { WritingTexts } from '../writingTexts.ts';

const count = (one: string, more: string) => (number: number) => (number === 1 ? `1 ${one}` : `${number} ${more}`);

const questions = count('question', 'questions');
const words = count('word', 'words');
const errors = count('error', 'errors');
const warnings = count('warning', 'warnings');
const links = count('link', 'links');

export const overviewTexts: WritingTexts['overview'] = {
  sources: 'Sources',
  sourcesHow: 'The footnotes and web addresses of this set. The sign says how the link fares.',
  figures: (questionCount, wordCount) => `${questions(questionCount)}, ${words(wordCount)}`,
  due: (date) => `answer by ${date} (estimate)`,
  answered: (date) => `answered on ${date}`,
};

export const readyTexts: WritingTexts['ready'] = {
  titles: {
    number: 'Case number',
    opening: 'Opening',
    questions: 'Questions and numbering',
    notes: 'Footnotes',
    sources: 'Sources and links',
    style: 'Spelling and quotation marks',
    explanation: 'Explanation',
    document: 'Whether the file can be read',
  },
  wrong: (errorCount, warningCount) => {
    const parts = [errorCount > 0 ? errors(errorCount) : [], warningCount > 0 ? warnings(warningCount) : []].flat();
    const verb = (errorCount || warningCount) === 1 ? 'There is' : 'There are';
    return `${verb} ${parts.join(' and ')}.`;
  },
  hints: (number) => (number === 1 ? 'There is 1 hint left.' : `There are ${number} hints left.`),
  rulesOff: (number) =>
    number === 1
      ? 'One rule about this is off and was not looked at.'
      : `${number} rules about this are off and were not looked at.`,
  fine: {
    number: 'The case number is well written.',
    opening: 'The opening is complete.',
    style: 'There is nothing to remark on quotation marks and words.',
    explanation: 'The explanation is in its place and correct.',
    document: 'The whole file was read.',
  },
  pending: 'The case number is still to come: the Kamer gives it at submission, you need not do anything.',
  noHeading: 'There is no case number yet: the Kamer gives it at submission, you need not do anything.',
  questions: (number) =>
    number === 1
      ? 'There is 1 question, well numbered and with a text.'
      : `The ${number} questions are well numbered and have a text.`,
  unfilled: (count) => `${count === 1 ? '1 place is' : `${count} places are`} still to be filled in.`,
  fillIn: 'Fill in something here.',
  noQuestions: 'There is no question yet. Write the first question.',
  noOpening: 'There is no opening yet. Write who asks whom about what.',
  notes: (number) =>
    number === 1 ? 'The footnote and its mark are right.' : `The ${number} footnotes and their marks are right.`,
  noNotes: 'There are no footnotes.',
  noExplanation: 'There is no explanation. There need not be one.',
  noAddresses: 'There are no web addresses.',
  links: (number) => (number === 1 ? 'The link was checked.' : `All ${number} links were checked.`),
  unchecked: (number) => (number === 1 ? '1 link was not checked yet.' : `${links(number)} were not checked yet.`),
  checking: 'The links are being checked now.',
  checkOff: 'The check of links is off, so whether they work is not known.',
  restricted: 'You do not trust this folder, so the links were not checked.',
  ignored: (number) =>
    number === 1 ? '1 address is not checked, as you asked.' : `${number} addresses are not checked, as you asked.`,
  partlyRead: 'Part of the file was not read, so there is nothing to be said of it.',
  suppressed: (number) => (number === 1 ? '1 comment hides findings.' : `${number} comments hide findings.`),
};
