import type { CommandTexts } from '../core/index.ts';

/** Why a file could not be read, checked or written. */
export type Reason = keyof CommandTexts['commandLine']['problems'];

/** What kept one file from being done; the others are done all the same. */
export interface Problem {
  readonly path: string;
  readonly reason: Reason;
  /** The code of the system, the id of the rule, or the cause. */
  readonly detail?: string | undefined;
}

export function problemMessage({ path, reason, detail }: Problem, texts: CommandTexts): string {
  return texts.commandLine.problems[reason](path, detail ?? '?');
}

/** Why reading failed, from the error of the system. */
export function readingProblem(path: string, error: unknown): Problem {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { path, reason: 'not-found' };
  if (code === 'EACCES' || code === 'EPERM') return { path, reason: 'no-access' };
  if (code === 'EISDIR') return { path, reason: 'not-a-file' };
  if (code === 'ERR_FS_FILE_TOO_LARGE') return { path, reason: 'too-large' };
  return { path, reason: 'unreadable', detail: code };
}

/** Why writing failed, from the error of the system. */
export function writingProblem(path: string, error: unknown): Problem {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { path, reason: 'folder-closed' };
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return { path, reason: 'no-space' };
  return { path, reason: 'unwritable', detail: code };
}

/** What can be told of an error without its stack. */
export function causeOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n', 1)[0] ?? error.name) : String(error);
}

export function codeOf(error: unknown): string | undefined {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
}
