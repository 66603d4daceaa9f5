import type { LinkReason } from '../../core/index.ts';
import type { HttpAnswer } from './ports.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** How a page is asked for: its headers only, the beginning of it, or all of it (of which no more is read either). */
export type Asking = 'head' | 'range' | 'whole';

/** What follows from an answer. */
export type NextStep =
  | { readonly step: 'end'; readonly verdict: Verdict }
  /** It may pass: the verdict is for when it does not. */
  | { readonly step: 'retry'; readonly verdict: Verdict }
  | { readonly step: 'redirect'; readonly location: string }
  | { readonly step: 'ask'; readonly asking: Asking };

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

const REASONS: ReadonlyMap<number, LinkReason> = new Map([
  [401, 'login'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [410, 'deleted'],
  [429, 'busy'],
  [451, 'legal'],
]);

/** Judges one answer by itself. That a page is gone is only believed of an answer to GET: many sites bungle HEAD. */
export function judgeAnswer(answer: HttpAnswer, asking: Asking): NextStep {
  const { status, headers } = answer;
  if (isRobotWall(answer)) return { step: 'end', verdict: verdictOf('robot-wall') };
  const location = headers['location']?.trim() ?? '';
  if (REDIRECTS.has(status) && location !== '') return { step: 'redirect', location };
  if (asking === 'head' && !isFine(status) && status !== 429) return { step: 'ask', asking: 'range' };
  if (asking === 'range' && status === 416) return { step: 'ask', asking: 'whole' };
  return { step: PASSING.has(status) ? 'retry' : 'end', verdict: verdictOf(reasonOf(status)) };
}

/** Whether a host says that it wants to be left alone for now. */
export function isBusy(answer: HttpAnswer): boolean {
  return (answer.status === 429 || answer.status === 503) && !isRobotWall(answer);
}

function reasonOf(status: number): LinkReason | undefined {
  if (isFine(status)) return undefined;
  return REASONS.get(status) ?? (status >= 500 && status <= 599 ? 'server-error' : 'status');
}

function isFine(status: number): boolean {
  return status >= 200 && status <= 299;
}

/** Whether a guard before the site answers, who takes us for a robot, whatever the status he says it with. */
function isRobotWall({ status, headers }: HttpAnswer): boolean {
  const says = (name: string) => headers[name] !== undefined;
  if (status === 999 || says('cf-mitigated') || says('x-amzn-waf-action')) return true;
  return status === 403 && (says('x-datadome') || says('x-dd-b'));
}
