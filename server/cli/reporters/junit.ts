import type { CommandTexts, Finding } from '../../core/index.ts';
import type { FileReport } from '../fileReport.ts';
import { problemMessage } from '../problem.ts';
import { findingsIn, type Tally, tallyOf } from '../tally.ts';
import type { ReportContext, Reporter } from './reporter.ts';

/** Attributes carry a prefix, as the builder wants it. */
type Element = { readonly [name: string]: string | number | Element | readonly Element[] };

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

/** JUnit: a suite for each file. Only what has severity error is a failure, so that it agrees with the exit code. */
export async function createJunitReporter({ texts }: ReportContext): Promise<Reporter> {
  const { XMLBuilder } = await import('fast-xml-parser');
  const builder = new XMLBuilder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    suppressEmptyNode: true,
    suppressBooleanAttributes: false,
  });
  const written = (element: Element) => String(builder.build(element)).trimEnd();
  /** The totals stand above all suites, so these wait, as text. */
  const suites: string[] = [];
  const total = { tests: 0, failures: 0, errors: 0 };

  function add(text: string, { tests, failures, errors }: Counts): string {
    suites.push(text);
    total.tests += tests;
    total.failures += failures;
    total.errors += errors;
    return '';
  }

  return {
    render(report) {
      const tally = tallyOf(report);
      return { text: written(toSuite(report.path, toCases(report, texts), countsOf(tally))), tally };
    },
    file: ({ text, tally }) => add(text, countsOf(tally)),
    problem(problem) {
      const error = { '@message': clean(problemMessage(problem, texts)) };
      const test = { '@name': problem.reason, '@classname': clean(problem.path), error };
      const counts = { tests: 1, failures: 0, errors: 1, skipped: 0 };
      return add(written(toSuite(problem.path, [test], counts)), counts);
    },
    end() {
      const { tests, failures, errors } = total;
      const root = { '@name': 'kamervragen', '@tests': tests, '@failures': failures, '@errors': errors };
      const empty = written({ testsuites: root });
      const inside = suites.map((suite) => `${suite.replace(/^/gm, '  ')}\n`).join('');
      const whole = suites.length === 0 ? empty : `${empty.replace(/\/>$/, '>')}\n${inside}</testsuites>`;
      return `<?xml version="1.0" encoding="UTF-8"?>\n${whole}\n`;
    },
  };
}

/** A document without sets is one test that is passed over; one without findings is one that succeeds. */
function countsOf(tally: Tally): Counts {
  const tests = Math.max(1, findingsIn(tally));
  return { tests, failures: tally.severities.error, errors: 0, skipped: tally.sets === 0 ? 1 : 0 };
}

function toSuite(path: string, cases: readonly Element[], { tests, failures, errors, skipped }: Counts): Element {
  const counts = { '@tests': tests, '@failures': failures, '@errors': errors, '@skipped': skipped };
  return { testsuite: { '@name': clean(path), ...counts, testcase: cases } };
}

function toCases(report: FileReport, texts: CommandTexts): readonly Element[] {
  const { path, document, findings } = report;
  const test = { '@name': 'kamervragen', '@classname': clean(path) };
  if (document.sets.length === 0) return [{ ...test, skipped: { '@message': texts.commandLine.noSet } }];
  return findings.length === 0 ? [test] : findings.map((finding) => toCase(report, finding, texts));
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
