import { type MemberTable, type PlainDate, readMemberTable } from '../../core/index.ts';
import type { CacheStore } from '../links/ports.ts';

/** The members that were fetched before, if they are newer than those that came with the program. Never throws. */
export async function readStored(
  store: Pick<CacheStore, 'read'>,
  shipped: MemberTable,
  today: PlainDate,
): Promise<MemberTable | undefined> {
  const content = await store.read();
  const table = content === undefined ? undefined : readMemberTable(content, today);
  return table !== undefined && table.until > shipped.until ? table : undefined;
}
