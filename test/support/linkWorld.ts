import { checkPage, type PageContext, type PageOutcome } from '../../server/services/links/checkPage.ts';
import type { LinkPolicy } from '../../server/services/links/linkService.ts';
import type { HttpAnswer, HttpRequest, Resolution, Resolve, SendRequest } from '../../server/services/links/ports.ts';
import type { Turns } from '../../server/services/links/turns.ts';
import type { Timer } from '../../server/services/timer.ts';
import { createFakeTimer } from './fakeTimer.ts';

export const PUBLIC = '93.184.216.34';

export const policy: LinkPolicy = {
  ignore: [],
  allowHosts: [],
  connectTimeout: 10_000,
  timeout: 20_000,
  perHost: 2,
  interval: 250,
  atOnce: 16,
  proxy: { enabled: true, http: undefined, https: undefined, bypass: [], strictSsl: true },
};

export type Sent = HttpAnswer | Extract<Awaited<ReturnType<SendRequest>>, { readonly fault: unknown }>;

/** A network that is not there: names and pages answer what a test says, and time stands still until it is told. */
export interface LinkWorld {
  readonly requests: readonly HttpRequest[];
  readonly lookups: readonly string[];
  /** What the turns were told: `busy HOST MS` and `answered HOST`. */
  readonly told: readonly string[];
  readonly context: PageContext;
  readonly now: () => number;
  readonly pending: () => number;
  cancel(): void;
  check(page: string): Promise<PageOutcome>;
  /** Lets time go by in small steps until a promise is fulfilled. */
  settle<T>(promise: Promise<T>): Promise<T>;
}

export interface WorldOptions {
  readonly send?: (request: HttpRequest, nth: number) => Sent | Promise<Sent>;
  /** The addresses of a host, or what came of looking it up. Everything is public unless told otherwise. */
  readonly resolve?: (
    host: string,
    nth: number,
    signal: AbortSignal,
  ) => readonly string[] | Resolution | Promise<never>;
  readonly policy?: Partial<LinkPolicy>;
  readonly turns?: (timer: Timer, now: () => number) => Turns;
  readonly random?: number;
}

export function answer(status: number, headers: Readonly<Record<string, string>> = {}, body = ''): HttpAnswer {
  return { status, headers, body };
}

export function redirect(status: number, location: string): HttpAnswer {
  return answer(status, { location });
}

/** Never answers, as a host behind a wall does; only a signal ends it. */
export const silence = (request: { readonly signal: AbortSignal }): Promise<Sent> =>
  new Promise((resolve) => {
    request.signal.addEventListener('abort', () => resolve({ fault: 'cancelled' }));
  });

export function createLinkWorld(options: WorldOptions = {}): LinkWorld {
  const time = createFakeTimer();
  const controller = new AbortController();
  const requests: HttpRequest[] = [];
  const lookups: string[] = [];
  const told: string[] = [];
  let now = Date.UTC(2024, 5, 12, 12);
  const resolve: Resolve = async (host, signal) => {
    lookups.push(host);
    const found = options.resolve?.(host, lookups.length, signal) ?? [PUBLIC];
    return Array.isArray(found) ? { addresses: found } : (found as Resolution | Promise<never>);
  };
  const send: SendRequest = async (request) => {
    requests.push(request);
    return options.send?.(request, requests.length) ?? answer(200);
  };
  const ports = { resolve, send, timer: time.timer, now: () => now, random: () => options.random ?? 0.5 };
  const context: PageContext = {
    ports: { ...ports, userAgent: 'Kamervragen/1.2.3 (link checker)' },
    policy: { ...policy, ...options.policy },
    turns: options.turns?.(time.timer, () => now) ?? createOpenTurns(told),
    signal: controller.signal,
  };
  const settle = async <T>(promise: Promise<T>): Promise<T> => {
    const state = { settled: false };
    const mark = () => {
      state.settled = true;
    };
    promise.then(mark, mark);
    for (let step = 0; step < 5000; step++) {
      await new Promise((done) => setImmediate(done));
      if (state.settled) return promise;
      now += 50;
      time.advance(50);
    }
    throw new Error('nothing came of it in 250 seconds');
  };
  return {
    requests,
    lookups,
    told,
    context,
    settle,
    now: () => now,
    pending: time.pending,
    cancel: () => controller.abort(),
    check: (page) => settle(checkPage(page, context)),
  };
}

/** It is always everybody's turn, but a host that says so is closed. */
function createOpenTurns(told: string[]): Turns {
  return {
    take: async (_host, _rates, signal, task) => (signal.aborted ? 'cancelled' : { done: await task() }),
    busy: (host, wait) => {
      told.push(`busy ${host} ${wait}`);
      return wait !== undefined && wait > 30_000 ? 'closed' : 'wait';
    },
    answered: (host) => {
      told.push(`answered ${host}`);
    },
    stop: () => {},
  };
}
