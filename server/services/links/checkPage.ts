import type { LinkReason, LinkState } from '../../core/index.ts';
import { askHost, type Fault, type Reply } from './askHost.ts';
import { type Budget, createBudget } from './budget.ts';
import { isRefused } from './findRoute.ts';
import { gateBehind } from './gateBehind.ts';
import { type Asking, judgeAnswer } from './judgeAnswer.ts';
import { judgeUrl, type Target } from './judgeUrl.ts';
import { type Hop, isPermanent, moveOf } from './moveOf.ts';
import type { PageContext } from './pageContext.ts';
import type { HttpAnswer } from './ports.ts';
import { readTitle } from './readTitle.ts';
import { readUrl } from './readUrl.ts';
import { type Verdict, verdictOf } from './verdict.ts';

export type { PageContext } from './pageContext.ts';

/** What was seen of a page; no clock time in it. */
export interface PageOutcome {
  readonly state: LinkState;
  readonly reason: LinkReason | undefined;
  readonly httpStatus: number | undefined;
  readonly finalUrl: string | undefined;
  readonly movedTo: string | undefined;
  readonly title: string | undefined;
}

/** How far one got with a page: what to ask next, and what was seen on the way. */
interface Walk {
  readonly target: Target;
  readonly asking: Asking;
  /** Redirects that were followed, from the page on. */
  readonly hops: readonly Hop[];
  /** Tries that were made again because of something that passes. */
  readonly retries: number;
  /** Whether the host of the target has answered since it was first asked for. */
  readonly heard: boolean;
  /** Whether a redirect was followed that only HEAD gave. */
  readonly guessed: boolean;
  /** What was asked, to find loops. */
  readonly asked: ReadonlySet<string>;
  /** The last answer that counts, and where it came from. */
  readonly last: { readonly answer: HttpAnswer; readonly url: URL } | undefined;
}

type End = { readonly walk: Walk; readonly verdict: Verdict };
type Step = Walk | End;

const MOST_HOPS = 10;
/** Milliseconds before each try that is made again, give or take 30 %. */
const BACK_OFF = [1000, 3000];

/** Finds out what has become of a page. Never throws. */
export async function checkPage(page: string, context: PageContext): Promise<PageOutcome> {
  const { ports, policy, signal } = context;
  const target = judgeUrl(page);
  if ('refused' in target) return outcomeOf(verdictOf(target.refused));
  const budget = createBudget(policy.timeout, { ...ports, signal });
  const first = await walkFrom(startOf(target, 'head'), context, budget);
  const outcome = outcomeOf(first.verdict, first.walk, target.url);
  if (!first.walk.guessed || !isLoss(outcome)) return outcome;
  // Where HEAD was sent to, GET may never come.
  const again = { ...startOf(target, 'range'), retries: first.walk.retries, heard: true };
  const second = await walkFrom(again, context, budget);
  return outcomeOf(second.verdict, second.walk, target.url);
}

/** Whether the page itself was not found. */
function isLoss({ state, reason }: PageOutcome): boolean {
  return state === 'gone' || reason === 'front-page' || reason === 'unreachable';
}

async function walkFrom(start: Walk, context: PageContext, budget: Budget): Promise<End> {
  let step = arriveAt(start.target, start);
  while (!('verdict' in step)) step = await takeStep(step, context, budget);
  return step;
}

function startOf(target: Target, asking: Asking): Walk {
  return { target, asking, hops: [], retries: 0, heard: false, guessed: false, asked: new Set(), last: undefined };
}

async function takeStep(walk: Walk, context: PageContext, budget: Budget): Promise<Step> {
  if (isRefused(walk.target, context.policy)) return endWith('private', walk);
  const heard = await askHost(walk.target, walk.asking, context, budget, walk.asked.size > 1);
  return 'fault' in heard
    ? afterFault(heard.fault, walk, context, budget)
    : afterReply(heard, { ...walk, heard: true }, context, budget);
}

async function afterFault(fault: Fault, walk: Walk, context: PageContext, budget: Budget): Promise<Step> {
  if (walk.asking === 'head' && (fault === 'broken' || fault === 'timeout')) return ask('range', walk);
  const verdict = verdictOf(isUnproven(fault, walk) ? 'unreachable' : fault);
  const passes = fault === 'refused' || fault === 'broken' || fault === 'lookup';
  return passes ? retry(walk, verdict, context, budget) : { walk, verdict };
}

