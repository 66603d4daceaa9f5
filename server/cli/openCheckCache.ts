import { readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { type CommandTexts, reference } from '../core/index.ts';
import { replaceFile } from '../net/cacheFile.ts';
import { keepNewest } from '../net/keepNewest.ts';
import { type CheckCache, createCheckCache, MAGIC, MAX_BYTES } from './checkCache.ts';
import { hashOf } from './fingerprint.ts';
import type { Io } from './io.ts';
import type { CheckJob } from './job.ts';
import { causeOf, codeOf } from './problem.ts';
import { UsageError } from './usageError.ts';

export interface OpenCache extends CheckCache {
  /** Keeps it all for the next time; the answer is why that failed, undefined when it did not. */
  save(): Promise<string | undefined>;
}

export interface CacheOptions {
  /** As the user named it; undefined for a place of our own. */
  readonly location: string | undefined;
}

/** So many ways of asking (folders, formats, settings) have a file of their own; of older ones nothing stays. */
const MOST_FILES = 20;

/** Opens what was kept of earlier runs that asked the same in the same way; what cannot be read counts as nothing. */
export async function openCheckCache(
  { location }: CacheOptions,
  job: CheckJob,
  io: Pick<Io, 'cwd' | 'cacheFolder' | 'readBuild'>,
  texts: CommandTexts,
): Promise<OpenCache> {
  const key = hashOf(Buffer.from(JSON.stringify([manifest.version, io.readBuild(), reference.date, job])));
  const own = location === undefined ? await ownFolder(io) : undefined;
  const path = location === undefined ? own && join(own, `${key}.ndjson`) : resolve(io.cwd, location);
  const kept = path === undefined ? undefined : readKept(path, location, texts);
  const cache = createCheckCache(key, kept);
  return {
    find: cache.find,
    partOf: cache.partOf,
    keep: cache.keep,
    toBytes: cache.toBytes,
    get changed() {
      return cache.changed;
    },
    async save() {
      if (!cache.changed) return undefined;
      if (path === undefined) return '?';
      try {
        await replaceFile(path, cache.toBytes());
        if (own !== undefined) await keepNewest(own, '.ndjson', MOST_FILES);
        return undefined;
      } catch (error) {
        return codeOf(error) ?? causeOf(error);
      }
    },
  };
}

async function ownFolder(io: Pick<Io, 'cacheFolder'>): Promise<string | undefined> {
  const folder = await io.cacheFolder();
  return folder === undefined ? undefined : join(folder, 'check');
}

/** A file that the user names and that is not ours is not to be written over. */
function readKept(path: string, location: string | undefined, texts: CommandTexts): Uint8Array | undefined {
  const bytes = readSmall(path);
  const foreign = bytes === 'no file' || (bytes !== undefined && !isOurs(bytes));
  if (foreign && location !== undefined) throw new UsageError(texts.commandLine.usage.notACache(location));
  return foreign || bytes === undefined ? undefined : bytes;
}

function isOurs(bytes: Uint8Array): boolean {
  return bytes.length === 0 || Buffer.from(bytes.subarray(0, MAGIC.length)).toString() === MAGIC;
}

function readSmall(path: string): Uint8Array | 'no file' | undefined {
  try {
    const stats = statSync(path);
    /** What is too large for us is not ours. */
    if (!stats.isFile() || stats.size > MAX_BYTES) return 'no file';
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
