/** Questions that are under way: whoever asks the same meanwhile gets the same answer. */
export interface Flights<T> {
  /**
   * Asks, or waits for what was asked already. Once `left` comes first, the answer is undefined; when nobody waits any
   * longer, the question is taken back.
   */
  join(
    group: string,
    key: string,
    ask: (signal: AbortSignal) => Promise<T>,
    left: Promise<undefined>,
  ): Promise<T | undefined>;
  /** Takes back all questions; resolves when nothing is under way. */
  stop(): Promise<void>;
}

interface Flight<T> {
  readonly answer: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

export function createFlights<T>(): Flights<T> {
  /** By group and key, as long as they can be joined. */
  const groups = new Map<string, Map<string, Flight<T>>>();
  /** Those taken back, too, until they have ended. */
  const all = new Set<Flight<T>>();

  const land = (group: string, key: string, flight: Flight<T>): void => {
    const flights = groups.get(group);
    if (flights?.get(key) !== flight) return;
    flights.delete(key);
    if (flights.size === 0) groups.delete(group);
  };

  const start = (group: string, key: string, ask: (signal: AbortSignal) => Promise<T>): Flight<T> => {
    const controller = new AbortController();
    const flight: Flight<T> = { answer: ask(controller.signal), controller, waiting: 0 };
    const end = () => {
      land(group, key, flight);
      all.delete(flight);
    };
    flight.answer.then(end, end);
    const flights = groups.get(group) ?? new Map<string, Flight<T>>();
    groups.set(group, flights.set(key, flight));
    all.add(flight);
    return flight;
  };

  return {
    join: async (group, key, ask, left) => {
      const flight = groups.get(group)?.get(key) ?? start(group, key, ask);
      flight.waiting++;
      const answer = await Promise.race([flight.answer, left]);
      flight.waiting--;
      if (flight.waiting > 0 || !all.has(flight)) return answer;
      land(group, key, flight);
      flight.controller.abort();
      return answer;
    },
    stop: async () => {
      const under = [...all];
      for (const { controller } of under) controller.abort();
      await Promise.allSettled(under.map(({ answer }) => answer));
    },
  };
}
