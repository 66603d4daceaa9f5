import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { PositionEncoding } from './positions.ts';
import type { InitializationOptions } from './protocol.ts';

/** What this client can do, as far as it matters here; whatever it does not say, it cannot do. */
export interface ClientProfile {
  readonly positionEncoding: PositionEncoding;
  /** Whether it asks for diagnostics itself, and whether it can be told to ask again. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  /** Whether it can be asked for settings, and wants to be told that we listen to their changes. */
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  /** Whether it takes code actions at all (old clients take only commands), and asks for their edits later. */
  readonly codeActions: boolean;
  readonly resolvesEdits: boolean;
  /** Whether an edit can be bound to a document's version. */
  readonly versionedEdits: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly markdownHover: boolean;
  readonly linkTooltips: boolean;
  /** Whether what is completed may have places to fill in. */
  readonly snippets: boolean;
  /** Whether it asks first what can be renamed. */
  readonly preparesRename: boolean;
  /** Whether it shows something beside each label of a list. */
  readonly labelDetails: boolean;
  /** Whether it shows marks within the text, and whether it can be told to ask for them again. */
  readonly inlayHints: boolean;
  readonly refreshesInlayHints: boolean;
  /** Whether it passes on commands of the server, opens pages for it, and shows how far long work is. */
  readonly executesCommands: boolean;
  readonly showsDocuments: boolean;
  readonly progress: boolean;
  /** Whether it wants to hear that the status of a document may have changed. */
  readonly hearsStatus: boolean;
  /** Whether the user trusts the workspace; an editor that knows no trust has it. */
  readonly trusted: boolean;
  /** The folder for what is to be kept. */
  readonly storage: string | undefined;
  /** The folders of the workspace, as URIs, and whether it tells of changes of files in them. */
  readonly folders: readonly string[];
  readonly watchesFiles: boolean;
  /** Whether it asks later where a symbol of the workspace stands. */
  readonly resolvesSymbols: boolean;
  /** Where the pages of the rules are, and which of our commands it has. */
  readonly rulePages: string | undefined;
  readonly commands: readonly string[];
}

export function profileOf(params: Partial<InitializeParams>, rulePages?: string): ClientProfile {
  const capabilities: Partial<ClientCapabilities> = params.capabilities ?? {};
  const { workspace, general, window } = capabilities;
  const options = (params.initializationOptions ?? {}) as Partial<Record<keyof InitializationOptions, unknown>>;
  return {
    positionEncoding: encodingOf(general?.positionEncodings),
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    executesCommands: typeof workspace?.executeCommand === 'object' && workspace.executeCommand !== null,
    showsDocuments: window?.showDocument?.support === true,
    progress: window?.workDoneProgress === true,
    ...documentProfile(capabilities.textDocument ?? {}),
    rulePages: typeof options.rulePages === 'string' ? options.rulePages.replace(/\/+$/, '') : rulePages,
    commands: Array.isArray(options.commands) ? options.commands.filter((it) => typeof it === 'string') : [],
    hearsStatus: options.hearsStatus === true,
    /** Editors without the notion say nothing. */
    trusted: options.trusted === undefined || options.trusted === true,
    storage: typeof options.storage === 'string' ? options.storage : undefined,
    folders: foldersOf(params),
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    resolvesSymbols: resolvesPlaces(workspace?.symbol?.resolveSupport?.properties),
  };
}

/** An editor with one folder may name it the old way. */
function foldersOf({ workspaceFolders, rootUri }: Partial<InitializeParams>): readonly string[] {
  const named = Array.isArray(workspaceFolders) ? workspaceFolders.map((it) => it?.uri) : [rootUri];
  return named.filter((it): it is string => typeof it === 'string');
}

function resolvesPlaces(properties: unknown): boolean {
  return Array.isArray(properties) && properties.includes('location.range');
}

function documentProfile(capabilities: NonNullable<ClientCapabilities['textDocument']>) {
  const { codeAction, completion, diagnostic, publishDiagnostics, documentSymbol, hover, documentLink, inlayHint } =
    capabilities;
  const resolved = codeAction?.resolveSupport?.properties;
  return {
    pullsDiagnostics: typeof diagnostic === 'object' && diagnostic !== null,
    relatedInformation: diagnostic?.relatedInformation === true || publishDiagnostics?.relatedInformation === true,
    codeActions: typeof codeAction?.codeActionLiteralSupport === 'object',
    resolvesEdits: codeAction?.dataSupport === true && Array.isArray(resolved) && resolved.includes('edit'),
    hierarchicalSymbols: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdownHover: Array.isArray(hover?.contentFormat) && hover.contentFormat.includes('markdown'),
    labelDetails: completion?.completionItem?.labelDetailsSupport === true,
    snippets: completion?.completionItem?.snippetSupport === true,
    preparesRename: capabilities.rename?.prepareSupport === true,
    linkTooltips: documentLink?.tooltipSupport === true,
    inlayHints: typeof inlayHint === 'object' && inlayHint !== null,
  };
}

/** The first the client lists that we know; UTF-16 is what every client knows. */
function encodingOf(offered: unknown): PositionEncoding {
  const list: readonly unknown[] = Array.isArray(offered) ? offered : [];
  const chosen = list.find((it) => it === 'utf-8' || it === 'utf-16');
  return chosen === 'utf-8' ? 'utf-8' : 'utf-16';
}
