import type { Severity } from '../core/index.ts';
import { type FileReport, isFixable } from './fileReport.ts';

/** What is counted of one file: plain data. */
export interface Tally {
  readonly sets: number;
  readonly severities: Readonly<Record<Severity, number>>;
  readonly fixable: number;
  /** How many findings each rule has, by its id; only rules that have any. */
  readonly rules: Readonly<Record<string, number>>;
}

export function tallyOf({ document, findings }: FileReport): Tally {
  const severities = { error: 0, warning: 0, info: 0, hint: 0 };
  const rules: Record<string, number> = {};
  let fixable = 0;
  for (const finding of findings) {
    severities[finding.severity]++;
    rules[finding.rule] = (rules[finding.rule] ?? 0) + 1;
    if (isFixable(finding)) fixable++;
  }
  return { sets: document.sets.length, severities, fixable, rules };
}

export function findingsIn({ severities: { error, warning, info, hint } }: Tally): number {
  return error + warning + info + hint;
}
