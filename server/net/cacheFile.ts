import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { CacheStore } from '../services/links/ports.ts';

/** What is larger is not ours, unless the caller says so. */
const MAX_BYTES = 4_000_000;
/** After so many milliseconds a half-written file is one that was left behind. */
const LEFT_BEHIND = 60 * 60_000;
/** Windows lets no file be replaced while another process reads it: pauses before trying again, in milliseconds. */
const PAUSES = [20, 80, 320];

/** Keeps a text in a file of its own, readable for its owner only. Two processes may write at once: one of the two stays. */
export function createCacheFile(path: string, mostBytes = MAX_BYTES): CacheStore {
  let writing = Promise.resolve();
  return {
    read: () => readWhole(path, mostBytes).catch(() => undefined),
    write: (content) => {
      writing = writing.then(() => replaceFile(path, content)).catch(() => undefined);
      return writing;
    },
  };
}

async function readWhole(path: string, mostBytes: number): Promise<string | undefined> {
  /** Opening what is no file may wait for ever. */
  if (!(await stat(path)).isFile()) return undefined;
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    return size > mostBytes ? undefined : await file.readFile('utf8');
  } finally {
    await file.close();
  }
}

/** Writes a file wholly or not at all, in a folder that is made where it is missing. */
export async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const half = join(folder, `${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(half, 'wx', 0o600);
    try {
      await file.writeFile(content, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await renameOver(half, path);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  /** What is left behind does no harm, and another process may be at it too. */
  await clearHalves(folder, basename(path)).catch(() => undefined);
}

async function renameOver(half: string, path: string): Promise<void> {
  for (const pause of PAUSES) {
    try {
      return await rename(half, path);
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  await rename(half, path);
}

/** A process that was ended while it wrote cannot tidy up. */
async function clearHalves(folder: string, name: string): Promise<void> {
  const halves = (await readdir(folder)).filter((it) => it.startsWith(`${name}.`) && it.endsWith('.tmp'));
  for (const half of halves) {
    const file = join(folder, half);
    if (Date.now() - (await stat(file)).mtimeMs > LEFT_BEHIND) await rm(file, { force: true });
  }
}
