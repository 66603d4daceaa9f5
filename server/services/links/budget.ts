import type { Timer } from '../timer.ts';

/** The time there is for one address. Only what is run or waited for through it counts. */
export interface Budget {
  /** Milliseconds left. */
  left(): number;
  /**
   * Runs a task for at most so many milliseconds. When these have gone by, or when the signal comes, the task is told to
   * stop and not waited for.
   */
  run<T>(milliseconds: number, task: (signal: AbortSignal) => Promise<T>): Promise<Ran<T>>;
  /** Lets time go by, until the signal comes. */
  pause(milliseconds: number): Promise<void>;
}

export type Ran<T> = { readonly done: T } | 'late' | 'cancelled' | 'failed';

export interface BudgetPorts {
  readonly timer: Timer;
  readonly now: () => number;
  readonly signal: AbortSignal;
}

export function createBudget(milliseconds: number, ports: BudgetPorts): Budget {
  let left = milliseconds;
  const run: Budget['run'] = async (limit, task) => {
    const start = ports.now();
    const ran = await runWithin(limit, ports, task);
    // A clock may be set back meanwhile.
    left -= Math.max(0, ports.now() - start);
    return ran;
  };
  return {
    left: () => left,
    run,
    pause: async (limit) => {
      await run(limit, never);
    },
  };
}

const never = () => new Promise<never>(() => {});

function runWithin<T>(
  milliseconds: number,
  { timer, signal }: BudgetPorts,
  task: (signal: AbortSignal) => Promise<T>,
): Promise<Ran<T>> {
  if (signal.aborted) return Promise.resolve('cancelled');
  return new Promise((resolve) => {
    const own = new AbortController();
    const end = (ran: Ran<T>) => {
      stopTimer();
      signal.removeEventListener('abort', cancel);
      resolve(ran);
    };
    const breakOff = (why: 'late' | 'cancelled') => {
      end(why);
      own.abort();
    };
    const cancel = () => breakOff('cancelled');
    const stopTimer = timer(milliseconds, () => breakOff('late'));
    signal.addEventListener('abort', cancel);
    task(own.signal).then(
      (done) => end({ done }),
      () => end('failed'),
    );
  });
}
