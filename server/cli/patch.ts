import { isAbsolute } from 'node:path';
import type { EncodedText } from './encodedText.ts';
import { printable } from './reporters/terminalText.ts';

/** What would change, as a patch that `git apply` and `patch -p1` take. In colour it is for eyes only. */
export async function patchOf(path: string, before: EncodedText, after: string, colour: boolean): Promise<string> {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const mark = before.encoding.byteOrderMark ? '\uFEFF' : '';
  const [from, to] = isAbsolute(path) ? [path, path] : [`a/${path}`, `b/${path}`];
  /** A tab ends a name that holds blanks, as git writes it. */
  const tab = /\s/.test(path) ? '' : undefined;
  const patch = createTwoFilesPatch(printable(from), printable(to), mark + before.text, mark + after, tab, tab, {
    headerOptions: FILE_HEADERS_ONLY,
  });
  return colour ? paint(patch) : patch;
}

async function paint(patch: string): Promise<string> {
  const { default: picocolors } = await import('picocolors');
  const { bold, red, green, cyan } = picocolors.createColors(true);
  const paintOf = (line: string) => {
    if (/^(?:---|\+\+\+) /.test(line)) return bold;
    return { '-': red, '+': green, '@': cyan }[line[0] ?? ''];
  };
  const lines = patch.split('\n').map((line) => {
    const shown = printable(line.replace(/\r$/, ''));
    return paintOf(line)?.(shown) ?? shown;
  });
  return lines.join('\n');
}
