import type { Timer } from '../timer.ts';

/** Runs a task at a time that can be changed; one timer, and none when there is nothing to wait for. */
export interface Alarm {
  set(at: number | undefined, now: number): void;
}

export function createAlarm(timer: Timer, task: () => void): Alarm {
  let set: { readonly at: number; readonly cancel: () => void } | undefined;
  return {
    set: (at, now) => {
      if (set?.at === at) return;
      set?.cancel();
      set = undefined;
      if (at === undefined) return;
      const cancel = timer(Math.max(0, Math.ceil(at - now)), () => {
        set = undefined;
        task();
      });
      set = { at, cancel };
    },
  };
}
