/** Says when a process is gone. One that cannot be seen from here to begin with, as across containers, is not watched. */
export function watchParent(processId: number, onGone: () => void, milliseconds = 3000): void {
  if (!isAlive(processId)) return;
  const timer = setInterval(() => {
    if (isAlive(processId)) return;
    clearInterval(timer);
    onGone();
  }, milliseconds);
  timer.unref();
}

/** A process we may not signal is there all the same. */
function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
