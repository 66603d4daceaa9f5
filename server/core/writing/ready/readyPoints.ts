import type { LinkStatuses } from '../../links/linkStatus.ts';
import type { QuestionDocument } from '../../model/questionDocument.ts';
import { rules } from '../../rules/index.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Settings } from '../../settings.ts';
import type { Span } from '../../text/span.ts';
import type { WritingTexts } from '../../texts/writingTexts.ts';
import { judgeSources } from './judgeSources.ts';
import { type PointId, pointIds, pointOf } from './pointOf.ts';
import { sayFine } from './sayFine.ts';

/** `red`: an error; `amber`: a warning, or something nobody knows yet; `green`: in order, perhaps with a hint. */
export type PointState = 'green' | 'amber' | 'red';

/** What there is to do about a point besides going to its places. */
export type PointFix = 'fixAll' | 'checkLinks' | 'linkSettings';

/** One thing that must be in order (punt). */
export interface ReadyPoint {
  readonly id: PointId;
  readonly state: PointState;
  readonly title: string;
  /** Why it has its state, in one sentence. */
  readonly reason: string;
  /** What else is worth knowing: hints, rules that are off. */
  readonly remarks: readonly string[];
  /** Where it is: the gravest first. */
  readonly places: readonly ReadyPlace[];
  /** How many more places there are than those. */
  readonly more: number;
  readonly fixes: readonly PointFix[];
}

export interface ReadyPlace {
  readonly span: Span;
  readonly message: string;
  readonly severity: Finding['severity'];
}

/** Whether the links of a document can be checked now. */
export type LinkCheck = 'possible' | 'running' | 'off' | 'restricted';

/** What the points are judged by. */
export interface ReadyFacts {
  readonly document: QuestionDocument;
  readonly findings: readonly Finding[];
  readonly links: LinkStatuses;
  readonly linkCheck: LinkCheck;
  readonly settings: Settings;
  readonly writing: WritingTexts;
}

/** A list longer than this nobody reads; the Problems list has them all. */
const MOST_PLACES = 20;

/** Whether a document is ready to be handed in, point by point. A document without sets has no points. */
export function readyPoints(facts: ReadyFacts): readonly ReadyPoint[] {
  if (facts.document.sets.length === 0) return [];
  const byPoint = new Map<PointId, Finding[]>(pointIds.map((id) => [id, []]));
  for (const finding of facts.findings) byPoint.get(pointOf(finding.rule) ?? 'document')?.push(finding);
  return pointIds.map((id) => judgePoint(id, byPoint.get(id) ?? [], facts));
}

/** What is to be said of a point where its rules found nothing that matters. */
export interface Judgement {
  readonly state: PointState;
  readonly reason: string;
  readonly remarks?: readonly string[];
  readonly places?: readonly ReadyPlace[];
  readonly fixes?: readonly PointFix[];
}

function judgePoint(id: PointId, findings: readonly Finding[], facts: ReadyFacts): ReadyPoint {
  const { ready } = facts.writing;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const hints = findings.length - errors - warnings;
  const off = rulesOff(id, facts.settings);
  const own = id === 'sources' ? judgeSources(facts) : sayFine(id, findings, facts);
  const found: PointState = errors > 0 ? 'red' : warnings > 0 || off.grave ? 'amber' : 'green';
  const wrong = errors + warnings > 0;
  const places = [...findings].sort((a, b) => gravity[b.severity] - gravity[a.severity]).map(toPlace);
  const all = [...places, ...(own.places ?? [])];
  return {
    id,
    state: graver(found, own.state),
    title: ready.titles[id],
    reason: wrong ? ready.wrong(errors, warnings) : own.reason,
    remarks: [
      wrong && own.state !== 'green' ? own.reason : [],
      own.remarks ?? [],
      hints > 0 ? ready.hints(hints) : [],
      off.count > 0 ? ready.rulesOff(off.count) : [],
    ].flat(),
    places: all.slice(0, MOST_PLACES),
    more: Math.max(0, all.length - MOST_PLACES),
    fixes: [...(findings.some(isSafe) ? (['fixAll'] as const) : []), ...(own.fixes ?? [])],
  };
}

const gravity = { error: 3, warning: 2, info: 1, hint: 0 } as const;

const states: readonly PointState[] = ['green', 'amber', 'red'];

function graver(a: PointState, b: PointState): PointState {
  return states.indexOf(a) > states.indexOf(b) ? a : b;
}

function toPlace({ span, message, severity }: Finding): ReadyPlace {
  return { span, message, severity };
}

function isSafe({ fixes }: Finding): boolean {
  return fixes.some(({ safe }) => safe);
}

/** Rules of a point that were not looked at; without one that finds errors nobody can say that all is well. */
function rulesOff(id: PointId, settings: Settings): { readonly count: number; readonly grave: boolean } {
  const off = rules.filter((rule) => settings.rules[rule.id] === 'off' && pointOf(rule.id) === id);
  return { count: off.length, grave: off.some(({ severity }) => severity === 'error') };
}
