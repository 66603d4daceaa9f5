import type { Prose } from '../model/prose.ts';

const MOST = 72;

/** The beginning of a text on one line, cut between words; empty where there is no text. */
export function firstWords(body: readonly Prose[]): string {
  const text = (body[0]?.text ?? '').slice(0, MOST * 4);
  const words = text.trim().split(/\s+/);
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > MOST) return `${line === '' ? [...word].slice(0, MOST).join('') : line} …`;
    line = longer;
  }
  return line;
}
