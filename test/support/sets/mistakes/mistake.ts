import { change, type Piece, textOf } from '../pieces.ts';
import type { SetPlan } from '../plan.ts';
import type { Random } from '../random.ts';

/** One way to make one mistake in a clean set. */
export interface Mistake {
  /** The rule that must find it. */
  readonly rule: string;
  readonly name: string;
  /** The pieces with the mistake and the names of the pieces it stands in; undefined where a set has no place for it. */
  make(set: CleanSet): MadeMistake | undefined;
}

export interface CleanSet {
  readonly plan: SetPlan;
  readonly pieces: readonly Piece[];
  readonly rnd: Random;
}

export interface MadeMistake {
  readonly pieces: readonly Piece[];
  /** The finding must overlap or touch one of these pieces. */
  readonly at: readonly string[];
}

/** A mistake that changes pieces in place. */
export function swap(
  set: CleanSet,
  changes: Readonly<Record<string, string | undefined>>,
  at: readonly string[] = Object.keys(changes),
): MadeMistake | undefined {
  if (Object.keys(changes).some((name) => textOf(set.pieces, name) === undefined)) return undefined;
  return { pieces: change(set.pieces, changes), at };
}

/** A mistake that replaces the text of one piece by what a function makes of it; undefined leaves it out. */
export function alter(
  set: CleanSet,
  name: string,
  how: (text: string) => string | undefined,
  at: readonly string[] = [name],
): MadeMistake | undefined {
  const text = textOf(set.pieces, name);
  if (text === undefined) return undefined;
  const changed = how(text);
  return changed === undefined || changed === text ? undefined : swap(set, { [name]: changed }, at);
}

export function isOfficial({ plan }: CleanSet): boolean {
  return plan.stage === 'official';
}

/** Indices of all askers, with their group. */
export function askersOf(plan: SetPlan): readonly { index: number; group: number; name: string }[] {
  let index = 0;
  return plan.groups.flatMap((group, at) => group.names.map((name) => ({ index: index++, group: at, name })));
}

export function textAt(set: CleanSet, name: string): string {
  return textOf(set.pieces, name) ?? '';
}

/** The pieces from the first of these names to the last, as one stretch. */
export function stretch(pieces: readonly Piece[], from: string, to: string): readonly [number, number] | undefined {
  const start = pieces.findIndex((piece) => piece.name === from);
  const end = pieces.findIndex((piece) => piece.name === to);
  return start < 0 || end < start ? undefined : [start, end + 1];
}

export function without(pieces: readonly Piece[], from: string, to: string): readonly Piece[] | undefined {
  const range = stretch(pieces, from, to);
  return range === undefined ? undefined : [...pieces.slice(0, range[0]), ...pieces.slice(range[1])];
}
