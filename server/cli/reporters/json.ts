import type { Finding, SourceText } from '../../core/index.ts';
import { type FileReport, isFixable, numberOf } from '../fileReport.ts';
import { tallyOf } from '../tally.ts';
import type { Reporter } from './reporter.ts';

/** One array with an entry for each file that was read, one a line. The shape is fixed: docs/opdrachtregel.md. */
export function createJsonReporter(): Reporter {
  return createListReporter(toJson);
}

/** Writes an array, piece by piece, with what becomes of each report. */
export function createListReporter(toEntry: (report: FileReport) => object): Reporter {
  let lead = '[\n';
  return {
    render: (report) => ({ text: JSON.stringify(toEntry(report)), tally: tallyOf(report) }),
    file({ text }) {
      const piece = lead + text;
      lead = ',\n';
      return piece;
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
