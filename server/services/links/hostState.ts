import type { Rates } from './turns.ts';
import { createWaitingLine, type WaitingLine } from './waitingLine.ts';

/** A request that waits for its turn. */
export interface Waiter {
  readonly rates: Rates;
  /** Begins; is to call `release` once it has ended. */
  readonly start: (release: () => void) => void;
  readonly refuse: (why: 'closed' | 'cancelled') => void;
}

/** How things stand with one host. Times are those of the clock of the turns. */
export interface Host {
  readonly name: string;
  readonly waiting: WaitingLine<Waiter>;
  running: number;
  /** Nothing starts before then, because something just did or because the host asked for it. */
  opensAt: number;
  /** Nobody waits until then. */
  closedUntil: number;
  /** How often in a row it said that it is busy: two for each time that it did not say for how long. */
  strikes: number;
  /** How many milliseconds it made us wait for it. */
  waited: number;
  /** Until then strikes and waiting count. */
  strikesUntil: number;
  /** Leaves the line of hosts whose turn it is; undefined where it is not in it. */
  leaveReady: (() => void) | undefined;
  /** When it will be looked at again. */
  dueAt: number | undefined;
  /** Whether a request waits for that. */
  asleep: boolean;
}

export function createHost(name: string): Host {
  return {
    name,
    waiting: createWaitingLine(),
    running: 0,
    opensAt: 0,
    closedUntil: 0,
    strikes: 0,
    waited: 0,
    strikesUntil: 0,
    leaveReady: undefined,
    dueAt: undefined,
    asleep: false,
  };
}

/** Longer than this nobody waits, at once and in all. */
const PATIENCE = 30_000;
const LONGEST_WAIT = 120_000;
/** How long a host is left alone that keeps saying that it is busy. */
const REST = 60_000;
/** What a host may ask for at most: after a day it is asked again, whatever it said. */
const LONGEST_REST = 86_400_000;
/** Three times without saying for how long, or six times in all. */
const MOST_STRIKES = 6;

/** Notes that a host is busy, and tells whether it is worth waiting for. */
export function noteBusy(host: Host, retryAfter: number | undefined, time: number): 'wait' | 'closed' {
  if (host.strikesUntil <= time) forgive(host);
  host.strikes += retryAfter === undefined ? 2 : 1;
  const asked = retryAfter ?? 1000 * 2 ** (Math.floor(host.strikes / 2) - 1);
  const pause = Number.isNaN(asked) ? 0 : Math.min(LONGEST_REST, Math.max(0, asked));
  // Good answers in between do not give back the time.
  host.waited += Math.max(0, time + pause - Math.max(time, host.opensAt));
  const closes = pause > PATIENCE || host.waited > LONGEST_WAIT || host.strikes >= MOST_STRIKES;
  if (!closes) {
    host.opensAt = Math.max(host.opensAt, time + pause);
    host.strikesUntil = host.opensAt + REST;
    return 'wait';
  }
  host.closedUntil = Math.max(host.closedUntil, time + (pause > PATIENCE ? pause : REST));
  host.opensAt = Math.max(host.opensAt, host.closedUntil);
  forgive(host);
  return 'closed';
}

function forgive(host: Host): void {
  host.strikes = 0;
  host.waited = 0;
}

/** Until when a host is to be remembered though nothing waits for it. */
export function rememberedUntil({ opensAt, strikes, waited, strikesUntil }: Host): number {
  return strikes > 0 || waited > 0 ? Math.max(opensAt, strikesUntil) : opensAt;
}
