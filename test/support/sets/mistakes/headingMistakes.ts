import { alter, type Mistake, swap } from './mistake.ts';

const kv = (plan: { kind: string }) => plan.kind === 'kv';

export const headingMistakes: readonly Mistake[] = [
  {
    rule: 'case-number-invalid',
    name: 'lower-case z',
    make: (set) => (kv(set.plan) ? alter(set, 'heading.number', (text) => text.replace('Z', 'z')) : undefined),
  },
  {
    rule: 'case-number-invalid',
    name: 'a blank inside',
    make: (set) => (kv(set.plan) ? alter(set, 'heading.number', (text) => text.replace('Z', 'Z ')) : undefined),
  },
  {
    rule: 'case-number-invalid',
    name: 'too few digits',
    make: (set) => (kv(set.plan) ? alter(set, 'heading.number', (text) => text.slice(0, -1)) : undefined),
  },
  {
    rule: 'case-number-invalid',
    name: 'too many digits',
    make: (set) => (kv(set.plan) ? alter(set, 'heading.number', (text) => `${text}1`) : undefined),
  },
  {
    rule: 'case-number-invalid',
    name: 'no Z',
    make: (set) => (kv(set.plan) ? alter(set, 'heading.number', (text) => text.replace('Z', '')) : undefined),
  },
  {
    rule: 'case-number-invalid',
    name: 'a word in its place',
    make: (set) => swap(set, { 'heading.number': 'Zaaknummer volgt' }),
  },
  {
    rule: 'case-number-invalid',
    name: 'a year before 2008',
    make: (set) => (kv(set.plan) ? alter(set, 'heading.number', (text) => `1998${text.slice(4)}`) : undefined),
  },
  {
    rule: 'case-number-pending',
    name: 'placeholder',
    make: (set) =>
      kv(set.plan)
        ? swap(set, { 'heading.number': set.rnd.pick(['XXXXZXXXXX', 'JJJJZNNNNN', '2024Z…', 'JJJJZ…']) })
        : undefined,
  },
  {
    rule: 'case-number-pending',
    name: 'empty heading',
    make: (set) =>
      kv(set.plan) ? swap(set, { 'heading.number': '' }, ['heading.marker', 'heading.number']) : undefined,
  },
  {
    rule: 'case-number-year',
    name: 'another year',
    make: (set) =>
      kv(set.plan)
        ? alter(
            set,
            'heading.number',
            (text) => `${Number(text.slice(0, 4)) + set.rnd.pick([1, -1, 2])}${text.slice(4)}`,
          )
        : undefined,
  },
];
