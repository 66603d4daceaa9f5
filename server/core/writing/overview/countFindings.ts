import type { Finding } from '../../rules/rule.ts';
import type { Span } from '../../text/span.ts';
import { firstFrom } from '../firstFrom.ts';

/** How many findings begin in a part, by how much they matter: `hints` are hints and remarks. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
}

export const noFindings: FindingCounts = { errors: 0, warnings: 0, hints: 0 };

/** Counts by part; the findings are in reading order, so each part looks only at its own. */
export function createFindingCounter(findings: readonly Finding[]): (span: Span) => FindingCounts {
  return ({ start, end }) => {
    let errors = 0;
    let warnings = 0;
    let hints = 0;
    for (let at = firstFrom(findings, start); at < findings.length; at++) {
      const finding = findings[at];
      if (finding === undefined || finding.span.start >= end) break;
      if (finding.severity === 'error') errors++;
      else if (finding.severity === 'warning') warnings++;
      else hints++;
    }
    return errors + warnings + hints === 0 ? noFindings : { errors, warnings, hints };
  };
}
