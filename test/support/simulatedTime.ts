import { createDueQueue } from '../../server/services/links/dueQueue.ts';
import { createWaitingLine, type WaitingLine } from '../../server/services/links/waitingLine.ts';
import type { Timer } from '../../server/services/timer.ts';

/** Time that goes from one thing that was to happen to the next, and stands still until all that follows from it is done. */
export interface SimulatedTime {
  readonly timer: Timer;
  readonly now: () => number;
  /** How many tasks are waiting. */
  pending(): number;
  /** Lets all be done that can be done now. */
  rest(): Promise<void>;
  /** Goes on to the next task and does it; false where there is none. */
  step(): Promise<boolean>;
  /** Lets so much time go by; without it, goes on until nothing is to happen any more. */
  run(milliseconds?: number): Promise<void>;
  /** Sets the clock; what is to happen, happens just as soon. */
  set(now: number): void;
  /** Done after a while. */
  wait(milliseconds: number): Promise<void>;
}

interface Task {
  readonly run: () => void;
  readonly cancel: () => void;
}

export function createSimulatedTime(start = 0): SimulatedTime {
  let elapsed = 0;
  let offset = start;
  let pending = 0;
  /** What is due at one moment, in the order of asking. */
  const moments = new Map<number, WaitingLine<Task>>();
  const due = createDueQueue<WaitingLine<Task>>();

  const rest = () => new Promise<void>((resolve) => setImmediate(resolve));

  const timer: Timer = (milliseconds, run) => {
    const at = elapsed + milliseconds;
    const moment = moments.get(at) ?? createWaitingLine<Task>();
    if (!moments.has(at)) due.add(at, moment);
    moments.set(at, moment);
    let waiting = true;
    const cancel = () => {
      if (waiting) pending--;
      waiting = false;
      leave();
    };
    const leave = moment.add({ run, cancel });
    pending++;
    return cancel;
  };

  const stepWithin = async (until: number) => {
    for (let at = due.next(); at !== undefined && at <= until; at = due.next()) {
      const task = moments.get(at)?.first;
      if (task === undefined) {
        due.take(at);
        moments.delete(at);
        continue;
      }
      elapsed = at;
      task.cancel();
      task.run();
      await rest();
      return true;
    }
    return false;
  };

  return {
    timer,
    now: () => elapsed + offset,
    pending: () => pending,
    rest,
    step: () => stepWithin(Number.POSITIVE_INFINITY),
    run: async (milliseconds = Number.POSITIVE_INFINITY) => {
      const end = elapsed + milliseconds;
      await rest();
      while (await stepWithin(end));
      if (end !== Number.POSITIVE_INFINITY) elapsed = end;
    },
    set: (now) => {
      offset = now - elapsed;
    },
    wait: (milliseconds) => new Promise((resolve) => timer(milliseconds, resolve)),
  };
}
