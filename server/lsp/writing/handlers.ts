/** The rows of the table for writing. The features themselves are read when the first of them is asked for. */
import { editRequest } from '../protocol.ts';
import { handle, type RequestHandler } from '../requests.ts';

const writing = () => import('./writing.ts');

export const writingHandlers: readonly RequestHandler[] = [
  handle(
    editRequest,
    () => ({}),
    { edits: [] },
    async (params, asked) => (await writing()).edit(params, asked),
  ),
];
