import type { Severity } from '../../core/index.ts';
import type { FileReport } from '../fileReport.ts';
import { findingsIn, tallyOf } from '../tally.ts';
import { excerptOf } from './excerpt.ts';
import { partedReporter } from './partedReporter.ts';
import type { FilePart, ReportContext, Reporter } from './reporter.ts';
import { createRuleTable } from './ruleTable.ts';
import { printable } from './terminalText.ts';

type Paint = (text: string) => string;

interface Paints {
  readonly path: Paint;
  readonly quiet: Paint;
  readonly severities: Readonly<Record<Severity, Paint>>;
}

const INDENT = '  ';

/** For people: each finding with its line and a caret under the place, and one line that sums up. */
export async function createPrettyReporter(context: ReportContext): Promise<Reporter> {
  const paints = await createPaints(context.colour);
  const summary = createSummary(context, paints);
  return partedReporter(summary, (report) => ({ text: renderFile(report, context, paints), tally: tallyOf(report) }));
}

function renderFile(report: FileReport, context: ReportContext, paints: Paints): string {
  const { path, named, document, findings, fixed } = report;
  const { commandLine } = context.texts;
  const title = paints.path(printable(path));
  if (document.sets.length === 0) return named ? `${title}: ${commandLine.noSet}\n` : '';
  if (findings.length === 0 && fixed === 0) return '';
  const done = fixed === 0 ? '' : `: ${commandLine.fixed(fixed)}`;
  return `${title}${done}\n${findings.map((finding) => renderFinding(report, finding, context, paints)).join('')}`;
}

function renderFinding(
  { document: { source } }: FileReport,
  { rule, severity, message, span }: FileReport['findings'][number],
  { texts, columns }: ReportContext,
  paints: Paints,
): string {
  const paint = paints.severities[severity];
  const { line, character } = source.positionAt(span.start);
  const margin = `${INDENT}${INDENT}`;
  const excerpt = excerptOf(source, span, Math.max(20, columns - margin.length));
  const name = paint(texts.commandLine.severities[severity]);
  return [
    `${INDENT}${line + 1}:${character + 1} ${name} ${printable(message)} ${paints.quiet(rule)}\n`,
    `${margin}${excerpt.line}\n`,
    `${margin}${excerpt.indent}${paint(excerpt.carets)}\n`,
  ].join('');
}

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

function createSummary({ texts, quiet }: ReportContext, paints: Paints) {
  const { commandLine } = texts;
  const table = createRuleTable(texts);
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  let read = 0;
  let sets = 0;
  let files = 0;
  let fixable = 0;
  let failed = false;
  return {
    add({ tally }: FilePart) {
      read++;
      sets += tally.sets;
      fixable += tally.fixable;
      if (findingsIn(tally) > 0) files++;
      for (const severity of severities) counts[severity] += tally.severities[severity];
      table.add(tally);
    },
    fail() {
      failed = true;
    },
    /** Empty when nothing could be read: that has been told already. */
    text() {
      if (read === 0) return '';
      const found = files === 0 ? commandLine.nothingFound(sets) : commandLine.found(counts, files);
      const shown = read > 1 && !quiet ? table.lines() : [];
      const [head = '', ...rows] = shown;
      const above = shown.length === 0 ? '' : `${[paints.quiet(head), ...rows].join('\n')}\n\n`;
      const parts = [found, fixable === 0 ? '' : commandLine.fixable(fixable), failed ? commandLine.notWhole : ''];
      return above + parts.filter((part) => part !== '').join(' ');
    },
  };
}

async function createPaints(colour: boolean): Promise<Paints> {
  const { default: picocolors } = await import('picocolors');
  const paint = picocolors.createColors(colour);
  return {
    path: paint.bold,
    quiet: paint.dim,
    severities: { error: paint.red, warning: paint.yellow, info: paint.blue, hint: paint.cyan },
  };
}
