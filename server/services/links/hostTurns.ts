import type { Timer } from '../timer.ts';
import { createHostRound, type HostRound } from './hostRound.ts';
import { type Host, noteBusy, type Waiter } from './hostState.ts';
import { steadyClock } from './steadyClock.ts';
import type { Rates, Turns } from './turns.ts';

/** Turns that go round the hosts: each has one after all others had theirs, and no place is empty while one may go. */
export function createTurns(timer: Timer, now: () => number): Turns {
  const clock = steadyClock(now);
  const round = createHostRound(timer, clock);
  let stopped = false;

  const refuseAll = (host: Host, why: 'closed' | 'cancelled'): void => {
    for (let next = host.waiting.first; next !== undefined; next = host.waiting.first) next.refuse(why);
    round.settle(host);
  };

  return {
    take: (name, rates, signal, task, goesOn = false) =>
      new Promise((resolve, reject) => {
        if (stopped || signal.aborted) return resolve('cancelled');
        const host = round.host(name);
        if (host.closedUntil > clock()) return resolve('closed');
        const start = (release: () => void) => {
          run(task)
            .then((done) => resolve({ done }), reject)
            .finally(release);
        };
        enter(host, round, { rates, signal, goesOn, start, refuse: resolve });
      }),
    busy: (name, retryAfter) => {
      const host = round.host(name);
      const answer = noteBusy(host, retryAfter, clock());
      if (answer === 'closed') refuseAll(host, 'closed');
      round.settle(host);
      return answer;
    },
    answered: (name) => {
      const host = round.known(name);
      if (host !== undefined) host.strikes = 0;
    },
    stop: () => {
      stopped = true;
      for (const host of round.all()) refuseAll(host, 'cancelled');
    },
  };
}

/** What throws at once is no different from what fails later. */
async function run<T>(task: () => Promise<T>): Promise<T> {
  return task();
}

interface Request {
  readonly rates: Rates;
  readonly signal: AbortSignal;
  readonly goesOn: boolean;
  readonly start: (release: () => void) => void;
  readonly refuse: (why: 'closed' | 'cancelled') => void;
}

/** Waits for the host's turn. Whatever ends that, leaves no trace in the line and the signal. */
function enter(host: Host, round: HostRound, { rates, signal, goesOn, start, refuse }: Request): void {
  const leave = () => {
    signal.removeEventListener('abort', cancel);
    leaveLine();
  };
  const waiter: Waiter = {
    rates,
    start: (release) => {
      leave();
      start(release);
    },
    refuse: (why) => {
      leave();
      refuse(why);
    },
  };
  const cancel = () => {
    waiter.refuse('cancelled');
    round.settle(host);
  };
  const leaveLine = host.waiting.add(waiter, goesOn);
  signal.addEventListener('abort', cancel);
  round.settle(host);
}
