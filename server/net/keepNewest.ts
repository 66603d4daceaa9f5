import { readdir, rm, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** Removes all files of a kind from a folder but so many of the newest. */
export async function keepNewest(folder: string, extension: string, most: number): Promise<void> {
  const names = (await readdir(folder)).filter((name) => extname(name) === extension);
  if (names.length <= most) return;
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), at: (await stat(join(folder, name))).mtimeMs })),
  );
  files.sort((a, b) => b.at - a.at);
  for (const { path } of files.slice(most)) await rm(path, { force: true });
}
