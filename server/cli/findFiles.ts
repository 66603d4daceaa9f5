import { readdir } from 'node:fs';
import { stat } from 'node:fs/promises';
import { posix, resolve, sep } from 'node:path';
import { type Problem, readingProblem } from './problem.ts';

/** One file to work on. */
export interface InputFile {
  /** As it is reported: as given, or what a folder or pattern gave, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
  /** Whether the user named this very file. */
  readonly named: boolean;
}

export interface FoundFiles {
  /** Each once, sorted by path. */
  readonly files: readonly InputFile[];
  readonly problems: readonly Problem[];
}

/** Never looked into: what others wrote. */
const ignored = ['**/node_modules/**'];

/** The files that arguments stand for: a file, a folder (all Markdown below it) or a pattern, tried in that order. */
export async function findFiles(args: readonly string[], cwd: string): Promise<FoundFiles> {
  const files = new Map<string, InputFile>();
  const problems: Problem[] = [];
  for (const arg of args) {
    for (const file of await expand(arg, cwd, problems)) {
      const known = files.get(file.absolute);
      if (known === undefined || (file.named && !known.named)) files.set(file.absolute, file);
    }
  }
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { files: sorted, problems };
}

async function expand(arg: string, cwd: string, problems: Problem[]): Promise<InputFile[]> {
  const path = reported(arg);
  const absolute = resolve(cwd, arg);
  try {
    const stats = await stat(absolute);
    if (stats.isDirectory()) return await filesBelow(path, absolute, problems);
    if (stats.isFile() || stats.isFIFO()) return [{ path, absolute, named: true }];
    problems.push({ path, reason: 'not-a-file' });
  } catch (error) {
    const problem = readingProblem(path, error);
    if (problem.reason !== 'not-found') problems.push(problem);
    else return await matching(arg, cwd, problems);
  }
  return [];
}

async function filesBelow(folder: string, absolute: string, problems: Problem[]): Promise<InputFile[]> {
  const found = await search('**/*.{md,markdown}', absolute, folder, problems, false);
  if (found.length === 0) problems.push({ path: folder, reason: 'no-markdown' });
  return found.map((name) => ({ path: posix.join(folder, name), absolute: resolve(absolute, name), named: false }));
}

async function matching(arg: string, cwd: string, problems: Problem[]): Promise<InputFile[]> {
  const { isDynamicPattern } = await import('tinyglobby');
  if (arg === '' || !isDynamicPattern(arg)) {
    problems.push({ path: reported(arg), reason: 'not-found' });
    return [];
  }
  const pattern = sep === '\\' ? arg.replaceAll('\\', '/') : arg;
  const found = await search(pattern, cwd, '', problems, posix.isAbsolute(pattern) || /^[a-z]:\//i.test(pattern));
  if (found.length === 0) problems.push({ path: arg, reason: 'no-match' });
  return found.map((name) => ({ path: reported(name), absolute: resolve(cwd, name), named: false }));
}

async function search(pattern: string, cwd: string, folder: string, problems: Problem[], absolute: boolean) {
  const { glob } = await import('tinyglobby');
  /** The search itself passes over a folder it may not read; here it is reported. */
  const watched = ((path: string, options: object, done: (error: unknown, entries?: unknown) => void) =>
    readdir(path, options, (error, entries) => {
      const problem = error === null ? undefined : readingProblem(inFolder(folder, cwd, path), error);
      if (problem !== undefined && problem.reason !== 'not-found') problems.push(problem);
      done(error, entries);
    })) as unknown as typeof readdir;
  return glob(pattern, {
    cwd,
    absolute,
    ignore: ignored,
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    caseSensitiveMatch: false,
    fs: { readdir: watched },
  });
}

function inFolder(folder: string, cwd: string, path: string): string {
  const below = resolve(cwd, path).slice(cwd.length);
  return posix.join(folder, reported(below).replace(/^\//, ''));
}

/** With forward slashes and without `./` in front. */
function reported(path: string): string {
  const forward = sep === '\\' ? path.replaceAll('\\', '/') : path;
  return forward === '' ? '' : posix.normalize(forward);
}
