import type { Span } from '../../text/span.ts';

/** Two parts of what may be one word, and the hyphen between them with the blanks that follow it. */
export interface BrokenWord extends Span {
  readonly first: string;
  readonly second: string;
  readonly gap: Span;
}

const PARTS = /(\p{L}\p{Ll}{2,})-(\s{0,3})(\p{Ll}{3,})/uy;
const LETTER = /[\p{L}\p{M}]/u;
/** Not the end of a word: a third part, or an address. */
const GOES_ON = /^(?:[\p{L}\p{N}\p{M}@/_-]|\.\p{L}|['’]\p{L})/u;
const BEGAN_BEFORE = /[\p{N}\p{M}@/_.'’-]/u;
/** `veiligheids- dan wel privacyregels`: words that join a part to the next. */
const JOINER =
  /^(?:dan|tot|noch|maar|als|respectievelijk|resp|alsmede|alsook|via|naar|versus|plus|evenals|ofwel|oftewel|dus|tegen|inclusief|maar|met|zonder|voor)$/;
const LONGEST = 40;

/** Finds every `aaa-bbb` of two parts, also where the line ends after the hyphen. */
export function findBrokenWords(text: string): readonly BrokenWord[] {
  const found: BrokenWord[] = [];
  for (let hyphen = text.indexOf('-'); hyphen >= 0; hyphen = text.indexOf('-', hyphen + 1)) {
    const start = startOfWord(text, hyphen);
    if (hyphen - start < 3 || BEGAN_BEFORE.test(text.charAt(start - 1))) continue;
    PARTS.lastIndex = start;
    const match = PARTS.exec(text);
    const [whole = '', first = '', blanks = '', second = ''] = match ?? [];
    const end = start + whole.length;
    if (match === null || GOES_ON.test(text.slice(end, end + 2))) continue;
    if (blanks !== '' && JOINER.test(second)) continue;
    found.push({ first, second, gap: { start: hyphen, end: hyphen + 1 + blanks.length }, start, end });
  }
  return found;
}

function startOfWord(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST && LETTER.test(text.charAt(start - 1))) start--;
  return start;
}
