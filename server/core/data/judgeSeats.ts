import { dayNumber, fromIso, type PlainDate, toIso } from '../text/plainDate.ts';
import type { MemberTable } from './memberTable.ts';
import type { SeatedMember, SeatsRead } from './readSeatRows.ts';

/** Why what a source says of the members is not believed, with the number that gives it away. */
export type Implausible =
  | { readonly reason: 'clock' | 'no-parties' | 'dates' }
  | { readonly reason: 'few' | 'many'; readonly sitting: number }
  | { readonly reason: 'old'; readonly day: string };

/** Of the 150 seats some may be vacant; replacements for leave are entered before the leave is. */
const FEWEST = 140;
const MOST = 160;
/** Rows in a hundred that may make no sense. */
const MOST_FAULTY = 5;
/** Days by which the newest seat may be older than the newest that we know. */
const PATIENCE = 60;

/** Judges whether what was read can be the Tweede Kamer of today, as a whole. */
export function judgeSeats(read: SeatsRead, snapshot: MemberTable, today: PlainDate): Implausible | undefined {
  const day = toIso(today);
  if (day < snapshot.until) return { reason: 'clock' };
  const { members, newParties, rows, faulty } = read;
  const labels = new Set(members.flatMap(({ runs }) => runs.map((run) => run.label)));
  if (labels.size - newParties.length < 2) return { reason: 'no-parties' };
  if (faulty * 100 > rows * MOST_FAULTY) return { reason: 'dates' };
  const sitting = sittingOn(members, day).length;
  if (sitting < FEWEST) return { reason: 'few', sitting };
  if (sitting > MOST) return { reason: 'many', sitting };
  const newest = newestOf(members.flatMap(({ runs }) => runs.map((run) => run.from)));
  const known = newestOf(snapshot.rows.flatMap(([, , memberships]) => memberships.map(([, from]) => from)));
  const late = dayNumber(fromIso(known)) - dayNumber(fromIso(newest));
  return late > PATIENCE ? { reason: 'old', day: newest } : undefined;
}

/** Those who sit on a day, exactly. */
export function sittingOn(members: readonly SeatedMember[], day: string): readonly SeatedMember[] {
  return members.filter(({ runs }) => runs.some(({ from, to }) => from <= day && (to === null || day <= to)));
}

function newestOf(days: readonly string[]): string {
  return days.reduce((newest, day) => (day > newest ? day : newest), '');
}
