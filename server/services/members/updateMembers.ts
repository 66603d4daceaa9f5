import {
  type Implausible,
  judgeSeats,
  type MemberTable,
  mergeMembers,
  readMemberTable,
  readSeatRows,
  renderMemberTable,
  sittingOn,
  toIso,
} from '../../core/index.ts';
import { askSeats, type SeatsFault } from './askSeats.ts';
import type { MemberPorts, MemberRequest } from './ports.ts';

/** What was fetched, in use from now on. */
export interface MembersUpdated {
  readonly table: MemberTable;
  readonly sitting: number;
  readonly parties: number;
  /** Members that the members that came with the program do not have. */
  readonly added: number;
  /** Labels of parties that we do not know, as the source writes them. */
  readonly newLabels: readonly string[];
}

/** Why all stays as it was. */
export type MembersFault = SeatsFault | Implausible | { readonly fault: 'not-saved' };

/** Fetches the members of today, and keeps them if they are to be believed. Never throws. */
export async function updateMembers(
  ports: MemberPorts,
  request: MemberRequest,
): Promise<MembersUpdated | { readonly refused: MembersFault }> {
  const { store, today } = ports;
  const { shipped, signal } = request;
  if (store === undefined) return { refused: { fault: 'not-saved' } };
  const seats = await askSeats(ports, request);
  if ('fault' in seats) return { refused: seats };
  const read = readSeatRows(seats, today());
  const implausible = judgeSeats(read, shipped, today());
  if (implausible !== undefined) return { refused: implausible };
  const day = toIso(today());
  const rows = mergeMembers(read.members, shipped);
  const table: MemberTable = { date: day, until: day, parties: read.newParties, rows };
  const content = renderMemberTable(table);
  /** What could not be read again tomorrow is not worth using today. */
  if (readMemberTable(content, today()) === undefined) return { refused: { reason: 'dates' } };
  if (signal.aborted) return { refused: { fault: 'cancelled' } };
  try {
    await store.write(content);
  } catch {
    return { refused: { fault: 'not-saved' } };
  }
  const sitting = sittingOn(read.members, day);
  const labels = sitting.flatMap(({ runs }) =>
    runs.filter(({ to }) => to === null || day <= to).map(({ label }) => label),
  );
  return {
    table,
    sitting: sitting.length,
    parties: new Set(labels).size,
    added: Math.max(0, rows.length - shipped.rows.length),
    newLabels: read.newParties.map(([label]) => label),
  };
}
