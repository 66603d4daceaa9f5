import type { Finding, Severity, SourceText } from '../../core/index.ts';
import { problemMessage } from '../problem.ts';
import { tallyOf } from '../tally.ts';
import { relativePath } from './relativePath.ts';
import type { ReportContext, Reporter } from './reporter.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Workflow commands of GitHub Actions, which become annotations beside the lines. */
export function createGithubReporter({ texts, cwd, root }: ReportContext): Reporter {
  return {
    render(report) {
      const { path, document, findings } = report;
      const file = relativePath(path, cwd, root);
      const text = findings.map((finding) => annotation(file, finding, document.source)).join('');
      return { text, tally: tallyOf(report) };
    },
    file: ({ text }) => text,
    problem(problem) {
      const file = property(relativePath(problem.path, cwd, root));
      return `::error file=${file}::${data(problemMessage(problem, texts))}\n`;
    },
    end: () => '',
  };
}

function annotation(file: string, { rule, severity, message, span }: Finding, source: SourceText): string {
  const { start, end } = source.rangeOf(span);
  const properties = [`file=${property(file)}`, `line=${start.line + 1}`, `endLine=${end.line + 1}`];
  /** Columns are refused where the lines differ; the last one is inclusive. */
  if (start.line === end.line) {
    properties.push(`col=${start.character + 1}`, `endColumn=${Math.max(start.character + 1, end.character)}`);
  }
  properties.push(`title=${property(rule)}`);
  return `::${commands[severity]} ${properties.join(',')}::${data(message)}\n`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
