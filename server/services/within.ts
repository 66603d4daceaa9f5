import type { Timer } from './timer.ts';

/** What comes of a promise within so many milliseconds; undefined where it comes too late or fails. */
export function within<T>(timer: Timer, milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const stop = timer(milliseconds, () => resolve(undefined));
    const end = (value?: T) => {
      stop();
      resolve(value);
    };
    promise.then(end, () => end());
  });
}
