/** What fetching the members needs of the world. */
import type { MemberTable, PlainDate } from '../../core/index.ts';
import type { ProxySettings } from '../links/linkService.ts';
import type { CacheStore, Resolve, SendRequest } from '../links/ports.ts';

export interface MemberPorts {
  readonly resolve: Resolve;
  readonly send: SendRequest;
  readonly today: () => PlainDate;
  /** Who asks: the name and version of the project. */
  readonly userAgent: string;
  /** Where the members are kept; undefined where there is no place for them. `write` rejects where that did not work. */
  readonly store: CacheStore | undefined;
}

export interface MemberRequest {
  /** The members that came with the program. */
  readonly shipped: MemberTable;
  readonly proxy: ProxySettings;
  readonly signal: AbortSignal;
  /** Hears how many rows there are so far, and how many there will be. */
  readonly onRows: (done: number, total: number) => void;
}
