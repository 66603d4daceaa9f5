import type { CommandTexts, LinkState } from '../../core/index.ts';
import { readUrl } from '../../services/links/readUrl.ts';
import { type CheckedLink, urlOf } from '../checkedLinks.ts';
import { printable, toCells } from './terminalText.ts';

/** How many addresses are in each state. */
export type StateCounts = Readonly<Record<LinkState, number>>;

/** Counts addresses, all together and by host. */
export interface HostTable {
  add(link: CheckedLink): void;
  readonly total: StateCounts;
  /** Two lines of headings and one for each host, most trouble first; long names are cut to fit so many columns. */
  lines(columns: number): readonly string[];
}

/** As the columns stand. */
const states: readonly LinkState[] = ['ok', 'moved', 'gone', 'unverifiable', 'unchecked'];
/** What is gone weighs most, then what has moved, then what nobody knows. */
const byWeight: readonly LinkState[] = ['gone', 'moved', 'unverifiable', 'unchecked', 'ok'];

type Counts = Record<LinkState, number>;
type Row = readonly [host: string, counts: StateCounts];

export function createHostTable(texts: CommandTexts): HostTable {
  const total = noCounts();
  const hosts = new Map<string, Counts>();
  return {
    add(link) {
      const { state } = link.status;
      const host = hostOf(urlOf(link)) ?? texts.commandLine.links.noHost;
      const counts = hosts.get(host) ?? noCounts();
      counts[state]++;
      total[state]++;
      hosts.set(host, counts);
    },
    total,
    lines: (columns) => renderTable([...hosts].sort(byTrouble), texts, columns),
  };
}

const GAP = '  ';
const LEAST_WIDTH = 15;

function renderTable(rows: readonly Row[], { commandLine, links }: CommandTexts, columns: number): readonly string[] {
  const headings = states.map((state) => splitHeading(links.states[state]));
  const widths = headings.map(([above, below]) => Math.max(above.length, below.length));
  const room = columns - widths.reduce((sum, width) => sum + GAP.length + width, 0);
  const names = rows.map(([host]) => fitted(host, Math.max(LEAST_WIDTH, room)));
  const wide = names.reduce((most, name) => Math.max(most, widthOf(name)), commandLine.links.host.length);
  const toLine = (name: string, cells: readonly (string | number)[]) =>
    [
      name + ' '.repeat(wide - widthOf(name)),
      ...cells.map((cell, at) => String(cell).padStart(widths[at] as number)),
    ].join(GAP);
  const above = headings.map(([line]) => line);
  const below = headings.map(([, line]) => line);
  const lines = rows.map(([, counts], at) => {
    const cells = states.map((state) => counts[state]);
    return toLine(names[at] as string, cells);
  });
  return [toLine('', above), toLine(commandLine.links.host, below), ...lines];
}

function noCounts(): Counts {
  return { ok: 0, moved: 0, gone: 0, unverifiable: 0, unchecked: 0 };
}

function hostOf(url: string): string | undefined {
  return readUrl(url)?.host || undefined;
}

function byTrouble([aHost, a]: Row, [bHost, b]: Row): number {
  const differing = byWeight.find((state) => a[state] !== b[state]);
  return differing === undefined ? (aHost < bHost ? -1 : 1) : b[differing] - a[differing];
}

/** Over two lines, the last word below, so that the column stays narrow. */
function splitHeading(heading: string): readonly [above: string, below: string] {
  const at = heading.lastIndexOf(' ');
  return at < 0 ? ['', heading] : [heading.slice(0, at), heading.slice(at + 1)];
}

/** The end of a long name says most of it. */
function fitted(host: string, width: number): string {
  const shown = printable(host);
  return shown.length <= width ? shown : `…${shown.slice(1 - width)}`;
}

function widthOf(text: string): number {
  return toCells(text).reduce((sum, cell) => sum + cell.width, 0);
}
