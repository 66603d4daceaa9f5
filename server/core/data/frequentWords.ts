import words from './words.json' with { type: 'json' };

/** Long words that sets of questions are full of: a hyphen within one of them is left from a line's end. */
export const frequentWords: ReadonlySet<string> = new Set(words);
