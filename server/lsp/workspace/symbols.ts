import type { SymbolKind, WorkspaceSymbol } from 'vscode-languageserver';
import { createSymbolSearch, type FoundSymbol, findSymbol } from '../../services/workspace/findSymbols.ts';
import type { WorkspaceIndex } from '../../services/workspace/workspaceIndex.ts';
import type { CancellationToken } from '../connection.ts';
import type { Workspace, WorkspacePorts } from './workspace.ts';

/** Chosen for the pictures editors show with them: Module (as in the outline), Field, String. */
const kinds: Readonly<Record<FoundSymbol['kind'], SymbolKind>> = { number: 2, asker: 8, subject: 15 };

/** Documents at a time. */
const PIECE = 100;

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Finds sets by their number, askers and subject. */
export function createSymbols({ client, pause }: WorkspacePorts, { table }: WorkspaceIndex) {
  const toSymbol = ({ kind, name, container, uri, range }: FoundSymbol): WorkspaceSymbol => ({
    name,
    kind: kinds[kind],
    ...(container === undefined ? {} : { containerName: container }),
    location: client().resolvesSymbols ? { uri } : { uri, range },
  });

  return {
    find: async (query: string, token: CancellationToken): ReturnType<Workspace['symbols']> => {
      const search = createSymbolSearch(query);
      for (const [at, document] of [...table.all()].entries()) {
        if (at % PIECE === 0) await pause();
        if (token.isCancellationRequested) return 'cancelled';
        search.add(document);
      }
      return search.result().map(toSymbol);
    },
    /** The place is looked up again: nothing a client sends back is trusted. */
    resolve: (symbol: WorkspaceSymbol): WorkspaceSymbol => {
      const uri = symbol?.location?.uri;
      const document = typeof uri === 'string' ? table.get(uri) : undefined;
      const found = document === undefined ? undefined : findSymbol(document, symbol.name, symbol.containerName);
      return typeof uri === 'string' ? { ...symbol, location: { uri, range: found?.range ?? nowhere } } : symbol;
    },
  };
}
