/** `A`, `A en B`, `A, B en C`. */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;
}
