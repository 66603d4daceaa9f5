/**
 * Patterns of paths: `**` stands for any folders, `*` for anything within a name, `?` for one sign, `{a,b}` for a choice.
 * Capitals make no difference. No pattern takes more time than its length times that of the path.
 */
export type PathTest = (path: string) => boolean;

/** What is longer, or stands for more, is no pattern of ours. */
const LONGEST = 500;
const MOST_CHOICES = 64;

/** Whether one of the patterns describes a whole path. */
export function compileGlobs(patterns: readonly string[]): PathTest {
  const compiled = patterns.flatMap(alternativesOf).map((pattern) => pattern.toLowerCase().split('/'));
  return (path) => {
    const names = path.toLowerCase().split('/');
    return compiled.some((segments) => matchesPath(segments, names));
  };
}

/** The patterns that one with choices stands for. */
function alternativesOf(pattern: string): readonly string[] {
  const trimmed = pattern
    .trim()
    .replaceAll('\\', '/')
    .replace(/^\.?\/+/, '');
  if (trimmed === '' || trimmed.length > LONGEST) return [];
  let open = [trimmed];
  const done: string[] = [];
  while (open.length > 0) {
    const next: string[] = [];
    for (const one of open) {
      const choice = /\{([^{}]*)\}/.exec(one);
      if (choice === null) done.push(one);
      else for (const part of (choice[1] ?? '').split(',')) next.push(one.replace(choice[0], () => part));
    }
    open = next.slice(0, MOST_CHOICES);
  }
  return done.slice(0, MOST_CHOICES);
}

/** Each row says up to which names the pattern so far may have come. */
function matchesPath(segments: readonly string[], names: readonly string[]): boolean {
  let reached = names.map(() => false);
  let atStart = true;
  for (const segment of segments) {
    const before = (index: number) => (index === 0 ? atStart : (reached[index - 1] ?? false));
    if (segment === '**') {
      let any = atStart;
      const next = names.map((_, index) => {
        any = any || (reached[index] ?? false);
        return any;
      });
      reached = next;
      continue;
    }
    reached = names.map((name, index) => before(index) && matchesName(segment, name));
    atStart = false;
  }
  return reached[names.length - 1] ?? false;
}

/** Goes back to the last star only, which is enough. */
function matchesName(pattern: string, name: string): boolean {
  let [at, from, star, kept] = [0, 0, -1, 0];
  while (from < name.length) {
    const sign = pattern[at];
    if (sign === '*') {
      star = at++;
      kept = from;
    } else if (sign === '?' || sign === name[from]) {
      at++;
      from++;
    } else if (star >= 0) {
      at = star + 1;
      from = ++kept;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
