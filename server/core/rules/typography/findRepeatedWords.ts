import type { Span } from '../../text/span.ts';

export interface RepeatedWord {
  readonly first: Span;
  readonly second: Span;
}

/** Words that are often right when they stand twice: `dat dat niet kan`, `wie die die`, `heel heel lang`, `bent u u`. */
const FREE: ReadonlySet<string> = new Set('dat die is was waren zijn had hadden u heel zeer veel ver lang'.split(' '));

/** Finds words that stand twice with only blanks between; by hand, since this reads every letter of every text. */
export function findRepeatedWords(text: string): readonly RepeatedWord[] {
  const found: RepeatedWord[] = [];
  let previous: Span | undefined;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (!isWordPart(code)) {
      if (!isBlank(code)) previous = undefined;
      at++;
      continue;
    }
    const start = at;
    while (at < text.length && isWordPart(text.charCodeAt(at))) at++;
    const word = { start, end: at };
    if (previous !== undefined && isSame(text, previous, word)) found.push({ first: previous, second: word });
    previous = word;
  }
  return found;
}

function isSame(text: string, first: Span, second: Span): boolean {
  const length = second.end - second.start;
  if (length < 2 || first.end - first.start !== length) return false;
  const a = text.slice(first.start, first.end);
  const b = text.slice(second.start, second.end);
  // `De de`, but not `het OM om`.
  if (a !== b && a.charAt(0).toLowerCase() + a.slice(1) !== b) return false;
  // Two capitals: a name, such as Bora Bora.
  if (b.charAt(0) !== b.charAt(0).toLowerCase() || /\d/.test(b)) return false;
  return /\p{L}/u.test(b) && !FREE.has(b.toLowerCase());
}

/** Letters, digits, and what joins them in a word: apostrophe and hyphen. */
function isWordPart(code: number): boolean {
  if (code < 128) {
    if (code >= 97 ? code <= 122 : code >= 65 && code <= 90) return true;
    return (code >= 48 && code <= 57) || code === 39 || code === 45;
  }
  if (code === 0x2019 || code === 0x2018) return true;
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code <= 0x2bff) && code !== 0x3000;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0 || code === 0x202f || code === 0x2009;
}
