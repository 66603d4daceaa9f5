/** The table: each request, the capability that promises it, and the function that answers it. */
import {
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  DocumentDiagnosticRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  ProtocolRequestType,
  SelectionRangeRequest,
} from 'vscode-languageserver';
import { documentLinks, documentSymbols, foldings, hoverAt, selectionSpans } from '../core/index.ts';
import { codeActions, fixAllKind, resolveCodeAction } from './codeActions.ts';
import { diagnosticReport, emptyReport } from './diagnostics.ts';
import { documentStatus, noStatus } from './documentStatus.ts';
import { toOffset } from './positions.ts';
import { type StatusParams, type StatusResult, statusRequest } from './protocol.ts';
import { handle, type RequestHandler } from './requests.ts';
import { section } from './serverInfo.ts';

const statusType = new ProtocolRequestType<StatusParams, StatusResult, never, void, void>(statusRequest);

export const handlers: readonly RequestHandler[] = [
  handle(
    DocumentDiagnosticRequest.type,
    ({ pullsDiagnostics }) =>
      pullsDiagnostics
        ? { diagnosticProvider: { identifier: section, interFileDependencies: false, workspaceDiagnostics: false } }
        : {},
    emptyReport,
    diagnosticReport,
  ),
  handle(
    CodeActionRequest.type,
    ({ codeActions, resolvesEdits }) =>
      codeActions
        ? {
            codeActionProvider: {
              codeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
              resolveProvider: resolvesEdits,
            },
          }
        : {},
    [],
    codeActions,
  ),
  {
    ...handle(CodeActionResolveRequest.type, () => ({}), undefined as never, resolveCodeAction),
    uriOf: (action) => ((action as CodeAction | undefined)?.data as { uri?: unknown } | undefined)?.uri,
    nothing: (action) => action,
  },
  handle(
    DocumentSymbolRequest.type,
    () => ({ documentSymbolProvider: true }),
    [],
    (_params, { document, texts, convert }) => convert.symbols(documentSymbols(document.model, texts)),
  ),
  handle(
    FoldingRangeRequest.type,
    () => ({ foldingRangeProvider: true }),
    [],
    (_params, { document, convert }) => convert.foldings(foldings(document.model)),
  ),
  handle(
    SelectionRangeRequest.type,
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
    HoverRequest.type,
    () => ({ hoverProvider: true }),
    null,
    ({ position }, { document, findings, texts, client, convert }) => {
      const offset = toOffset(document.source, position, client.positionEncoding);
      const hover = hoverAt(document.model, findings, offset, texts);
      return hover === undefined ? null : convert.hover(hover);
    },
  ),
  handle(
    DocumentLinkRequest.type,
    () => ({ documentLinkProvider: { resolveProvider: false } }),
    [],
    (_params, { document, texts, convert }) => documentLinks(document.model, texts).map(convert.link),
  ),
  handle(statusType, () => ({}), noStatus, documentStatus),
];
