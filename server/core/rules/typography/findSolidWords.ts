import type { Prose } from '../../model/prose.ts';
import { isLetter } from './isLetter.ts';

/** No word that a hyphen may have broken is shorter. */
const SHORTEST = 6;

/** Which of these words stand somewhere in the texts, alone or at the head of a compound. All texts are read once. */
export function findSolidWords(words: ReadonlySet<string>, texts: readonly Prose[]): ReadonlySet<string> {
  const found = new Set<string>();
  if (words.size === 0) return found;
  const byHead = groupByHead(words);
  for (const { words: text } of texts) {
    for (let at = 0; at < text.length; at++) {
      if (!isLetter(text.charCodeAt(at))) continue;
      const start = at;
      while (at < text.length && isLetter(text.charCodeAt(at))) at++;
      if (at - start < SHORTEST || text.charCodeAt(start - 1) === HYPHEN) continue;
      const candidates = byHead.get(text.slice(start, start + SHORTEST).toLowerCase());
      if (candidates === undefined) continue;
      const word = text.slice(start, at).toLowerCase();
      for (const candidate of candidates) if (word.startsWith(candidate)) found.add(candidate);
    }
  }
  return found;
}

const HYPHEN = 45;

function groupByHead(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const head = word.slice(0, SHORTEST);
    const group = groups.get(head);
    if (group === undefined) groups.set(head, [word]);
    else group.push(word);
  }
  return groups;
}
