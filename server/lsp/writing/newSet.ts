/** The two requests about a set that is not there yet. */
import {
  newSetChoices as choicesOn,
  composeSet as compose,
  fileNameOf,
  readDate,
  readNewSet,
} from '../../core/writing/index.ts';
import type { ComposedSetResult, NewSetChoicesResult } from '../protocol.ts';

/** Who can ask and be asked on a day; null where no day is named. */
export function newSetChoices(params: unknown): NewSetChoicesResult | null {
  const { date } = (params ?? {}) as { readonly date?: unknown };
  return typeof date === 'string' && readDate(date) !== undefined ? choicesOn(date) : null;
}

/** A set as text, with a name for its file; null where what was chosen makes no set. */
export function composeSet(params: unknown): ComposedSetResult | null {
  const set = readNewSet(params);
  if (set === undefined) return null;
  const { text, cursor } = compose(set);
  const before = text.slice(0, cursor).split('\n');
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return { text, cursor: position, fileName: fileNameOf(set.subject) };
}
