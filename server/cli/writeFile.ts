import { randomUUID } from 'node:crypto';
import { access, chmod, chown, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { InputFile } from './findFiles.ts';
import { codeOf, type Problem, writingProblem } from './problem.ts';

/**
 * Puts new content in a file's place, wholly or not at all: it is written beside the file first. Undefined when done,
 * else what was in the way. Refuses a read-only file, and one that is no longer what was read.
 */
export async function writeFile(
  { path, absolute }: InputFile,
  before: Uint8Array,
  after: Uint8Array,
): Promise<Problem | undefined> {
  try {
    /** Through a symbolic link, so that the link stays one. */
    const target = await realpath(absolute);
    if (!(await isWritable(target))) return { path, reason: 'read-only' };
    if (!(await readFile(target)).equals(before)) return { path, reason: 'changed' };
    await replace(target, after);
    return undefined;
  } catch (error) {
    return writingProblem(path, error);
  }
}

/** A rename would pass over the mode of the file; who took away the right to write meant it, from the superuser too. */
async function isWritable(target: string): Promise<boolean> {
  const { mode } = await stat(target);
  if ((mode & 0o222) === 0) return false;
  return access(target, constants.W_OK).then(
    () => true,
    () => false,
  );
}

async function replace(target: string, content: Uint8Array): Promise<void> {
  const { mode, uid, gid } = await stat(target);
  const beside = join(dirname(target), `.kamervragen-${randomUUID()}.tmp`);
  const file = await open(beside, 'wx', mode);
  try {
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await keepOwner(beside, uid, gid);
    await chmod(beside, mode & 0o7777);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/** Only the superuser may give files away, and not every file system knows owners. */
async function keepOwner(path: string, uid: number, gid: number): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    await chown(path, uid, gid);
  } catch (error) {
    if (!['EPERM', 'EINVAL', 'ENOSYS'].includes(codeOf(error) ?? '')) throw error;
  }
}
