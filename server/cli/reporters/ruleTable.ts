import type { CommandTexts } from '../../core/index.ts';
import type { Tally } from '../tally.ts';

/** Counts, over all files, what each rule found. */
export interface RuleTable {
  add(tally: Tally): void;
  /** A heading and a line for each rule, what is found most above; empty when nothing was found. */
  lines(): readonly string[];
}

export function createRuleTable({ commandLine: { ruleTable } }: CommandTexts): RuleTable {
  const counts = new Map<string, { findings: number; files: number }>();
  return {
    add({ rules }) {
      for (const [rule, findings] of Object.entries(rules)) {
        const count = counts.get(rule) ?? { findings: 0, files: 0 };
        counts.set(rule, { findings: count.findings + findings, files: count.files + 1 });
      }
    },
    lines() {
      if (counts.size === 0) return [];
      const rows = [...counts].sort(([a, one], [b, other]) => other.findings - one.findings || (a < b ? -1 : 1));
      const cells = rows.map(([rule, { findings, files }]) => [String(findings), String(files), rule] as const);
      return aligned([[ruleTable.findings, ruleTable.files, ruleTable.rule], ...cells]);
    },
  };
}

function aligned(rows: readonly (readonly [string, string, string])[]): readonly string[] {
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  const [first, second] = [width(0), width(1)];
  return rows.map(([findings, files, rule]) => `${findings.padStart(first)}  ${files.padStart(second)}  ${rule}`);
}
