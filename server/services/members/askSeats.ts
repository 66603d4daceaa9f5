import { askPage, type PageFault } from './askPage.ts';
import type { MemberPorts, MemberRequest } from './ports.ts';
import { nextAddress, seatsAddress } from './seatsAddress.ts';

/** Why the seats are not there. `foreign`: the next page was said to be elsewhere; `endless`: there was always another. */
export type SeatsFault = PageFault | { readonly fault: 'foreign' | 'endless' };

/** A page holds 250 rows, and since 1994 there were some four thousand. */
const MOST_PAGES = 60;
const MOST_ROWS = 50_000;

/** Asks for all seats, page by page, at one host and no other. */
export async function askSeats(ports: MemberPorts, request: MemberRequest): Promise<readonly unknown[] | SeatsFault> {
  const rows: unknown[] = [];
  const asked = new Set<string>();
  let address = seatsAddress;
  let total = 0;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    asked.add(address);
    const page = await askPage(address, ports, request);
    if (request.signal.aborted) return { fault: 'cancelled' };
    if ('fault' in page) return page;
    for (const row of page.rows) rows.push(row);
    if (rows.length > MOST_ROWS) return { fault: 'endless' };
    total = Math.max(total, page.total ?? 0, rows.length);
    request.onRows(rows.length, total);
    if (page.next === undefined) return rows;
    const next = nextAddress(page.next, address);
    if (next === undefined) return { fault: 'foreign' };
    if (asked.has(next)) return { fault: 'endless' };
    address = next;
  }
  return { fault: 'endless' };
}
