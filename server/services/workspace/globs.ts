import picomatch from 'picomatch';

/** Patterns of paths: `**` stands for any folders, `*` for anything within a name, `?` for one sign, `{a,b}` for a choice. */
export type PathTest = (path: string) => boolean;

/** What is longer, or has more wildcards, is no pattern of ours: it could take for ever. */
const LONGEST = 500;
const MOST_WILDCARDS = 5;

/** Whether one of the patterns describes a whole path. Capitals make no difference; a dot is a sign like others. */
export function compileGlobs(patterns: readonly string[]): PathTest {
  const written = patterns
    .map((it) =>
      it
        .trim()
        .replaceAll('\\', '/')
        .replace(/^\.?\/+/, ''),
    )
    .filter((it) => it !== '' && it.length <= LONGEST && (it.match(/[*?+@!]+/g)?.length ?? 0) <= MOST_WILDCARDS);
  return written.length === 0
    ? () => false
    : picomatch(written, { nocase: true, dot: true, nonegate: true, windows: false });
}
