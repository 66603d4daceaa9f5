/** The table: each request, the capability that promises it, and the function that answers it. */
import type { CodeAction } from 'vscode-languageserver';
import { documentLinks, documentSymbols, foldings, linkMarks, selectionSpans } from '../core/index.ts';
import { codeActions, fixAllKind, quickFixKind, resolveCodeAction } from './codeActions.ts';
import { diagnosticReport, emptyReport } from './diagnostics.ts';
import { documentStatus, noStatus } from './documentStatus.ts';
import { toOffset, toSpan } from './positions.ts';
import { statusRequest } from './protocol.ts';
import { handle, type RequestHandler } from './requests.ts';
import { section } from './serverInfo.ts';
import { writingHandlers } from './writing/handlers.ts';

export const handlers: readonly RequestHandler[] = [
  handle(
    'textDocument/diagnostic',
    ({ pullsDiagnostics }) =>
      pullsDiagnostics
        ? { diagnosticProvider: { identifier: section, interFileDependencies: true, workspaceDiagnostics: true } }
        : {},
    emptyReport,
    diagnosticReport,
  ),
  handle(
    'textDocument/codeAction',
    ({ codeActions: able, resolvesEdits }) =>
      able
        ? { codeActionProvider: { codeActionKinds: [quickFixKind, fixAllKind], resolveProvider: resolvesEdits } }
        : {},
    [],
    codeActions,
  ),
  {
    ...handle(
      'codeAction/resolve',
      () => ({}),
      (action) => action,
      resolveCodeAction,
    ),
    uriOf: (action) => ((action as CodeAction | undefined)?.data as { uri?: unknown } | undefined)?.uri,
  },
  handle(
    'textDocument/documentSymbol',
    () => ({ documentSymbolProvider: true }),
    [],
    (_params, { document, texts, convert }) => convert.symbols(documentSymbols(document.model, texts)),
  ),
  handle(
    'textDocument/foldingRange',
    () => ({ foldingRangeProvider: true }),
    [],
    (_params, { document, convert }) => convert.foldings(foldings(document.model)),
  ),
  handle(
    'textDocument/selectionRange',
    () => ({ selectionRangeProvider: true }),
    [],
    ({ positions }, { document, client, convert }) => {
      if (document.model.sets.length === 0 || !Array.isArray(positions)) return [];
      return positions.map((position) => {
        const offset = toOffset(document.source, position, client.positionEncoding);
        return convert.selectionRange(selectionSpans(document.model, offset));
      });
    },
  ),
  handle(
    'textDocument/documentLink',
    () => ({ documentLinkProvider: { resolveProvider: false } }),
    [],
    (_params, { document, texts, links, convert }) => documentLinks(document.model, texts, links).map(convert.link),
  ),
  handle(
    'textDocument/inlayHint',
    ({ inlayHints }) => (inlayHints ? { inlayHintProvider: { resolveProvider: false } } : {}),
    [],
    ({ range }, { document, settings, links, texts, client, convert }) => {
      if (!settings.links.marks) return [];
      const { start, end } = toSpan(document.source, range, client.positionEncoding);
      const marks = linkMarks(document.model, links, texts);
      return marks.filter(({ at }) => start <= at && at <= end).map(convert.mark);
    },
  ),
  handle(statusRequest, () => ({}), noStatus, documentStatus),
  ...writingHandlers,
];
