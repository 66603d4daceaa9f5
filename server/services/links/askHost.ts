import type { Budget } from './budget.ts';
import { findRoute, type Route, type RouteFault } from './findRoute.ts';
import { type Asking, isBusy } from './judgeAnswer.ts';
import type { Target } from './judgeUrl.ts';
import type { PageContext } from './pageContext.ts';
import type { HttpAnswer, HttpFault, HttpRequest } from './ports.ts';
import { retryAfter } from './retryAfter.ts';

/** An answer, and how long the host wants to be left alone where it says that it is busy. */
export interface Reply {
  readonly answer: HttpAnswer;
  readonly busy: 'wait' | 'closed' | undefined;
  readonly retryAfter: number | undefined;
}

/** Why no answer came. `busy`: the host had asked not to be asked. */
export type Fault = HttpFault | RouteFault | 'busy';

const BODY = 65_536;
const RANGE = 'bytes=0-16383';
/** The network keeps to the time it is given; this is for when it does not. */
const GRACE = 1000;

/** Sends one request when it is the host's turn: its name is looked up anew, and the connection goes where it was judged. */
export async function askHost(
  target: Target,
  asking: Asking,
  context: PageContext,
  budget: Budget,
  goesOn = false,
): Promise<Reply | { readonly fault: Fault }> {
  const { turns, policy, signal } = context;
  const task = async () => {
    const route = await routeWithin(target, context, budget);
    return 'fault' in route ? route : send(target, route, asking, context, budget);
  };
  const turn = await turns.take(target.url.hostname, policy, signal, task, goesOn);
  if (turn === 'closed') return { fault: 'busy' };
  return turn === 'cancelled' ? { fault: 'cancelled' } : turn.done;
}

async function routeWithin(
  target: Target,
  { policy, ports }: PageContext,
  budget: Budget,
): Promise<Route | { readonly fault: RouteFault }> {
  return findRoute(target, policy, async (host) => {
    const limit = Math.min(budget.left(), policy.connectTimeout);
    const ran = await budget.run(limit, (signal) => ports.resolve(host, signal));
    if (ran === 'cancelled') return { fault: 'cancelled' };
    return typeof ran === 'string' ? { fault: 'lookup' } : ran.done;
  });
}

async function send(
  target: Target,
  route: Route,
  asking: Asking,
  context: PageContext,
  budget: Budget,
): Promise<Reply | { readonly fault: Fault }> {
  const { ports, policy } = context;
  // What a site does with HEAD is no more than a first impression: time is kept for GET.
  const timeout = asking === 'head' ? Math.min(budget.left(), policy.timeout / 2) : budget.left();
  if (timeout <= 0) return { fault: 'timeout' };
  const ran = await budget.run(timeout + GRACE, (signal) =>
    ports.send(requestFor(target, route, asking, context, timeout, signal)),
  );
  if (typeof ran === 'string') return { fault: ran === 'late' ? 'timeout' : ran === 'failed' ? 'broken' : ran };
  if ('fault' in ran.done) return ran.done;
  // Only a proxy asks for that.
  if (ran.done.status === 407 && route.proxy !== undefined) return { fault: 'proxy' };
  return replyOf(ran.done, target, context);
}

function requestFor(
  { url }: Target,
  route: Route,
  asking: Asking,
  { ports, policy }: PageContext,
  timeout: number,
  signal: AbortSignal,
): HttpRequest {
  return {
    method: asking === 'head' ? 'HEAD' : 'GET',
    url: url.href,
    ...route,
    strictSsl: policy.proxy.strictSsl,
    headers: {
      'User-Agent': ports.userAgent,
      Accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      'Accept-Language': 'nl',
      'Accept-Encoding': 'identity',
      ...(asking === 'range' ? { Range: RANGE } : {}),
      Connection: 'close',
    },
    connectTimeout: Math.min(policy.connectTimeout, timeout),
    timeout,
    maxBody: asking === 'head' ? 0 : BODY,
    signal,
  };
}

/** Tells the turns of the host how it fares, before anyone else's turn comes. */
function replyOf(answer: HttpAnswer, { url }: Target, { turns, ports }: PageContext): Reply {
  if (!isBusy(answer)) {
    turns.answered(url.hostname);
    return { answer, busy: undefined, retryAfter: undefined };
  }
  const wait = retryAfter(answer.headers['retry-after'], ports.now());
  return { answer, busy: turns.busy(url.hostname, wait), retryAfter: wait };
}
