import type { Timer } from '../../server/services/timer.ts';

/** A timer that stands still until it is told how much time has gone by. */
export interface FakeTimer {
  readonly timer: Timer;
  advance(milliseconds: number): void;
  /** How many tasks are waiting. */
  pending(): number;
}

export function createFakeTimer(): FakeTimer {
  let now = 0;
  const tasks = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    timer: (milliseconds, run) => {
      const task = { at: now + milliseconds, run };
      tasks.add(task);
      return () => tasks.delete(task);
    },
    advance: (milliseconds) => {
      now += milliseconds;
      for (const task of [...tasks].sort((a, b) => a.at - b.at)) {
        if (task.at > now || !tasks.delete(task)) continue;
        task.run();
      }
    },
    pending: () => tasks.size,
  };
}
