import type { QuestionDocument, Suppression, Worded } from '../model/questionDocument.ts';
import type { Finding, UnusedSuppression } from './rule.ts';

export interface SuppressionOutcome {
  readonly kept: readonly Finding[];
  /** Rule ids of comments that hid something. */
  readonly used: ReadonlySet<Worded>;
}

/** Leaves out what the author's comments hide. */
export function applySuppressions(findings: readonly Finding[], document: QuestionDocument): SuppressionOutcome {
  const { suppressions, source } = document;
  const used = new Set<Worded>();
  if (suppressions.length === 0) return { kept: findings, used };
  const hidden = byRuleAndLine(suppressions);
  const kept = findings.filter(({ rule, span }) => {
    const { line } = source.positionAt(span.start);
    const ids = [...(hidden.get(`${rule} file`) ?? []), ...(hidden.get(`${rule} ${line}`) ?? [])];
    for (const id of ids) used.add(id);
    return ids.length === 0;
  });
  return { kept, used };
}

function byRuleAndLine(suppressions: readonly Suppression[]): ReadonlyMap<string, readonly Worded[]> {
  const map = new Map<string, Worded[]>();
  for (const { scope, line, rules } of suppressions) {
    for (const rule of rules) {
      const key = `${rule.text} ${scope === 'file' ? 'file' : line}`;
      const listed = map.get(key);
      if (listed === undefined) map.set(key, [rule]);
      else listed.push(rule);
    }
  }
  return map;
}

/** Rules whose findings depend on the network: whether a comment is of use cannot be told from the text. */
const unsteady: ReadonlySet<string> = new Set(['url-unreachable', 'url-moved', 'url-unverifiable']);

/** The comments that hid nothing, and the ids in them; `ran` has the rules that could have found something. */
export function unusedSuppressions(
  document: QuestionDocument,
  used: ReadonlySet<Worded>,
  known: ReadonlySet<string>,
  ran: ReadonlySet<string>,
): readonly UnusedSuppression[] {
  return document.suppressions.flatMap((suppression): UnusedSuppression[] => {
    const rules = suppression.rules.flatMap((rule) => {
      if (used.has(rule) || unsteady.has(rule.text)) return [];
      if (!known.has(rule.text)) return [{ rule, exists: false }];
      return ran.has(rule.text) ? [{ rule, exists: true }] : [];
    });
    return rules.length > 0 || suppression.rules.length === 0 ? [{ suppression, rules }] : [];
  });
}
