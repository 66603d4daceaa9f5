/** The two requests about a set that is not there yet. */
import { readIso, SourceText, toIso } from '../../core/index.ts';
import { newSetChoices as choicesOn, composeSet as compose, fileNameOf, readNewSet } from '../../core/writing/index.ts';
import type { ComposedSetResult, NewSetChoicesResult } from '../protocol.ts';

/** Who can ask and be asked on a day; null where no day is named. */
export function newSetChoices(params: unknown): NewSetChoicesResult | null {
  const { date } = (params ?? {}) as { readonly date?: unknown };
  const day = readIso(date);
  return day === undefined ? null : choicesOn(toIso(day));
}

/** A set as text, with a name for its file; null where what was chosen makes no set. */
export function composeSet(params: unknown): ComposedSetResult | null {
  const set = readNewSet(params);
  if (set === undefined) return null;
  const { text, cursor } = compose(set);
  return { text, cursor: new SourceText(text).positionAt(cursor), fileName: fileNameOf(set.subject) };
}
