import { alter, type CleanSet, isOfficial, type Mistake, swap, textAt, without } from './mistake.ts';

/** The pieces of the bracket with the day. */
const dateParts = [
  'date.open',
  'date.word',
  'date.wordGap',
  'date.day',
  'date.dayGap',
  'date.month',
  'date.monthGap',
  'date.year',
  'date.close',
];

function dateMistake(name: string, part: string, how: (text: string) => string | undefined): Mistake {
  return {
    rule: 'submitted-date',
    name,
    make: (set) => alter(set, part, how, dateParts),
  };
}

function missing(
  name: string,
  from: string,
  to: string,
  at: readonly string[],
  accept: (set: CleanSet) => boolean = () => true,
): Mistake {
  return {
    rule: 'opening-incomplete',
    name,
    make: (set) => {
      const pieces = accept(set) ? without(set.pieces, from, to) : undefined;
      return pieces === undefined ? undefined : { pieces, at };
    },
  };
}

const lastRun = (set: CleanSet) => set.plan.addressees.length - 1;

export const openingMistakes: readonly Mistake[] = [
  {
    rule: 'opening-missing',
    name: 'no opening',
    make: (set) => {
      if (set.plan.kind === 'oral') return undefined;
      const from = isOfficial(set) ? 'opening.kind' : 'date.open';
      const pieces = without(set.pieces, from, 'opening.stop');
      return pieces === undefined
        ? undefined
        : { pieces, at: ['heading.number', 'question.0.word', 'question.0.number', 'question.0.before'] };
    },
  },
  missing('no subject', 'opening.over', 'subject.close', ['opening.aan', 'date.gap', 'date.open', 'opening.stop']),
  missing('no date', 'date.gap', 'date.close', ['subject.text', 'subject.close', 'opening.stop'], isOfficial),
  {
    rule: 'opening-incomplete',
    name: 'no addressee',
    make: (set) => {
      const from = 'opening.aan';
      const last = lastRun(set);
      const run = set.plan.addressees[last];
      if (run === undefined) return undefined;
      const to = run.posts.length > 0 ? `post.${last}.${run.posts.length - 1}.name` : `run.${last}.office`;
      const pieces = without(set.pieces, from, to);
      return pieces === undefined
        ? undefined
        : {
            pieces,
            at: ['opening.over', 'opening.kind', 'group.0.close', `group.${set.plan.groups.length - 1}.close`],
          };
    },
  },
  {
    rule: 'opening-incomplete',
    name: 'no askers',
    make: (set) => {
      const pieces = without(set.pieces, 'opening.van', `group.${set.plan.groups.length - 1}.close`);
      return pieces === undefined ? undefined : { pieces, at: ['opening.kind', 'opening.aan', 'run.0.article'] };
    },
  },
  {
    rule: 'subject-italic',
    name: 'not italic',
    make: (set) =>
      isOfficial(set) ? swap(set, { 'subject.open': '', 'subject.close': '' }, ['subject.text']) : undefined,
  },
  {
    rule: 'subject-italic',
    name: 'the emphasis takes in the bracket',
    make: (set) => {
      if (!isOfficial(set)) return undefined;
      return swap(set, { 'subject.close': '', 'date.close': ')*' }, ['subject.text', 'date.open', 'date.close']);
    },
  },
  {
    rule: 'submitted-date',
    name: 'no such day',
    make: (set) => {
      const month = textAt(set, 'date.month');
      const day = month === 'februari' ? '30' : /april|juni|september|november/.test(month) ? '31' : '32';
      return swap(set, { 'date.day': day }, ['date.open', 'date.day', 'date.month', 'date.year']);
    },
  },
  dateMistake('a leading nought', 'date.day', (day) => (day.length === 1 ? `0${day}` : undefined)),
  dateMistake('a misspelt month', 'date.month', (month) =>
    month.length > 4 ? month.slice(0, -3) + month.slice(-2) : undefined,
  ),
  dateMistake('a capital', 'date.month', (month) => month.charAt(0).toUpperCase() + month.slice(1)),
  dateMistake('an abbreviation', 'date.month', (month) => (month.length > 4 ? `${month.slice(0, 3)}.` : undefined)),
  dateMistake('a capital Ingezonden', 'date.word', () => 'Ingezonden'),
  dateMistake('no closing bracket', 'date.close', () => ''),
  {
    rule: 'submitted-date',
    name: 'far in the future',
    make: (set) =>
      set.plan.kind === 'ah' ? swap(set, { 'date.year': '2041' }, ['date.open', 'date.year']) : undefined,
  },
  {
    rule: 'submitted-position',
    name: 'the bracket above the sentence',
    make: (set) => {
      if (!isOfficial(set)) return undefined;
      const bracket = dateParts.map((name) => textAt(set, name)).join('');
      const changes = { 'date.gap': '', ...Object.fromEntries(dateParts.map((name) => [name, ''])) };
      return swap(set, { ...changes, 'opening.kind': `${bracket}\n\n${textAt(set, 'opening.kind')}` }, [
        'opening.kind',
      ]);
    },
  },
  {
    rule: 'opening-full-stop',
    name: 'no full stop',
    make: (set) =>
      textAt(set, 'opening.stop') === '.'
        ? swap(set, { 'opening.stop': '' }, ['date.close', 'opening.stop'])
        : undefined,
  },
];
