import { addDays, fromIso, toIso } from '../text/plainDate.ts';
import type { MemberRow, MembershipRow, MemberTable } from './memberTable.ts';
import type { Run, SeatedMember } from './readSeatRows.ts';

/** What ended before is of no use: no set of before is checked. */
const FIRST_DAY = '2010-01-01';

/**
 * Puts what the source says in the place of what a snapshot says of the same days and people. The days of before, people
 * the source does not have, and the way a name is printed are kept from the snapshot: nobody is lost.
 */
export function mergeMembers(source: readonly SeatedMember[], snapshot: MemberTable): readonly MemberRow[] {
  const { rows, until } = snapshot;
  const unmatched = new Set(rows);
  const find = createFinder(rows, unmatched);
  const merged: MemberRow[] = [];
  for (const found of source) {
    if (found.runs.every(({ to }) => to !== null && to < FIRST_DAY)) continue;
    const known = find(found);
    if (known === undefined) merged.push([found.surname, found.first, found.runs.map(toRow)]);
    else {
      unmatched.delete(known);
      merged.push([known[0], known[1] ?? found.first, mergeRuns(found.runs, known[2])]);
    }
  }
  for (const [surname, first, memberships] of unmatched) {
    merged.push([surname, first, memberships.map((it) => closed(it, until))]);
  }
  return merged.sort((a, b) => compare(sortKey(a), sortKey(b)));
}

function toRow({ label, from, to, disputed }: Run): MembershipRow {
  return [label, from, to, disputed ? 'medium' : 'high'];
}

/** Of someone whom the source does not have nobody knows since when not. */
function closed(row: MembershipRow, until: string): MembershipRow {
  const [label, from, to] = row;
  return to === null ? [label, from, from > until ? from : until, 'low'] : row;
}

/** The runs of the source, before them what was known of earlier days, and between them what it says nothing of. */
function mergeRuns(runs: readonly Run[], known: readonly MembershipRow[]): readonly MembershipRow[] {
  const first = runs[0]?.from ?? '';
  const dayBefore = first === '' ? '' : toIso(addDays(fromIso(first), -1));
  const kept = known.flatMap((row): MembershipRow[] => {
    const [label, from, to, conf] = row;
    if (from < first) return [[label, from, to === null || to > dayBefore ? dayBefore : to, conf]];
    const overlaps = runs.some((run) => (to === null || run.from <= to) && (run.to === null || from <= run.to));
    return overlaps || to === null ? [] : [[label, from, to, conf === 'high' ? 'medium' : conf]];
  });
  return [...kept, ...runs.map(toRow)].sort((a, b) => compare(a[1], b[1]));
}

/** Finds the member of a snapshot whom the source means; each is found once. */
function createFinder(rows: readonly MemberRow[], unmatched: ReadonlySet<MemberRow>) {
  const bySurname = new Map<string, MemberRow[]>();
  const add = (key: string, row: MemberRow) => bySurname.set(key, [...(bySurname.get(key) ?? []), row]);
  for (const row of rows) {
    const parts = partsOf(row[0]);
    for (const part of parts) add(part, row);
  }
  return ({ surname, first, runs }: SeatedMember): MemberRow | undefined => {
    const [whole = '', ...halves] = partsOf(surname);
    const open = (key: string) => (bySurname.get(key) ?? []).filter((row) => unmatched.has(row));
    const candidates = [...new Set([whole, ...halves].flatMap(open))];
    const exact = candidates.filter((row) => keyOf(row[0]) === whole);
    const isNamed = (row: MemberRow) => first !== null && row[1] !== null && keyOf(row[1]) === keyOf(first);
    const sat = (row: MemberRow) => runs.some((run) => row[2].some((it) => sharesDays(run, it)));
    return (
      only(exact.filter(isNamed)) ??
      only(exact.filter((row) => isNamed(row) && sat(row))) ??
      only(candidates.filter((row) => isNamed(row) && sat(row))) ??
      // A first name is written in more than one way.
      only(exact.filter(sat))
    );
  };
}

function only<T>(list: readonly T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

function sharesDays(run: Run, [label, from, to]: MembershipRow): boolean {
  return run.label === label && (to === null || run.from <= to) && (run.to === null || from <= run.to);
}

/** A surname, and both halves of a double one. */
function partsOf(surname: string): readonly string[] {
  const key = keyOf(surname);
  const at = key.indexOf('-');
  return at < 0 ? [key] : [key, key.slice(0, at), key.slice(at + 1)];
}

function keyOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}-]+/gu, '');
}

/** As lists of names are: by what stands after the prefix. */
function sortKey([surname, first]: MemberRow): string {
  const own = surname.replace(/^(?:(?:van|de|der|den|het|'t|te|ten|ter|el|al|von|zu)\s+)+/i, '');
  return `${keyOf(own)} ${keyOf(first ?? '')}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
