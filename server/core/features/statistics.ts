import type { SetFacts } from './setFacts.ts';

export interface Count {
  readonly name: string;
  readonly count: number;
}

/** What is counted over many documents. Lists have the highest count first; those of years go by year. */
export interface Statistics {
  readonly files: number;
  readonly sets: number;
  readonly questions: { readonly total: number; readonly median: number; readonly max: number };
  readonly kinds: readonly Count[];
  readonly stages: readonly Count[];
  /** An empty name is a year that is not known. */
  readonly years: readonly Count[];
  readonly askers: readonly Count[];
  readonly parties: readonly Count[];
  readonly addressees: readonly Count[];
  readonly hosts: readonly Count[];
}

export interface Counter {
  /** Counts one document. */
  add(sets: readonly SetFacts[]): void;
  result(): Statistics;
}

const lists = ['kinds', 'stages', 'years', 'askers', 'parties', 'addressees', 'hosts'] as const;

/** Counts document by document, and holds no more than the counts. */
export function createCounter(): Counter {
  let files = 0;
  /** How many sets have so many questions. */
  const sizes = new Map<number, number>();
  const counts = Object.fromEntries(lists.map((list) => [list, new Map<string, number>()])) as Lists;

  function addSet(set: SetFacts): void {
    bump(sizes, set.questions);
    bump(counts.kinds, set.kind);
    bump(counts.stages, set.stage);
    bump(counts.years, set.year === undefined ? '' : String(set.year));
    for (const list of ['askers', 'parties', 'addressees', 'hosts'] as const) {
      for (const name of set[list]) bump(counts[list], name);
    }
  }

  return {
    add(sets) {
      files++;
      for (const set of sets) addSet(set);
    },
    result() {
      const { kinds, stages, years, askers, parties, addressees, hosts } = counts;
      return {
        files,
        ...questionsOf(sizes),
        kinds: byCount(kinds),
        stages: byCount(stages),
        years: [...byCount(years)].sort((a, b) => compare(a.name, b.name)),
        askers: byCount(askers),
        parties: byCount(parties),
        addressees: byCount(addressees),
        hosts: byCount(hosts),
      };
    },
  };
}

type Lists = Readonly<Record<(typeof lists)[number], Map<string, number>>>;

function bump<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function byCount(counts: ReadonlyMap<string, number>): readonly Count[] {
  const list = [...counts].map(([name, count]) => ({ name, count }));
  return list.sort((a, b) => b.count - a.count || compare(a.name, b.name));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function questionsOf(sizes: ReadonlyMap<number, number>): Pick<Statistics, 'sets' | 'questions'> {
  const ordered = [...sizes].sort(([a], [b]) => a - b);
  const sets = ordered.reduce((sum, [, count]) => sum + count, 0);
  const total = ordered.reduce((sum, [size, count]) => sum + size * count, 0);
  const median = sets === 0 ? 0 : (sizeAt(ordered, (sets - 1) >> 1) + sizeAt(ordered, sets >> 1)) / 2;
  return { sets, questions: { total, median, max: ordered.at(-1)?.[0] ?? 0 } };
}

/** The size of the set that is at a place in the order of sizes. */
function sizeAt(ordered: readonly (readonly [number, number])[], at: number): number {
  let passed = 0;
  for (const [size, count] of ordered) {
    passed += count;
    if (at < passed) return size;
  }
  return 0;
}
