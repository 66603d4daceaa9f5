/** `A`, `A of B`, `A, B of C`: with that word before the last. */
export function joinWords(words: readonly string[], word: string): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${word} ${last}`;
}
