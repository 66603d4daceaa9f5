/** The one border between what the core says and how the protocol says it. */
import type {
  Diagnostic,
  DiagnosticSeverity,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  InlayHint,
  Hover as LspHover,
  Range,
  SelectionRange,
  SymbolInformation,
  SymbolKind,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type {
  Finding,
  Folding,
  Hover,
  HoverRun,
  LinkMark,
  OutlineEntry,
  OutlineKind,
  Severity,
  Span,
  TextEdit,
  TextLink,
} from '../core/index.ts';
import type { StoredDocument } from '../services/documentStore.ts';
import type { ClientProfile } from './clientProfile.ts';
import { toPosition, toRange } from './positions.ts';
import { section } from './serverInfo.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
  info: 3,
  hint: 4,
};

/** Chosen for the pictures editors show with them: Module, Namespace, Method, Event, Constant, String. */
const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  set: 2,
  opening: 3,
  reply: 3,
  question: 6,
  answer: 24,
  footnote: 14,
  explanation: 15,
};

const foldingKinds = { comment: 'comment', frontMatter: 'region', part: undefined } as const;

/** Converts for one client the parts of one version of a document. */
export interface Converter {
  range(span: Span): Range;
  diagnostic(finding: Finding): Diagnostic;
  symbols(entries: readonly OutlineEntry[]): DocumentSymbol[] | SymbolInformation[];
  foldings(foldings: readonly Folding[]): FoldingRange[];
  selectionRange(spans: readonly Span[]): SelectionRange;
  hover(hover: Hover): LspHover;
  link(link: TextLink): DocumentLink;
  mark(mark: LinkMark): InlayHint;
  /** Bound to this version, where the client knows of versions. */
  workspaceEdit(edits: readonly TextEdit[]): WorkspaceEdit;
}

export function createConverter(document: StoredDocument, client: ClientProfile): Converter {
  const range = (span: Span) => toRange(document.source, span, client.positionEncoding);
  const symbol = (entry: OutlineEntry): DocumentSymbol => ({
    name: entry.name,
    detail: entry.detail,
    kind: symbolKinds[entry.kind],
    range: range(entry.span),
    selectionRange: range(entry.selection),
    ...(entry.children.length === 0 ? {} : { children: entry.children.map(symbol) }),
  });
  return {
    range,
    diagnostic: (finding) => toDiagnostic(finding, document, client, range),
    symbols: (entries) =>
      client.hierarchicalSymbols
        ? entries.map(symbol)
        : entries.flatMap((entry) => flatSymbols(entry, undefined, document.uri, range)),
    foldings: (foldings) => foldings.flatMap((folding) => toFoldingRange(folding, range)),
    selectionRange: (spans) => toSelectionRange(spans, range),
    hover: (hover) => ({ range: range(hover.span), contents: toMarkup(hover, client.markdownHover) }),
    link: ({ span, href, tooltip }) => ({
      range: range(span),
      target: href,
      ...(client.linkTooltips ? { tooltip } : {}),
    }),
    mark: ({ at, label, tooltip }) => ({
      position: toPosition(document.source, at, client.positionEncoding),
      label,
      tooltip,
      paddingLeft: true,
    }),
    workspaceEdit: (edits) => toWorkspaceEdit(edits, document, client, range),
  };
}

type ToRange = (span: Span) => Range;

function toDiagnostic(finding: Finding, document: StoredDocument, client: ClientProfile, range: ToRange): Diagnostic {
  const { rule, span, message, severity } = finding;
  const related = client.relatedInformation ? relatedPlaces(finding, document.uri, range) : [];
  return {
    range: range(span),
    severity: severities[severity],
    code: rule,
    ...(client.rulePages === undefined ? {} : { codeDescription: { href: `${client.rulePages}/${rule}.md` } }),
    source: section,
    message,
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    data: { version: document.version, rule },
  };
}

/** The places that explain a finding, in this document and in others. */
function relatedPlaces({ related, elsewhere = [] }: Finding, uri: string, range: ToRange) {
  return [
    ...related.map(({ span, message }) => ({ location: { uri, range: range(span) }, message })),
    ...elsewhere.map(({ uri: other, range: place, message }) => ({ location: { uri: other, range: place }, message })),
  ];
}

function flatSymbols(
  entry: OutlineEntry,
  container: string | undefined,
  uri: string,
  range: ToRange,
): SymbolInformation[] {
  const own = {
    name: entry.detail === '' ? entry.name : `${entry.name}: ${entry.detail}`,
    kind: symbolKinds[entry.kind],
    location: { uri, range: range(entry.span) },
    ...(container === undefined ? {} : { containerName: container }),
  };
  return [own, ...entry.children.flatMap((child) => flatSymbols(child, entry.name, uri, range))];
}

/** Whole lines, and only where there is something to fold away. */
function toFoldingRange({ span, kind }: Folding, range: ToRange): FoldingRange[] {
  const { start, end } = range(span);
  if (end.line <= start.line) return [];
  const lspKind = foldingKinds[kind];
  return [{ startLine: start.line, endLine: end.line, ...(lspKind === undefined ? {} : { kind: lspKind }) }];
}

/** From near to far; the far ones are the parents. */
function toSelectionRange(spans: readonly Span[], range: ToRange): SelectionRange {
  let current: SelectionRange | undefined;
  for (const span of [...spans].reverse()) {
    current = current === undefined ? { range: range(span) } : { range: range(span), parent: current };
  }
  return current ?? { range: range({ start: 0, end: 0 }) };
}

function toWorkspaceEdit(
  edits: readonly TextEdit[],
  { uri, version }: StoredDocument,
  client: ClientProfile,
  range: ToRange,
): WorkspaceEdit {
  const textEdits = edits.map((edit) => ({ range: range(edit.span), newText: edit.text }));
  if (!client.versionedEdits) return { changes: { [uri]: textEdits } };
  const change: TextDocumentEdit = { textDocument: { uri, version }, edits: textEdits };
  return { documentChanges: [change] };
}

function toMarkup({ sections }: Hover, markdown: boolean): LspHover['contents'] {
  const write = markdown ? markdownRun : (run: HoverRun) => run.text;
  const title = (text: string) => (markdown ? `**${escapeMarkdown(text)}**` : text);
  const value = sections
    .map((part) => [title(part.title), ...part.body.map((runs) => runs.map(write).join(''))].join('\n\n'))
    .join(markdown ? '\n\n---\n\n' : '\n\n');
  return { kind: markdown ? 'markdown' : 'plaintext', value };
}

function markdownRun({ text, href }: HoverRun): string {
  const shown = escapeMarkdown(text);
  return href === undefined ? shown : `[${shown}](<${href.replace(/[<>\s\\]/g, encodeURIComponent)}>)`;
}

/** The document's own words may look like markup; here they are words. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!&+.()-]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
}
