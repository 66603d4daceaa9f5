import { isAbsolute, relative, resolve, sep } from 'node:path';

/** The path as seen from a folder, with forward slashes; unchanged when it lies elsewhere, or is standard input. */
export function relativePath(path: string, cwd: string, folder: string): string {
  if (path === '-') return path;
  const way = relative(folder, resolve(cwd, path));
  if (way === '' || isAbsolute(way) || way === '..' || way.startsWith(`..${sep}`)) return path;
  return sep === '\\' ? way.replaceAll('\\', '/') : way;
}