/** Whoever has just answered is not gone; nor is a page that for now sends its visitors to a site that is. */
function isUnproven(fault: Fault, { heard, hops }: Walk): boolean {
  if (fault !== 'refused' && fault !== 'no-host') return false;
  return (fault === 'refused' && heard) || hops.some(({ status }) => !isPermanent(status));
}

async function afterReply(reply: Reply, walk: Walk, context: PageContext, budget: Budget): Promise<Step> {
  const { answer, busy } = reply;
  const next = judgeAnswer(answer, walk.asking);
  // An answer to HEAD that is not believed is as good as none.
  if (next.step === 'ask' && busy !== 'closed') return ask(next.asking, walk);
  const seen: Walk = { ...walk, last: { answer, url: walk.target.url } };
  if (busy === 'closed') return endWith(closedReason(reply), seen);
  switch (next.step) {
    case 'redirect':
      return follow(next.location, answer.status, seen);
    case 'retry':
      // Where the host said how long, its turn comes no sooner.
      return retry(seen, next.verdict, context, budget, (reply.retryAfter ?? 0) > 0);
    default:
      return 'verdict' in next ? { walk: seen, verdict: next.verdict } : ask(next.asking, walk);
  }
}

/** A 503 by itself only says that something is wrong. */
function closedReason({ answer, retryAfter }: Reply): LinkReason {
  return answer.status === 503 && retryAfter === undefined ? 'server-error' : 'busy';
}

/** Asks the same page in another way. */
function ask(asking: Asking, walk: Walk): Walk {
  return { ...walk, asking, asked: new Set([...walk.asked, requestOf(asking, walk.target)]) };
}

function follow(location: string, status: number, walk: Walk): Step {
  const to = readUrl(location, walk.target.url);
  const target = to === undefined ? undefined : judgeUrl(to.href);
  if (to === undefined || target === undefined || 'refused' in target) return endWith('bad-redirect', walk);
  const gate = gateBehind(walk.target.url, to);
  if (gate !== undefined) return endWith(gate, walk);
  if (walk.hops.length === MOST_HOPS) return endWith('redirects', walk);
  const guessed = walk.guessed || walk.asking === 'head';
  return arriveAt(target, { ...walk, guessed, hops: [...walk.hops, { status, to }] });
}

/** Goes round in no circles. */
function arriveAt(target: Target, walk: Walk): Step {
  const request = requestOf(walk.asking, target);
  if (walk.asked.has(request)) return endWith('redirects', walk);
  const heard = walk.heard && walk.target.url.origin === target.url.origin;
  return { ...walk, target, heard, asked: new Set([...walk.asked, request]) };
}

function requestOf(asking: Asking, { url }: Target): string {
  return `${asking === 'head' ? 'HEAD' : 'GET'} ${url.href}`;
}

async function retry(walk: Walk, verdict: Verdict, context: PageContext, budget: Budget, told = false): Promise<Step> {
  const wait = BACK_OFF[walk.retries];
  if (wait === undefined) return { walk, verdict };
  const delay = told ? 0 : wait * (0.7 + 0.6 * context.ports.random());
  if (delay >= budget.left()) return { walk, verdict };
  if (delay > 0) await budget.pause(delay);
  return { ...walk, retries: walk.retries + 1 };
}

function endWith(reason: LinkReason, walk: Walk): Step {
  return { walk, verdict: verdictOf(reason) };
}

function outcomeOf(verdict: Verdict, walk?: Walk, page?: URL): PageOutcome {
  const fine = verdict.state === 'ok';
  const move = fine && walk !== undefined && page !== undefined ? moveOf(page, walk.hops) : undefined;
  return {
    ...(move === undefined ? verdict : verdictOf(move.reason)),
    httpStatus: walk?.last?.answer.status,
    finalUrl: walk?.last?.url.href,
    movedTo: move?.to,
    title: fine ? titleOf(walk?.last?.answer) : undefined,
  };
}

function titleOf(answer: HttpAnswer | undefined): string | undefined {
  const type = answer?.headers['content-type'] ?? 'text/html';
  return answer !== undefined && /html/i.test(type) ? readTitle(answer.body) : undefined;
}
