import type { Io, Output } from './io.ts';

/** One line on a terminal that says how far the work is. Nothing at all where there is no terminal. */
export interface Progress {
  /** So many more are to be done. */
  expect(count: number): void;
  /** So many were done. */
  done(count: number): void;
  /** The same output, before whose text the line is wiped out. */
  over(output: Output): Output;
  end(): void;
}

/** Milliseconds between two versions of the line. */
const PAUSE = 100;
const COLUMNS = 80;

/** The line comes from what is to be done, and how much of it is. */
export function createProgress(
  { stderr, timer }: Pick<Io, 'stderr' | 'timer'>,
  lineOf: (done: number, total: number) => string,
): Progress {
  if (!stderr.isTerminal) return silent;
  let expected = 0;
  let checked = 0;
  let width = 0;
  let stale = false;
  let stopTimer: (() => void) | undefined;

  function draw(): void {
    const line = lineOf(checked, expected).slice(0, (stderr.columns ?? COLUMNS) - 1);
    stderr.write(`\r${line.padEnd(width)}`);
    width = line.length;
    stale = false;
  }

  function pause(): void {
    stopTimer ??= timer(PAUSE, () => {
      stopTimer = undefined;
      if (stale) change();
    });
  }

  function change(): void {
    if (stopTimer !== undefined) stale = true;
    else draw();
    pause();
  }

  function wipe(): void {
    if (width === 0) return;
    stderr.write(`\r${' '.repeat(width)}\r`);
    width = 0;
    stale = true;
    pause();
  }

  return {
    expect(count) {
      expected += count;
      if (count > 0) change();
    },
    done(count) {
      checked += count;
      if (count > 0) change();
    },
    over: (output) => (output.isTerminal ? wiping(output, wipe) : output),
    end() {
      wipe();
      stopTimer?.();
    },
  };
}

const silent: Progress = { expect() {}, done() {}, over: (output) => output, end() {} };

function wiping(output: Output, wipe: () => void): Output {
  return {
    isTerminal: output.isTerminal,
    columns: output.columns,
    get closed() {
      return output.closed;
    },
    write(chunk) {
      if (chunk.length > 0) wipe();
      output.write(chunk);
    },
    drained: () => output.drained(),
  };
}
