import type { Finding, SourceText } from '../../core/index.ts';
import { type FileReport, isFixable, numberOf } from '../fileReport.ts';
import type { Reporter } from './reporter.ts';

/** One array with an entry for each file that was read, one a line. The shape is fixed: docs/opdrachtregel.md. */
export function createJsonReporter(): Reporter {
  let lead = '[\n';
  return {
    file(report) {
      const text = `${lead}${JSON.stringify(toJson(report))}`;
      lead = ',\n';
      return text;
    },
    problem: () => '',
    end: () => (lead === '[\n' ? '[]\n' : '\n]\n'),
  };
}

function toJson({ path, document, findings }: FileReport) {
  return {
    path,
    sets: document.sets.map((set) => ({ number: numberOf(set), kind: set.kind, stage: set.stage })),
    diagnostics: findings.map((finding) => toDiagnostic(finding, document.source)),
  };
}

function toDiagnostic(finding: Finding, source: SourceText) {
  const { rule, severity, message, span } = finding;
  return { rule, severity, message, range: source.rangeOf(span), fixable: isFixable(finding) };
}
