import type { Timer } from './timer.ts';

/** Runs the last task given for a key, once nothing was given for that key for a while. */
export interface Debounce {
  schedule(key: string, task: () => void): void;
  cancel(key: string): void;
  cancelAll(): void;
}

export function createDebounce(timer: Timer, milliseconds: number): Debounce {
  const pending = new Map<string, () => void>();

  const cancel = (key: string) => {
    pending.get(key)?.();
    pending.delete(key);
  };

  return {
    schedule: (key, task) => {
      cancel(key);
      const stop = timer(milliseconds, () => {
        pending.delete(key);
        task();
      });
      pending.set(key, stop);
    },
    cancel,
    cancelAll: () => {
      for (const key of [...pending.keys()]) cancel(key);
    },
  };
}
