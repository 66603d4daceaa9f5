/** Puts together what the session does with the workspace. Never loaded at the start; it knows the core by its types only. */
import type { Settings } from '../../core/index.ts';
import { within } from '../../services/within.ts';
import { areaOf } from '../../services/workspace/listSets.ts';
import type { IndexStore, WorkspaceFiles } from '../../services/workspace/ports.ts';
import { createWorkspaceIndex } from '../../services/workspace/workspaceIndex.ts';
import { createOverlay } from './overlay.ts';
import { createReports } from './reports.ts';
import { createSymbols } from './symbols.ts';
import type { Workspace, WorkspacePorts } from './workspace.ts';

/** What this takes of the place the server runs in. */
export interface WorkspacePlatform {
  readonly files: WorkspaceFiles;
  /** Where the index of some folders is kept; `storage` as the client named it. */
  readonly openStore: (storage: string | undefined, folders: readonly string[]) => Promise<IndexStore | undefined>;
}

/** Milliseconds that a question may wait for files that are still being read; then what is known is told. */
const PATIENCE = 3000;

export async function createWorkspace(ports: WorkspacePorts, platform: WorkspacePlatform): Promise<Workspace> {
  const { client, settings, timer, pause, onError } = ports;
  const folders = () => (client().trusted ? client().folders : []);
  const store = await platform.openStore(client().storage, client().folders);
  const index = createWorkspaceIndex({
    files: platform.files,
    store,
    made: `${ports.made} ${client().positionEncoding}`,
    timer,
    pause,
    onError,
    examine: (uri, text, folder) => reports.examine(uri, text, folder),
    onNumbers: (numbers, by) => overlay.numbersChanged(numbers, by),
  });
  const reports = createReports(ports, index);
  const overlay = createOverlay(ports, index);
  const symbols = createSymbols(ports, index);

  let asked = 0;
  let areasNow = '';
  /** The files to look at by the settings of each folder. */
  const reconsider = async () => {
    const turn = ++asked;
    const wanted = await Promise.all(
      folders().map(async (folder) => ({ folder, chosen: (await settings.get(folder)).workspace })),
    );
    const next = JSON.stringify(wanted);
    if (turn !== asked || next === areasNow) return;
    areasNow = next;
    ports.watch([...new Set(wanted.flatMap(({ chosen }) => patternsOf(chosen)))]);
    index.setAreas(wanted.map(({ folder, chosen }) => areaOf(folder, chosen)));
  };

  /** Waits for the files, but not for long, and takes in what was typed just now. */
  const ready = async () => {
    await within(timer, PATIENCE, allRead());
    overlay.flush();
  };
  const allRead = async () => {
    while (index.busy) await index.progress();
  };

  overlay.openAll();
  await reconsider();
  return {
    setsElsewhere: index.table.setsElsewhere,
    headings: (number) => ready().then(() => index.table.headings(number)),
    mentions: (number) => ready().then(() => index.table.mentions(number)),
    cases: index.table.cases,
    symbols: (query, token) => ready().then(() => symbols.find(query, token)),
    resolveSymbol: symbols.resolve,
    diagnostics: async (params, token) => {
      overlay.flush();
      return reports.diagnostics(params, token);
    },
    edited: (uri) => {
      index.touch();
      overlay.edited(uri);
    },
    closed: overlay.closed,
    filesChanged: index.filesChanged,
    reconsider: () => void reconsider().catch(onError),
    stop: () => {
      overlay.stop();
      return index.stop();
    },
  };
}

function patternsOf({ include, detect }: Settings['workspace']): readonly string[] {
  return detect ? [...include, '**/*.md'] : include;
}
