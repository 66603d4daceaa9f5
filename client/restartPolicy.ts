const limit = 4;
const period = 3 * 60_000;

/**
 * Decides after each crash whether the server may start again: at most four times in three minutes. `now` gives
 * milliseconds.
 */
export function createRestartPolicy(now: () => number): () => boolean {
  let crashes: readonly number[] = [];
  return () => {
    const time = now();
    crashes = [...crashes.filter((crash) => time - crash < period), time];
    return crashes.length <= limit;
  };
}
