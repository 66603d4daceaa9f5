import { setMaxListeners } from 'node:events';
import type { HttpFault, HttpRequest } from '../services/links/ports.ts';

/** What ends a request before its answer does. */
export interface Limits {
  /** Resolves when the time is up or the request is taken back; else never. */
  readonly over: Promise<{ readonly fault: HttpFault }>;
  /** Closes every connection of this request. */
  readonly signal: AbortSignal;
  /** There is a connection: only the time for the whole counts from here. */
  readonly connected: () => void;
  /** The server has answered: from here on only the body can be late. Gives the milliseconds there are for it. */
  readonly answered: () => number;
  readonly passProxy: () => void;
  readonly passedProxy: boolean;
  /** Closes what is open and lets go of clock and signal. */
  readonly end: () => void;
}

/** Milliseconds for the beginning of a body, of which no more than the title is wanted. */
const LEAST_FOR_BODY = 300;
const MOST_FOR_BODY = 3000;

export function startLimits(request: HttpRequest): Limits {
  const { signal, connectTimeout, timeout, bodyTimeout } = request;
  const closing = new AbortController();
  let passedProxy = false;
  let stop: (fault: HttpFault) => void = () => undefined;
  const over = new Promise<{ readonly fault: HttpFault }>((resolve) => {
    stop = (fault) => resolve({ fault });
  });
  const cancel = () => stop('cancelled');
  const connecting = setTimeout(() => stop('timeout'), connectTimeout);
  const start = performance.now();
  const whole = setTimeout(() => stop('timeout'), timeout);
  /** One signal may take back any number of requests; Node would warn of that. */
  setMaxListeners(0, signal as EventTarget & typeof signal);
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel, { once: true });
  return {
    over,
    signal: closing.signal,
    connected: () => clearTimeout(connecting),
    answered: () => {
      clearTimeout(connecting);
      clearTimeout(whole);
      return bodyTimeout ?? Math.min(MOST_FOR_BODY, Math.max(LEAST_FOR_BODY, timeout - (performance.now() - start)));
    },
    passProxy: () => {
      passedProxy = true;
    },
    get passedProxy() {
      return passedProxy;
    },
    end: () => {
      clearTimeout(connecting);
      clearTimeout(whole);
      signal.removeEventListener('abort', cancel);
      closing.abort();
    },
  };
}
