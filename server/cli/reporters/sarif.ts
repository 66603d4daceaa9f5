import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Finding, rules, type Severity, type SourceText, type Span } from '../../core/index.ts';
import { type FileReport, isFixable } from '../fileReport.ts';
import { type Problem, problemMessage } from '../problem.ts';
import { tallyOf } from '../tally.ts';
import { relativePath } from './relativePath.ts';
import type { ReportContext, Reporter } from './reporter.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note' };

/** SARIF 2.1.0: one run, all rules with their texts. */
export function createSarifReporter(context: ReportContext): Reporter {
  const problems: Problem[] = [];
  let begun = false;
  let parted = false;

  function head(): string {
    const text = begun ? '' : headOf(context);
    begun = true;
    return text;
  }

  return {
    render(report) {
      const results = report.findings.map((finding) => indented(toResult(report, finding, context), RESULT));
      return { text: results.join(',\n'), tally: tallyOf(report) };
    },
    file({ text }) {
      if (text === '') return head();
      const lead = parted ? ',\n' : '\n';
      parted = true;
      return head() + lead + text;
    },
    problem(problem) {
      problems.push(problem);
      return '';
    },
    end: () => `${head()}${parted ? `\n${RUN}` : ''}],\n${tailOf(problems, context)}`,
  };
}

/** How far what is part of a run, and each of its results, is indented. */
const RUN = ' '.repeat(6);
const RESULT = ' '.repeat(8);
const END = '\n    }\n  ]\n}';

function indented(value: object, indent: string): string {
  return JSON.stringify(value, undefined, 2).replace(/^/gm, indent);
}

/** All that stands before the first result: so many may follow that they are written one by one. */
function headOf(context: ReportContext): string {
  const { version, language } = context;
  const driver = { name: 'Kamervragen', semanticVersion: version, version, rules: toRules(context) };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, language, columnKind: 'utf16CodeUnits' }],
  };
  return `${JSON.stringify(log, undefined, 2).slice(0, -END.length)},\n${RUN}"results": [`;
}

/** What went wrong is known only when all is done. */
function tailOf(problems: readonly Problem[], context: ReportContext): string {
  const { texts } = context;
  const notifications = problems.map((problem) => ({
    level: 'error',
    message: { text: problemMessage(problem, texts) },
    locations: [{ physicalLocation: { artifactLocation: { uri: toUri(problem.path, context) } } }],
  }));
  const invocation = { executionSuccessful: problems.length === 0, toolExecutionNotifications: notifications };
  return `${RUN}"invocations": ${indented([invocation], RUN).trimStart()}${END}\n`;
}

function toRules({ texts }: ReportContext) {
  const catalogue = texts.rules as Readonly<Record<string, { readonly summary: string } | undefined>>;
  return rules.map(({ id, severity }) => {
    const text = catalogue[id]?.summary ?? id;
    return { id, shortDescription: { text }, help: { text }, defaultConfiguration: { level: levels[severity] } };
  });
}

function toResult({ path, document }: FileReport, finding: Finding, context: ReportContext) {
  const place = (span: Span) => ({
    artifactLocation: { uri: toUri(path, context) },
    region: toRegion(span, document.source),
  });
  const ruleIndex = rules.findIndex(({ id }) => id === finding.rule);
  return {
    ruleId: finding.rule,
    ...(ruleIndex < 0 ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: place(finding.span) }],
    ...(finding.related.length === 0 ? {} : { relatedLocations: finding.related.map(toRelated) }),
    properties: { fixable: isFixable(finding) },
  };

  function toRelated({ span, message }: Finding['related'][number], index: number) {
    return { id: index, physicalLocation: place(span), message: { text: message } };
  }
}

/** One-based; the end is exclusive. */
function toRegion(span: Span, source: SourceText) {
  const { start, end } = source.rangeOf(span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function toUri(path: string, { cwd }: ReportContext): string {
  const within = relativePath(path, cwd, cwd);
  const outside = within.startsWith('/') || within.startsWith('../') || /^[a-z]:\//i.test(within);
  if (outside) return pathToFileURL(resolve(cwd, path)).href;
  return within.split('/').map(encodeURIComponent).join('/');
}
