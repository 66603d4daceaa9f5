/** How hard a host, and the network, may be leant on. */
export interface Rates {
  /** Requests at once to one host, milliseconds between the starts of two of them, and requests at once in all. */
  readonly perHost: number;
  readonly interval: number;
  readonly atOnce: number;
}

/** Whose turn it is to send a request to which host. One for all that goes out. */
export interface Turns {
  /**
   * Runs a task when it is the host's turn, and gives its result. `closed` without running it where the host asked to be
   * left alone for longer than anyone wants to wait; `cancelled` without running it when the signal came first.
   */
  take<T>(
    host: string,
    rates: Rates,
    signal: AbortSignal,
    task: () => Promise<T>,
    /** Whether it goes on with a page that was begun: it comes before those that were not. */
    goesOn?: boolean,
  ): Promise<{ readonly done: T } | 'closed' | 'cancelled'>;
  /** The host says it is busy, for so many milliseconds where it says so: nobody's turn comes before then. */
  busy(host: string, retryAfter: number | undefined): 'wait' | 'closed';
  /** The host answered as it should: what it said before counts no more. */
  answered(host: string): void;
  /** Lets nothing go any more. */
  stop(): void;
}
