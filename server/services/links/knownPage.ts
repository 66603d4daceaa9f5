import type { LinkStatus } from '../../core/index.ts';
import type { PolicyMark } from './policyMark.ts';

/** What was seen of a page, when, and under what policy. */
export interface KnownPage {
  readonly status: LinkStatus;
  /** Milliseconds since 1970. */
  readonly seenAt: number;
  /** See `PolicyMark`. What comes from an earlier session has only what it was allowed. */
  readonly leave: string;
  readonly whole: string | undefined;
}

export const DAY = 86_400_000;
const FIVE_MINUTES = 300_000;

/** Whether an answer is good for a day: what is gone, or kept its door shut, may be back in a minute. */
export function isLasting({ status, seenAt }: KnownPage, now: number): boolean {
  // A clock that was set back makes nothing younger.
  return (status.state === 'ok' || status.state === 'moved') && seenAt <= now && now - seenAt <= DAY;
}

/** Whether what is known will do, or the page is to be asked for again. */
export function isCurrent(known: KnownPage, { leave, whole }: PolicyMark, now: number): boolean {
  const { state } = known.status;
  // What was seen with leave must not be told to those who have none.
  if (state === 'ok' || state === 'moved')
    return isLasting(known, now) && (known.leave === '' || known.leave === leave);
  return known.seenAt <= now && now - known.seenAt <= FIVE_MINUTES && known.whole === whole;
}
