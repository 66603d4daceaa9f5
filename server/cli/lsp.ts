import type { CommandTexts } from '../core/index.ts';
import type { ExitCode, Io } from './io.ts';
import { codeOf } from './problem.ts';
import { UsageError } from './usageError.ts';

/** `lsp`: hands over to the language server, which ends the process by itself. */
export async function lsp(io: Io, { commandLine }: CommandTexts): Promise<ExitCode> {
  try {
    await io.startServer();
    return 0;
  } catch (error) {
    const missing = ['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND'].includes(codeOf(error) ?? '');
    throw missing ? new UsageError(commandLine.serverMissing) : error;
  }
}
