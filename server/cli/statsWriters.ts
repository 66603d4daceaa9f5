import type { CommandTexts, Count, Statistics } from '../core/index.ts';
import { printable } from './reporters/terminalText.ts';

export type StatsFormat = 'table' | 'csv' | 'json';

type Writer = (statistics: Statistics, texts: CommandTexts) => string;

const groups = ['kinds', 'stages', 'years', 'askers', 'parties', 'addressees', 'hosts'] as const;

/** Rows of one group that a table shows. */
const MOST_ROWS = 20;

/** The table of formats, in the order of the help. The shapes of CSV and JSON are fixed: docs/opdrachtregel.md. */
export const statsWriters: Readonly<Record<StatsFormat, Writer>> = {
  table: toTable,
  csv: toCsv,
  json: (statistics) => `${JSON.stringify(statistics, undefined, 2)}\n`,
};

function toTable(statistics: Statistics, { commandLine: { stats } }: CommandTexts): string {
  const { files, sets, questions } = statistics;
  const total = [stats.total(files, sets), stats.questions(questions.total, questions.median, questions.max)];
  const tables = groups
    .filter((group) => statistics[group].length > 0)
    .map((group) => [stats.groups[group], ...rowsOf(group, statistics[group], stats)].join('\n'));
  return `${[total.join('\n'), ...tables].join('\n\n')}\n`;
}

type StatsTexts = CommandTexts['commandLine']['stats'];

function rowsOf(group: (typeof groups)[number], counts: readonly Count[], texts: StatsTexts): readonly string[] {
  /** Of years the last are of most use. */
  const shown = group === 'years' ? counts.slice(-MOST_ROWS) : counts.slice(0, MOST_ROWS);
  const width = Math.max(...shown.map(({ count }) => String(count).length));
  const rows = shown.map(({ name, count }) => `  ${String(count).padStart(width)}  ${labelOf(group, name, texts)}`);
  const more = counts.length - shown.length;
  return more === 0 ? rows : [...rows, `  ${texts.more(more)}`];
}

function labelOf(group: (typeof groups)[number], name: string, { kinds, stages, noYear }: StatsTexts): string {
  if (group === 'kinds') return kinds[name as keyof typeof kinds];
  if (group === 'stages') return stages[name as keyof typeof stages];
  return group === 'years' && name === '' ? noYear : printable(name);
}

function toCsv(statistics: Statistics): string {
  const { files, sets, questions } = statistics;
  const totals = [
    ['files', '', files],
    ['sets', '', sets],
    ['questions', 'total', questions.total],
    ['questions', 'median', questions.median],
    ['questions', 'max', questions.max],
  ] as const;
  const counts = groups.flatMap((group) => statistics[group].map(({ name, count }) => [group, name, count] as const));
  return [['group', 'name', 'count'] as const, ...totals, ...counts]
    .map(([group, name, count]) => `${group},${cell(name)},${count}\n`)
    .join('');
}

/** A spreadsheet takes for a formula what begins like one; an apostrophe makes it text. */
function cell(name: string): string {
  const safe = /^[=+\-@\t\r]/.test(name) ? `'${name}` : name;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
