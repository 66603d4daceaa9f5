import type { CommandTexts, Finding } from '../../core/index.ts';
import type { FileReport } from '../fileReport.ts';
import { problemMessage } from '../problem.ts';
import type { ReportContext, Reporter } from './reporter.ts';

/** Attributes carry a prefix, as the builder wants it. */
type Element = { readonly [name: string]: string | number | Element | readonly Element[] };

interface Suite {
  readonly cases: readonly Element[];
  readonly path: string;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

/** JUnit: a suite for each file. Only what has severity error is a failure, so that it agrees with the exit code. */
export async function createJunitReporter({ texts }: ReportContext): Promise<Reporter> {
  const { XMLBuilder } = await import('fast-xml-parser');
  const suites: Suite[] = [];
  return {
    file(report) {
      suites.push(toSuite(report, texts));
      return '';
    },
    problem(problem) {
      const error = { '@message': clean(problemMessage(problem, texts)) };
      const test = { '@name': problem.reason, '@classname': clean(problem.path), error };
      suites.push({ cases: [test], path: problem.path, failures: 0, errors: 1, skipped: 0 });
      return '';
    },
    end() {
      const builder = new XMLBuilder({
        ignoreAttributes: false,
        attributeNamePrefix: '@',
        format: true,
        suppressEmptyNode: true,
        suppressBooleanAttributes: false,
      });
      return `<?xml version="1.0" encoding="UTF-8"?>\n${String(builder.build(toRoot(suites))).trimEnd()}\n`;
    },
  };
}

function toRoot(suites: readonly Suite[]): Element {
  const total = (count: (suite: Suite) => number) => suites.reduce((sum, suite) => sum + count(suite), 0);
  const testsuite = suites.map(({ cases, path, failures, errors, skipped }) => ({
    '@name': clean(path),
    '@tests': cases.length,
    '@failures': failures,
    '@errors': errors,
    '@skipped': skipped,
    testcase: cases,
  }));
  const counts = {
    '@name': 'kamervragen',
    '@tests': total(({ cases }) => cases.length),
    '@failures': total(({ failures }) => failures),
    '@errors': total(({ errors }) => errors),
  };
  return { testsuites: suites.length === 0 ? counts : { ...counts, testsuite } };
}

function toSuite(report: FileReport, texts: CommandTexts): Suite {
  const { path, document, findings } = report;
  const failures = findings.filter(({ severity }) => severity === 'error').length;
  if (document.sets.length === 0) {
    const skipped = { '@message': texts.commandLine.noSet };
    const test = { '@name': 'kamervragen', '@classname': clean(path), skipped };
    return { cases: [test], path, failures, errors: 0, skipped: 1 };
  }
  const passed = { '@name': 'kamervragen', '@classname': clean(path) };
  const cases = findings.length === 0 ? [passed] : findings.map((finding) => toCase(report, finding, texts));
  return { cases, path, failures, errors: 0, skipped: 0 };
}

function toCase(
  { path, document }: FileReport,
  { rule, severity, message, span }: Finding,
  texts: CommandTexts,
): Element {
  const { line, character } = document.source.positionAt(span.start);
  const place = `${line + 1}:${character + 1}`;
  const test = { '@name': `${rule} (${place})`, '@classname': clean(path) };
  const told = clean(`${path}:${place}: ${texts.commandLine.severities[severity]}: ${message}`);
  if (severity !== 'error') return { ...test, 'system-out': told };
  return { ...test, failure: { '@message': clean(message), '@type': rule, '#text': told } };
}

/** What XML 1.0 cannot hold is replaced; line breaks would be lost in an attribute anyway. */
function clean(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(/[^\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\u{fffd}');
}
