import { alter, type CleanSet, type Mistake, swap, textAt } from './mistake.ts';

/** Every post of the set: its run and its place in that run. */
function posts({ plan }: CleanSet) {
  return plan.addressees.flatMap((run, index) => run.posts.map((post, place) => ({ ...post, run: index, place })));
}

function pickPost(set: CleanSet, accept: (post: { portfolio: string; prep: string; place: number }) => boolean) {
  const fitting = posts(set).filter(accept);
  return fitting.length === 0 ? undefined : set.rnd.pick(fitting);
}

function portfolioMistake(
  rule: string,
  name: string,
  accept: (portfolio: string) => boolean,
  how: (portfolio: string) => string,
): Mistake {
  return {
    rule,
    name,
    make: (set) => {
      const post = pickPost(set, ({ portfolio }) => accept(portfolio));
      if (post === undefined) return undefined;
      const own = `post.${post.run}.${post.place}`;
      return alter(set, `${own}.name`, how, [`${own}.name`, `${own}.prep`, `run.${post.run}.office`]);
    },
  };
}

function runMistake(rule: string, name: string, how: (word: string) => string | undefined): Mistake {
  return {
    rule,
    name,
    make: (set) => {
      const run = set.rnd.integer(0, set.plan.addressees.length - 1);
      return alter(set, `run.${run}.office`, how);
    },
  };
}

export const addresseeMistakes: readonly Mistake[] = [
  portfolioMistake(
    'addressee-unknown',
    'a lost comma',
    (it) => it.includes(','),
    (it) => it.replace(',', ''),
  ),
  portfolioMistake(
    'addressee-unknown',
    'lower case in the name',
    (it) => / en \p{Lu}/u.test(it),
    (it) => it.replace(/ en (\p{Lu})/u, (_, letter: string) => ` en ${letter.toLowerCase()}`),
  ),
  portfolioMistake(
    'addressee-unknown',
    'a misspelling',
    (it) => it.length > 8,
    (it) => `${it.slice(0, 3)}${it.slice(4)}`,
  ),
  portfolioMistake(
    'addressee-unknown',
    'no such post',
    () => true,
    () => 'Bruggen en Veerponten',
  ),
  runMistake('addressee-unknown', 'a misspelt office', (word) =>
    /^staatssecretaris$/i.test(word) ? word.replace('tss', 'ts') : undefined,
  ),
  portfolioMistake(
    'addressee-period',
    'a post of another time',
    () => true,
    () => 'Verkeer en Waterstaat',
  ),
  runMistake('addressee-number', 'the wrong number', (word) => {
    if (/^minister$/i.test(word)) return `${word}s`;
    if (/^ministers$/i.test(word)) return word.slice(0, -1);
    if (/^staatssecretaris$/i.test(word)) return `${word}sen`;
    return /^staatssecretarissen$/i.test(word) ? word.slice(0, -3) : undefined;
  }),
  {
    rule: 'addressee-preposition',
    name: 'van for voor, voor for van',
    make: (set) => {
      const post = pickPost(set, ({ portfolio }) => !/Handel|Asiel/.test(portfolio));
      if (post === undefined) return undefined;
      return alter(set, `post.${post.run}.${post.place}.prep`, (prep) => (prep === 'van ' ? 'voor ' : 'van '));
    },
  },
  {
    rule: 'addressee-preposition',
    name: 'lost before a later post',
    make: (set) => {
      const post = pickPost(set, ({ place }) => place > 0);
      if (post === undefined) return undefined;
      const own = `post.${post.run}.${post.place}`;
      return swap(set, { [`${own}.prep`]: '' }, [`${own}.prep`, `${own}.name`]);
    },
  },
  {
    rule: 'addressee-capital',
    name: 'lower case in print',
    make: (set) => {
      if (set.plan.stage !== 'official') return undefined;
      const run = set.rnd.integer(0, set.plan.addressees.length - 1);
      const word = textAt(set, `run.${run}.office`);
      return swap(set, { [`run.${run}.office`]: word.toLowerCase() });
    },
  },
];
