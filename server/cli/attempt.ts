import type { Facts, PlainDate } from '../core/index.ts';
import { causeOf, type Problem } from './problem.ts';

/** Does what could fail by a fault of ours; undefined when it did. That, and each rule that failed, is told. */
export function attempt<T>(
  path: string,
  today: PlainDate,
  work: (facts: Facts) => T,
  tell: (problem: Problem) => void,
): T | undefined {
  const broken = new Set<string>();
  const onRuleError = (rule: string) => broken.add(rule);
  try {
    return work({ today, onRuleError });
  } catch (error) {
    tell({ path, reason: 'internal', detail: causeOf(error) });
    return undefined;
  } finally {
    for (const rule of broken) tell({ path, reason: 'rule', detail: rule });
  }
}
