/** What keeps a stretch of text from the parser: it is nested too deep, or holds too much markup in one paragraph. */
export type ParserLimit = 'depth' | 'markup';

/**
 * Beyond these the parser takes time that grows with the square of what it is given, and then the stack. Nobody writes
 * a hundredth of it.
 */
export const parserLimits: Readonly<Record<ParserLimit, number>> = { depth: 100, markup: 3000 };

/** Quotes and list items within one another, on one line. */
const DEEP_CONTAINER = new RegExp(
  `^(?:[ \\t]{0,4}(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${parserLimits.depth}}`,
  'm',
);
const DEEP_LIST = new RegExp(`^[ \\t]{${2 * parserLimits.depth}}`, 'm');

/** The limit that a text exceeds, where it does. */
export function exceededLimit(text: string): ParserLimit | undefined {
  if (hasDeepBrackets(text) || DEEP_CONTAINER.test(text) || DEEP_LIST.test(text)) return 'depth';
  return text.length > parserLimits.markup && hasHeavyParagraph(text) ? 'markup' : undefined;
}

function hasDeepBrackets(text: string): boolean {
  let open = 0;
  for (let at = text.indexOf('['); at >= 0 && at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN_BRACKET && ++open > parserLimits.depth) return true;
    if (code === CLOSE_BRACKET && open > 0) open--;
  }
  return false;
}

const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const LF = 10;
const LESS_THAN = 60;

/** Characters that make the parser go over its paragraph, or over what it has of it, once more. */
const MARKUP = new Uint8Array(128);
for (const character of '*_[]<&\\`\n') MARKUP[character.charCodeAt(0)] = 1;

export function isMarkup(code: number): boolean {
  return code < 128 && MARKUP[code] === 1;
}

function hasHeavyParagraph(text: string): boolean {
  const vain = new VainSearch(text);
  let signs = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isMarkup(code)) continue;
    signs = code === LF && isBlankLine(text, at + 1) ? 0 : signs + 1;
    if (signs > parserLimits.markup || (code === LESS_THAN && vain.exceeds(at))) return true;
  }
  return false;
}

const BLANK_LINE = /[ \t]*(?:[\r\n]|$)/y;

function isBlankLine(text: string, at: number): boolean {
  BLANK_LINE.lastIndex = at;
  return BLANK_LINE.test(text);
}

/** What the parser may go over in vain, in characters. */
const MOST_IN_VAIN = 5_000_000;
const CLOSERS: readonly (readonly [opener: string, closer: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
  ['<?', '?>'],
];

/** Adds up the searches for the end of comments and the like that have none in their paragraph. */
class VainSearch {
  readonly #text: string;
  /** For each closer, where it stands next. */
  readonly #next = new Map<string, number>();
  #paragraphEnd = -1;
  #steps = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether with the sign at this place it is too much. */
  exceeds(at: number): boolean {
    const closer = CLOSERS.find(([opener]) => this.#text.startsWith(opener, at))?.[1];
    if (closer === undefined) return false;
    if (this.#paragraphEnd < at) this.#paragraphEnd = endOfParagraph(this.#text, at);
    if (this.#nextCloser(closer, at) > this.#paragraphEnd) this.#steps += this.#paragraphEnd - at;
    return this.#steps > MOST_IN_VAIN;
  }

  #nextCloser(closer: string, at: number): number {
    let next = this.#next.get(closer) ?? -1;
    if (next >= at) return next;
    next = this.#text.indexOf(closer, at);
    if (next < 0) next = Number.POSITIVE_INFINITY;
    this.#next.set(closer, next);
    return next;
  }
}

function endOfParagraph(text: string, from: number): number {
  let feed = text.indexOf('\n', from);
  while (feed >= 0 && !isBlankLine(text, feed + 1)) feed = text.indexOf('\n', feed + 1);
  return feed < 0 ? text.length : feed;
}
