/** Text as a terminal shows it: cells of known width, and nothing that could steer the terminal. */

/** What is seen as one character. */
export interface Cell {
  readonly text: string;
  /** Columns it takes: 0, 1 or 2; 4 for a tab. */
  readonly width: number;
  /** Index of its first UTF-16 unit in the text. */
  readonly at: number;
}

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });
const TAB = '    ';

/** Wide in every terminal: Chinese, Japanese and Korean writing, full-width forms, emoji. */
const wide =
  /^(?:\p{Emoji_Presentation}|\p{Emoji}\u{fe0f}|[\u{1100}-\u{115f}\u{2e80}-\u{303e}\u{3041}-\u{a4cf}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe6f}\u{ff00}-\u{ff60}\u{ffe0}-\u{ffe6}\u{20000}-\u{3fffd}])/u;
const invisible = /^(?:[\p{Cf}\p{Mn}\p{Me}\u{2028}\u{2029}])+$/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
const steering = /[\u{0}-\u{1f}\u{7f}-\u{9f}\u{061c}\u{200e}\u{200f}\u{2028}-\u{202e}\u{2066}-\u{2069}\p{Cs}]/gu;

export function toCells(text: string): Cell[] {
  const cells: Cell[] = [];
  for (const { segment, index } of graphemes.segment(text)) cells.push(toCell(segment, index));
  return cells;
}

/** One line that cannot move the cursor, change colours or turn the reading direction. */
export function printable(text: string): string {
  return text.replace(/\t/g, TAB).replace(steering, '\u{fffd}');
}

function toCell(segment: string, at: number): Cell {
  if (segment === '\t') return { text: TAB, width: TAB.length, at };
  if (invisible.test(segment)) return { text: '', width: 0, at };
  return { text: printable(segment), width: wide.test(segment) ? 2 : 1, at };
}
