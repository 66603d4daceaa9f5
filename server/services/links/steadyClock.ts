/** A clock that never goes back: when the user sets it back, nobody is to wait an hour longer. */
export function steadyClock(now: () => number): () => number {
  let latest = now();
  let lost = 0;
  return () => {
    const read = now();
    if (read < latest) lost += latest - read;
    latest = read;
    return read + lost;
  };
}
