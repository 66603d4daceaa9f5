import { alter, askersOf, type CleanSet, isOfficial, type Mistake, swap, textAt } from './mistake.ts';

function anyAsker(set: CleanSet, accept: (name: string) => boolean = () => true) {
  const fitting = askersOf(set.plan).filter((asker) => accept(asker.name));
  return fitting.length === 0 ? undefined : set.rnd.pick(fitting);
}

function anyGroup(set: CleanSet, accept: (size: number) => boolean): number | undefined {
  const fitting = set.plan.groups.flatMap((group, index) => (accept(group.names.length) ? [index] : []));
  return fitting.length === 0 ? undefined : set.rnd.pick(fitting);
}

function articleMistake(name: string, one: string | undefined, more: string | undefined): Mistake {
  return {
    rule: 'asker-article',
    name,
    make: (set) => {
      const wrong = askersOf(set.plan).length === 1 ? one : more;
      return wrong === undefined ? undefined : swap(set, { 'opening.article': wrong });
    },
  };
}

/** The pieces of a group, for mistakes that are seen in all of it. */
function groupPieces(set: CleanSet, group: number): string[] {
  const askers = askersOf(set.plan).filter((asker) => asker.group === group);
  return [
    ...askers.map((asker) => `asker.${asker.index}.name`),
    `group.${group}.open`,
    `group.${group}.quantifier`,
    `group.${group}.party`,
    `group.${group}.close`,
  ];
}

const abbreviations: Readonly<Record<string, string>> = {
  ChristenUnie: 'CU',
  GroenLinks: 'GL',
  FVD: 'FvD',
  PvdA: 'PVDA',
  DENK: 'Denk',
  'Nieuw Sociaal Contract': 'NSC',
  VVD: 'V.V.D.',
  D66: 'd66',
};

