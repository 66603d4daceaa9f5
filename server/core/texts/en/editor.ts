import type { editorTexts as nl } from '../nl/editor.ts';
import type { Translated } from '../texts.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

export const editorTexts: Translated<typeof nl> = {
  date: (day, month, year) => `${day} ${months[month - 1] ?? ''} ${year}`,
  dayOfMonth: (day, month) => `${day} ${months[month - 1] ?? ''}`,
  list,
  outline: {
    set: 'Set without a number',
    opening: 'Opening',
    reply: 'Reply',
    question: (numbers) => (numbers.length > 1 ? `Questions ${list(numbers)}` : `Question ${list(numbers)}`),
    answer: (numbers) => `Answer ${list(numbers)}`,
    footnote: (label) => `Footnote ${label}`,
    explanation: 'Explanation',
    noText: '(no text yet)',
  },
  hover: {
    footnote: (label) => `Footnote ${label}`,
    markIn: (part) => `Referred to in: ${part}`,
    noMark: 'Nothing in this set refers to this footnote.',
    rule: (id) => `Rule ${id}`,
    period: (from, to, sure) => {
      const dates = to === undefined ? `since ${from}` : `from ${from} to ${to}`;
      return sure ? dates : `${dates} (approximately)`;
    },
    data: (date) => `Data of ${date}.`,
    minister: 'Minister',
    secretary: 'State Secretary',
    primeMinister: 'Prime Minister',
    deadline: (date) => `Answer expected by ${date}`,
    deadlineHow:
      'Three weeks after the day of handing in. This is an estimate: it does not take a recess into account.',
    postponed: 'Six weeks after the day of handing in, since the minister asked for more time. This is an estimate.',
    answered: (days) => (days === 1 ? 'Answered after 1 day' : `Answered after ${days} days`),
    answeredOn: (date) => `The answer was received on ${date}. The term is three weeks.`,
    link: (state) => `Link: ${state}`,
    pageTitle: (title) => `Title: ${title}`,
    newAddress: 'New address: ',
    finalAddress: 'Ends up at: ',
    archived: 'Archived copy: ',
    reference: (kind) => `Refers to: ${kind}`,
    referenceKinds: {
      case: 'questions with this case number',
      annex: 'Aanhangsel van de Handelingen (answered questions)',
      paper: 'Kamerstuk (parliamentary paper)',
      proceedings: 'Handelingen (proceedings)',
      gazette: 'Staatsblad or Staatscourant (official gazette)',
      ruling: 'court ruling',
    },
  },
  links: {
    address: 'Open this address',
    addressIn: (state) => `Open this address (${state})`,
    reference: (id) => `Open ${id}`,
  },
  actions: {
    noPlace: 'There is no place here for a comment that hides this. Turn the rule off in the settings.',
    stale: 'The text has changed in the meantime. Choose the action again.',
    openArchive: 'Look in the Internet Archive',
    findArchive: 'Look for an archived copy (asks archive.org)',
    fixAll: 'Fix everything that can be fixed safely',
    suppressLine: (rule) => `Ignore ${rule} on this line`,
    suppressFile: (rule) => `Ignore ${rule} in this file`,
    ruleOff: (rule) => `Turn the rule ${rule} off in the settings`,
  },
};
