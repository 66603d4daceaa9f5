import { distance } from 'fastest-levenshtein';

/** The candidates that differ least from a word, if by no more than so many letters; several where it is a tie. */
export function nearest(word: string, candidates: readonly string[], most: number): readonly string[] {
  let least = most;
  let found: string[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) > least) continue;
    const apart = distance(word, candidate);
    if (apart > least) continue;
    if (apart < least) found = [];
    least = apart;
    found.push(candidate);
  }
  return found;
}
