import { describeLink, type LinkState, linkSigns } from '../../core/index.ts';
import { type CheckedLink, urlOf } from '../checkedLinks.ts';
import type { FileReport } from '../fileReport.ts';
import { tallyOf } from '../tally.ts';
import { createHostTable } from './hostTable.ts';
import { partedReporter } from './partedReporter.ts';
import type { FilePart, ReportContext, Reporter } from './reporter.ts';
import { printable } from './terminalText.ts';

type Paint = (text: string) => string;

interface Paints {
  readonly path: Paint;
  readonly quiet: Paint;
  readonly states: Readonly<Record<LinkState, Paint>>;
}

const INDENT = '  ';

type Links = NonNullable<FilePart['links']>;

const noLinks: Links = { addresses: 0, shown: [] };

/** For people: each address with what became of it, a table of the hosts, and one line that sums up. */
export async function createPrettyLinkReporter(context: ReportContext): Promise<Reporter> {
  const paints = await createPaints(context.colour);
  const summary = createSummary(context, paints);
  return partedReporter(summary, (report) => {
    const text = renderFile(report, context, paints);
    return { text, tally: tallyOf(report), links: { addresses: addressesIn(report), shown: report.links } };
  });
}

function renderFile(report: FileReport, context: ReportContext, paints: Paints): string {
  const { path, named, document, links } = report;
  const { commandLine } = context.texts;
  const title = paints.path(printable(path));
  if (addressesIn(report) === 0) {
    const nothing = document.sets.length === 0 ? commandLine.noSet : commandLine.links.noAddresses;
    return named ? `${title}: ${nothing}\n` : '';
  }
  if (links.length === 0) return '';
  return `${title}\n${links.map((link) => renderLink(report, link, context, paints)).join('')}`;
}

function renderLink(
  { document: { source } }: FileReport,
  link: CheckedLink,
  { texts }: ReportContext,
  paints: Paints,
): string {
  const { address, status } = link;
  const { movedTo, allow } = texts.commandLine.links;
  const { line, character } = source.positionAt(address.span.start);
  const state = paints.states[status.state](`${linkSigns[status.state]} ${texts.links.states[status.state]}`);
  const seen = status.state === 'ok' ? '' : describeLink(status, texts);
  const further = status.movedTo === undefined ? '' : movedTo(status.movedTo);
  const details = [seen, further, status.reason === 'private' ? allow : ''];
  return [
    `${INDENT}${line + 1}:${character + 1} ${state} ${printable(urlOf(link))}\n`,
    ...details
      .filter((detail) => detail !== '')
      .map((detail) => `${INDENT}${INDENT}${paints.quiet(printable(detail))}\n`),
  ].join('');
}

function createSummary({ texts, columns }: ReportContext, paints: Paints) {
  const { links, notWhole } = texts.commandLine;
  const hosts = createHostTable(texts);
  let read = 0;
  let addresses = 0;
  let files = 0;
  let shown = 0;
  let failed = false;
  return {
    add({ links = noLinks }: FilePart) {
      read++;
      addresses += links.addresses;
      shown += links.shown.length;
      if (links.shown.length > 0) files++;
      for (const link of links.shown) hosts.add(link);
    },
    fail() {
      failed = true;
    },
    /** Empty when nothing could be read: that has been told already. */
    text() {
      if (read === 0) return '';
      const closing = failed ? ` ${notWhole}` : '';
      if (addresses === 0) return links.nothing + closing;
      if (shown === 0) return links.noneGone(addresses) + closing;
      const [above = '', below = '', ...rows] = hosts.lines(columns);
      const table = [paints.quiet(above), paints.quiet(below), ...rows].join('\n');
      return `${table}\n\n${links.total(hosts.total, files)}${closing}`;
    },
  };
}

function addressesIn({ document: { sets } }: FileReport): number {
  return sets.reduce((sum, set) => sum + set.addresses.length, 0);
}

async function createPaints(colour: boolean): Promise<Paints> {
  const { default: picocolors } = await import('picocolors');
  const { bold, dim, green, cyan, red, yellow } = picocolors.createColors(colour);
  return {
    path: bold,
    quiet: dim,
    states: { ok: green, moved: cyan, gone: red, unverifiable: yellow, unchecked: dim },
  };
}