export const askerMistakes: readonly Mistake[] = [
  articleMistake('the wrong number', 'de leden', 'het lid'),
  articleMistake('het leden', 'het leden', 'het leden'),
  articleMistake('de leden lid', undefined, 'de leden lid'),
  articleMistake('de lid', 'de lid', 'de lid'),
  {
    rule: 'asker-quantifier',
    name: 'the wrong one',
    make: (set) => {
      const group = anyGroup(set, (size) => size > 1);
      if (group === undefined) return undefined;
      return alter(
        set,
        `group.${group}.quantifier`,
        (text) => (text === 'beiden ' ? 'allen ' : 'beiden '),
        groupPieces(set, group),
      );
    },
  },
  {
    rule: 'asker-quantifier',
    name: 'missing',
    make: (set) => {
      const group = anyGroup(set, (size) => size > 1);
      return group === undefined
        ? undefined
        : swap(set, { [`group.${group}.quantifier`]: '' }, groupPieces(set, group));
    },
  },
  {
    rule: 'asker-quantifier',
    name: 'with one name',
    make: (set) => {
      const group = anyGroup(set, (size) => size === 1);
      if (group === undefined) return undefined;
      return swap(set, { [`group.${group}.quantifier`]: set.rnd.pick(['beiden ', 'allen ']) }, groupPieces(set, group));
    },
  },
  {
    rule: 'asker-party-missing',
    name: 'the last bracket lost',
    make: (set) => {
      const group = set.plan.groups.length - 1;
      const names = groupPieces(set, group);
      const changes = Object.fromEntries(
        ['gap', 'open', 'quantifier', 'party', 'close'].map((part) => [`group.${group}.${part}`, '']),
      );
      return swap(set, changes, names);
    },
  },
  {
    rule: 'asker-bold',
    name: 'one name not bold',
    make: (set) => {
      if (!isOfficial(set) || askersOf(set.plan).length < 2) return undefined;
      const asker = anyAsker(set);
      if (asker === undefined) return undefined;
      const { index } = asker;
      return swap(set, { [`asker.${index}.open`]: '', [`asker.${index}.close`]: '' }, [`asker.${index}.name`]);
    },
  },
  {
    rule: 'asker-bold',
    name: 'no name bold',
    make: (set) => {
      if (!isOfficial(set)) return undefined;
      const askers = askersOf(set.plan);
      const changes = Object.fromEntries(
        askers.flatMap(({ index }) => [
          [`asker.${index}.open`, ''],
          [`asker.${index}.close`, ''],
        ]),
      );
      return swap(
        set,
        changes,
        askers.map(({ index }) => `asker.${index}.name`),
      );
    },
  },
  {
    rule: 'asker-bold',
    name: 'the bold takes in the bracket',
    make: (set) => {
      if (!isOfficial(set)) return undefined;
      const asker = askersOf(set.plan).findLast((it) => it.group === 0);
      if (asker === undefined) return undefined;
      return swap(set, { [`asker.${asker.index}.close`]: '', 'group.0.close': ')**' }, [
        `asker.${asker.index}.name`,
        'group.0.party',
        'group.0.close',
      ]);
    },
  },
  {
    rule: 'asker-separator',
    name: 'another joint',
    make: (set) => {
      const asker = anyAsker(set, () => true);
      const name =
        asker === undefined
          ? ''
          : textAt(set, `asker.${asker.index}.join`) !== ''
            ? `asker.${asker.index}.join`
            : `group.${asker?.group}.join`;
      if (textAt(set, name) === '') return undefined;
      return swap(set, { [name]: set.rnd.pick([' & ', '; ', ' / ', ',  ', ' en  ', ', en ', ' , ', ',']) });
    },
  },
  {
    rule: 'asker-separator',
    name: 'no blank before the bracket',
    make: (set) => {
      const group = anyGroup(set, () => true);
      return group === undefined
        ? undefined
        : swap(set, { [`group.${group}.gap`]: '' }, [`group.${group}.gap`, `group.${group}.open`]);
    },
  },
  {
    rule: 'asker-separator',
    name: 'a comma before the last of all',
    make: (set) => {
      const last = askersOf(set.plan).at(-1);
      if (last === undefined || set.plan.groups.at(-1)?.names.length === 1) return undefined;
      return swap(set, { [`asker.${last.index}.join`]: ', ' });
    },
  },
  {
    rule: 'asker-name-prefix',
    name: 'lower case without a first name',
    make: (set) => {
      const asker = anyAsker(set, (name) => /^(?:Van|De|Der|Den|Ten|Ter) /.test(name));
      if (asker === undefined) return undefined;
      return alter(set, `asker.${asker.index}.name`, (name) => name.charAt(0).toLowerCase() + name.slice(1));
    },
  },
  {
    rule: 'asker-name-prefix',
    name: 'capital after a first name',
    make: (set) => {
      const asker = anyAsker(set, (name) => / (?:van|de|der) /.test(name));
      if (asker === undefined) return undefined;
      return alter(set, `asker.${asker.index}.name`, (name) =>
        name.replace(/ (van|de|der) /, (prefix) => ` ${prefix.charAt(1).toUpperCase()}${prefix.slice(2)}`),
      );
    },
  },
  {
    rule: 'asker-duplicate',
    name: 'the same name twice',
    make: (set) => {
      const group = set.plan.groups.findIndex((it) => it.names.length > 1);
      const [first, second] = askersOf(set.plan).filter((asker) => asker.group === group);
      if (first === undefined || second === undefined) return undefined;
      return swap(set, { [`asker.${second.index}.name`]: first.name });
    },
  },
  {
    rule: 'asker-unknown',
    name: 'a letter too many',
    make: (set) => {
      const asker = anyAsker(set, (name) => name.length > 6 && /[a-z]$/.test(name));
      return asker === undefined
        ? undefined
        : alter(set, `asker.${asker.index}.name`, (name) => `${name.slice(0, -2)}xx`);
    },
  },
  {
    rule: 'asker-party',
    name: 'another party',
    make: (set) => {
      const known = new Set(set.plan.groups.map((group) => group.party));
      const group = anyGroup(set, () => true);
      if (group === undefined || set.plan.day === '2013-05-14') return undefined;
      const other = ['SGP', 'CDA', 'D66', 'SP'].find((party) => !known.has(party)) ?? '';
      return swap(set, { [`group.${group}.party`]: other }, groupPieces(set, group));
    },
  },
  {
    rule: 'party-spelling',
    name: 'an abbreviation or another case',
    make: (set) => {
      const group = set.plan.groups.findIndex((it) => it.party in abbreviations);
      return group < 0 ? undefined : alter(set, `group.${group}.party`, (party) => abbreviations[party]);
    },
  },
  {
    rule: 'party-unknown',
    name: 'no such party',
    make: (set) => {
      const group = anyGroup(set, () => true);
      return group === undefined ? undefined : swap(set, { [`group.${group}.party`]: 'Partij van de Kades' });
    },
  },
  {
    rule: 'party-period',
    name: 'a label of another time',
    make: (set) => {
      const group = anyGroup(set, () => true);
      const wrong = set.plan.day < '2020' ? 'BBB' : 'Groep Bontes/Van Klaveren';
      return group === undefined ? undefined : swap(set, { [`group.${group}.party`]: wrong });
    },
  },
];
