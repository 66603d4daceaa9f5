import type { Timer } from './timer.ts';

/** Has a task done at once, and all that asks for it within so many milliseconds after that done once, at the end. */
export function seldom(timer: Timer, milliseconds: number, task: () => void): () => void {
  let resting = false;
  let wanted = false;

  const run = () => {
    resting = true;
    wanted = false;
    timer(milliseconds, () => {
      resting = false;
      if (wanted) run();
    });
    task();
  };

  return () => {
    if (resting) wanted = true;
    else run();
  };
}
