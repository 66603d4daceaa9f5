/** Port: runs a task once after so many milliseconds; the answer takes it back. */
export type Timer = (milliseconds: number, task: () => void) => () => void;
