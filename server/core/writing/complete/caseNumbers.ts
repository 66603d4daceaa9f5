/** Case numbers that are known in the workspace. */
import { caseNumberOf } from '../../rules/elsewhere.ts';
import { type Completion, type CompletionPlace, lastCharacters } from './completion.ts';

const PLACES = [
  /\bvraagnummers?\s+([\dZ]{0,10})$/i,
  /^ {0,3}#{1,6}\s+([\dZ]{0,10})$/,
  /(?:^|[\s(«])((?:19|20)\d\dZ\d*)$/,
];

/** The numbers after `vraagnummer`, in a heading, and where one was begun; the newest first. */
export function caseNumbers(place: CompletionPlace): readonly Completion[] {
  const typed = PLACES.map((pattern) => pattern.exec(place.before)?.[1]).find((it) => it !== undefined);
  if (typed === undefined || /^[\dZ]/.test(place.after)) return [];
  const own = place.set === undefined ? undefined : caseNumberOf(place.set);
  return place.facts.cases
    .filter(({ number }) => number !== own && number.startsWith(typed))
    .sort((a, b) => (a.number < b.number ? 1 : -1))
    .map(({ number, subject }) => ({
      label: number,
      kind: 'caseNumber',
      text: number,
      span: lastCharacters(place, typed.length),
      filter: number,
      detail: subject,
    }));
}
