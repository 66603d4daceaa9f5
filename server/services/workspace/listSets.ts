import type { WorkspaceSettings } from '../../core/index.ts';
import { compileGlobs, type PathTest } from './globs.ts';
import type { WorkspaceFiles } from './ports.ts';
import { below, pathBelow } from './uris.ts';

/** A folder of the workspace, and which of its files may hold a set. */
export interface Area {
  readonly folder: string;
  readonly includes: PathTest;
  readonly excludes: PathTest;
}

export function areaOf(folder: string, { include, exclude, detect }: WorkspaceSettings): Area {
  const wanted = detect ? [...include, '**/*.md'] : include;
  return { folder, includes: compileGlobs(wanted), excludes: compileGlobs(exclude) };
}

/** Whether a file lies in the area. */
export function liesIn({ folder, includes, excludes }: Area, uri: string): boolean {
  const path = pathBelow(folder, uri);
  return path !== undefined && includes(path) && !excludes(path);
}

/** More folders than this below one are a place of another kind. */
const MOST_FOLDERS = 50_000;
const DEEPEST = 60;

/** The files of an area, folder by folder. */
export async function* listFiles({ folder, includes, excludes }: Area, files: WorkspaceFiles): AsyncGenerator<string> {
  const waiting = [{ uri: folder, path: '', depth: 0 }];
  for (let seen = 0; waiting.length > 0 && seen < MOST_FOLDERS; seen++) {
    const { uri, path, depth } = waiting.pop() as (typeof waiting)[number];
    const entries = [...(await files.readFolder(uri))].sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const { name, isFolder } of entries) {
      const own = path === '' ? name : `${path}/${name}`;
      if (!isFolder) {
        if (includes(own) && !excludes(own)) yield below(uri, name);
      } else if (depth < DEEPEST && !excludes(own) && !excludes(`${own}/x`)) {
        waiting.push({ uri: below(uri, name), path: own, depth: depth + 1 });
      }
    }
  }
}
