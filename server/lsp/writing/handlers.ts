/** The rows of the table for writing. The features themselves are read when the first of them is asked for. */
import { editRequest, outlineRequest, readyRequest } from '../protocol.ts';
import { handle, type RequestHandler } from '../requests.ts';
import { toError } from './refused.ts';

const writing = () => import('./writing.ts');

export const writingHandlers: readonly RequestHandler[] = [
  handle(
    editRequest,
    () => ({}),
    { edits: [] },
    async (params, asked) => (await writing()).edit(params, asked),
  ),
  handle(
    'textDocument/completion',
    // Each begins something that is never running text: nothing else may bring a list by itself.
    () => ({ completionProvider: { triggerCharacters: ['(', '^', '>'] } }),
    null,
    async (params, asked) => (await writing()).completions(params, asked),
  ),
  handle(
    'textDocument/hover',
    () => ({ hoverProvider: true }),
    null,
    async (params, asked) => (await writing()).hover(params, asked),
  ),
  handle(
    'textDocument/definition',
    () => ({ definitionProvider: true }),
    null,
    async (params, asked) => (await writing()).definition(params, asked),
  ),
  handle(
    'textDocument/references',
    () => ({ referencesProvider: true }),
    null,
    async (params, asked) => (await writing()).references(params, asked),
  ),
  handle(
    'textDocument/documentHighlight',
    () => ({ documentHighlightProvider: true }),
    null,
    async (params, asked) => (await writing()).highlights(params, asked),
  ),
  handle(
    outlineRequest,
    () => ({}),
    { version: undefined, nodes: [], figures: [] },
    async (_params, asked) => (await writing()).outline(asked),
  ),
  handle(
    readyRequest,
    () => ({}),
    { points: [], figures: [] },
    async (_params, asked) => (await writing()).ready(asked),
  ),
  handle(
    'textDocument/prepareRename',
    () => ({}),
    null,
    async (params, asked) => toError((await writing()).prepareRename(params, asked)),
  ),
  handle(
    'textDocument/rename',
    ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
    null,
    async (params, asked) => toError((await writing()).rename(params, asked)),
  ),
  handle(
    'textDocument/formatting',
    () => ({ documentFormattingProvider: true }),
    [],
    async (_params, asked) => (await writing()).format(asked),
  ),
];
