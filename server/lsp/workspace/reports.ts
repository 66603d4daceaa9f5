import type {
  ProgressToken,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Elsewhere, ForeignSet, Settings } from '../../core/index.ts';
import { fingerprint } from '../../services/fingerprint.ts';
import type { Indexed, Report } from '../../services/workspace/indexed.ts';
import { emptySummary } from '../../services/workspace/indexed.ts';
import { keyOf } from '../../services/workspace/uris.ts';
import type { Examined, WorkspaceIndex } from '../../services/workspace/workspaceIndex.ts';
import type { CancellationToken } from '../connection.ts';
import type { Workspace, WorkspacePorts } from './workspace.ts';

/** Documents between pauses, and reports at a time. */
const PIECE = 32;
const PART = 100;

/** What is found in all documents of the workspace. */
export function createReports(ports: WorkspacePorts, index: WorkspaceIndex) {
  const { store, settings, pause, today, membersUntil } = ports;
  const { table } = index;

  /** What other documents hold under the numbers of this one. */
  const elsewhereOf = (uri: string, { sets }: Indexed['summary']): Elsewhere => {
    const found = new Map<string, readonly ForeignSet[]>();
    for (const { number } of sets) {
      const others = number === undefined ? [] : table.setsElsewhere(uri, number);
      if (number !== undefined && others.length > 0) found.set(number, others);
    }
    return found;
  };

  /** All that a report depends on, besides the text. */
  const basisOf = ({ language, rules }: Settings, elsewhere: Elsewhere): string =>
    fingerprint(JSON.stringify([language, rules, today(), membersUntil(), [...elsewhere]]));

  const examine = async (uri: string, text: string, folder: string): Promise<Examined> => {
    const known = await settings.get(folder);
    const alone = await ports.examine(uri, text, known, new Map());
    const { summary } = alone;
    if (summary.sets.length === 0) return { summary: emptySummary, report: undefined };
    /** Which numbers matter is known only now; few documents have one that another has too. */
    const elsewhere = elsewhereOf(uri, summary);
    const { report } = elsewhere.size === 0 ? alone : await ports.examine(uri, text, known, elsewhere);
    return { summary, report: report === undefined ? undefined : { basis: basisOf(known, elsewhere), ...report } };
  };

  /** The report of a file, read anew where it no longer holds; undefined for a file that holds no set. */
  const reportOf = async (document: Indexed): Promise<Report | undefined> => {
    const folder = index.folderOf(document.uri);
    if (folder === undefined || document.summary.sets.length === 0) return undefined;
    const known = await settings.get(folder);
    if (document.report?.basis === basisOf(known, elsewhereOf(document.uri, document.summary))) return document.report;
    await pause();
    return (await index.renew(document))?.report;
  };

  /** What to say of a document to a client that knows it under an id; undefined where there is nothing to say. */
  const itemFor = async (
    document: Indexed,
    previous: string | undefined,
  ): Promise<WorkspaceDocumentDiagnosticReport | undefined> => {
    const opened = store.get(document.uri);
    const { uri } = document;
    if (opened !== undefined) {
      if (opened.model.sets.length === 0) return undefined;
      const report = ports.report(opened, await settings.get(uri));
      const { resultId } = report;
      const version = opened.version;
      if (resultId !== undefined && resultId === previous) return { kind: 'unchanged', resultId, uri, version };
      return { ...report, uri, version } as WorkspaceDocumentDiagnosticReport;
    }
    const report = await reportOf(document);
    if (report === undefined) return undefined;
    const { resultId } = report;
    if (resultId === previous) return { kind: 'unchanged', resultId, uri, version: null };
    return { kind: 'full', resultId, uri, version: null, items: JSON.parse(report.items) };
  };

  const diagnostics = async (
    params: Partial<WorkspaceDiagnosticParams>,
    cancellation: CancellationToken,
  ): ReturnType<Workspace['diagnostics']> => {
    const previous = readPrevious(params);
    const outlet = createOutlet(params.partialResultToken, ports.sendPartial);
    const told = new Map<string, { readonly document: Indexed; readonly resultId: string | undefined }>();
    const tellAll = async (last: boolean): Promise<boolean> => {
      let done = 0;
      for (const document of [...table.all()]) {
        const key = keyOf(document.uri);
        const before = told.get(key);
        /** What was told while files were still being read may have changed since; that is seen to at the end. */
        if (before?.document === document && !last) continue;
        if (++done % PIECE === 0) await pause();
        if (cancellation.isCancellationRequested) return false;
        const item = await itemFor(document, before === undefined ? previous.get(key)?.value : before.resultId);
        if (item === undefined) continue;
        const known = before !== undefined && item.kind === 'unchanged';
        told.set(key, { document: table.get(document.uri) ?? document, resultId: item.resultId });
        if (!known) outlet.add(item);
      }
      return true;
    };

    while (index.busy) {
      await index.progress();
      if (cancellation.isCancellationRequested) return 'cancelled';
      if (outlet.streams && !(await tellAll(false))) return 'cancelled';
    }
    if (!(await tellAll(true))) return 'cancelled';
    /** What a client knows and is no longer there has nothing wrong with it any more. */
    for (const [key, { uri }] of previous) if (!told.has(key)) outlet.add(nothingIn(uri));
    for (const { document } of told.values()) {
      if (table.get(document.uri) === undefined) outlet.add(nothingIn(document.uri));
    }
    return { items: outlet.rest() };
  };

  return { examine, diagnostics };
}

function nothingIn(uri: string): WorkspaceDocumentDiagnosticReport {
  return { kind: 'full', uri, version: null, items: [] };
}

interface PreviousResult {
  readonly uri: string;
  readonly value: string;
}

function readPrevious({ previousResultIds }: Partial<WorkspaceDiagnosticParams>): ReadonlyMap<string, PreviousResult> {
  const list: readonly Partial<PreviousResult | null>[] = Array.isArray(previousResultIds) ? previousResultIds : [];
  return new Map(
    list.flatMap((it): [string, PreviousResult][] =>
      typeof it?.uri === 'string' && typeof it.value === 'string'
        ? [[keyOf(it.uri), { uri: it.uri, value: it.value }]]
        : [],
    ),
  );
}

/** Where reports go: in parts as they are ready, where the client wants that, else all in the answer. */
function createOutlet(token: ProgressToken | undefined, sendPartial: WorkspacePorts['sendPartial']) {
  let items: WorkspaceDocumentDiagnosticReport[] = [];
  const streams = token !== undefined && token !== null;
  const send = () => {
    if (!streams || items.length === 0) return;
    sendPartial(token, { items } satisfies WorkspaceDiagnosticReport);
    items = [];
  };
  return {
    streams,
    add: (item: WorkspaceDocumentDiagnosticReport) => {
      items.push(item);
      if (items.length >= PART) send();
    },
    /** What is left for the answer itself: nothing, where it went in parts. */
    rest: () => {
      send();
      return items;
    },
  };
}
