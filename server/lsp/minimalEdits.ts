import { diffLines } from 'diff';
import type { TextEdit } from '../core/index.ts';

/** More changed lines than this are not worth working out: the cost grows with the square. */
const MOST_CHANGES = 1500;

/** The edits that make one text of another and leave alone what is the same. They do not overlap. */
export function minimalEdits(before: string, after: string): readonly TextEdit[] {
  const changes = diffLines(before, after, { maxEditLength: MOST_CHANGES });
  if (changes === undefined) return trimmed(0, before, after);
  const edits: TextEdit[] = [];
  let at = 0;
  let removed = '';
  let added = '';
  const flush = () => {
    edits.push(...pairwise(at, removed, added));
    at += removed.length;
    removed = '';
    added = '';
  };
  for (const change of changes) {
    if (change.removed) removed += change.value;
    else if (change.added) added += change.value;
    else {
      flush();
      at += change.value.length;
    }
  }
  flush();
  return edits;
}

/** Where as many lines come as go, each replaces the one in its place. */
function pairwise(at: number, removed: string, added: string): readonly TextEdit[] {
  const before = removed.split(/(?<=\n)/);
  const after = added.split(/(?<=\n)/);
  if (before.length !== after.length) return trimmed(at, removed, added);
  let start = at;
  return before.flatMap((line, index) => {
    const edits = trimmed(start, line, after[index] ?? '');
    start += line.length;
    return edits;
  });
}

/** One edit without the beginning and the end that both have; none where they are the same. */
function trimmed(at: number, before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const shortest = Math.min(before.length, after.length);
  let head = 0;
  while (head < shortest && before[head] === after[head]) head++;
  while (head > 0 && (isSplit(before, head) || isSplit(after, head))) head--;
  let tail = 0;
  while (tail < shortest - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  while (tail > 0 && (isSplit(before, before.length - tail) || isSplit(after, after.length - tail))) tail--;
  return [{ span: { start: at + head, end: at + before.length - tail }, text: after.slice(head, after.length - tail) }];
}

/** Whether a place lies within one character, or within the end of a line: no editor can point there. */
function isSplit(text: string, at: number): boolean {
  const low = (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
  return low || (text[at] === '\n' && text[at - 1] === '\r');
}
