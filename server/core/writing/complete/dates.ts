/** Days: in the bracket of the date, and in a note. */
import { dutchMonths, toDutch } from '../../text/plainDate.ts';
import { type Completion, type CompletionPlace, typedAndClosed } from './completion.ts';
import { matches } from './matching.ts';

const BRACKET = /\((?:ingezonden|ontvangen)\s+([^()\r\n]{0,20})$/i;
const OPENED = /\(([a-z]{0,10})$/i;
const DAY = /^(\d{1,2})\s+(\p{L}{0,9})$/u;

/** The day in a bracket whose word is written; undefined where the cursor is in none. */
export function datesInBracket(place: CompletionPlace): readonly Completion[] | undefined {
  const typed = BRACKET.exec(place.before)?.[1];
  if (typed === undefined) return undefined;
  const months = DAY.exec(typed);
  if (months !== null) return monthsFor(place, months[2] ?? '', true);
  return goesOn(place) ? [] : [todayOf(place, typed, '')];
}

/** Whether the bracket goes on behind the cursor: a whole date in front of that would be one too many. */
function goesOn({ after }: CompletionPlace): boolean {
  return /^ *[\p{L}\p{N}]/u.test(after);
}

/** The whole bracket, where one is opened that can be no other. */
export function dateBracket(place: CompletionPlace): readonly Completion[] {
  const typed = OPENED.exec(place.before)?.[1];
  if (typed === undefined || /\(ingezonden\b/i.test(place.paragraph) || goesOn(place)) return [];
  return matches(typed, ['ingezonden']) ? [todayOf(place, typed, 'ingezonden ')] : [];
}

/** The months after a day in a note. */
export function datesInNote(place: CompletionPlace): readonly Completion[] {
  const typed = /(?:^|[^\p{L}\p{N}])\d{1,2} (\p{L}{0,9})$/u.exec(place.before)?.[1];
  const inNote = place.set?.notes.some(({ span }) => span.start <= place.offset && place.offset <= span.end + 1);
  return typed === undefined || inNote !== true ? [] : monthsFor(place, typed, false);
}

function todayOf(place: CompletionPlace, typed: string, word: string): Completion {
  const date = `${word}${toDutch(place.facts.today)}`;
  return {
    label: date,
    kind: 'date',
    text: `${date})`,
    span: typedAndClosed(place, typed.length, ')'),
    filter: date,
    detail: place.facts.writing.completion.today,
  };
}

/** The months with a year: this one first, then those before it. */
function monthsFor(place: CompletionPlace, typed: string, inBracket: boolean): readonly Completion[] {
  const { year, month } = place.facts.today;
  const rest = /^\p{L}*/u.exec(place.after)?.[0] ?? '';
  if (rest !== '' && !dutchMonths.some((name) => name.startsWith(`${typed}${rest}`.toLowerCase()))) return [];
  const behind = place.after.slice(rest.length);
  const withYear = !/^\s+\d{4}/.test(behind);
  const closes = inBracket && withYear;
  const end = place.offset + rest.length + (closes && behind.startsWith(')') ? 1 : 0);
  return dutchMonths
    .map((_, back) => {
      const index = month - 1 - back;
      const name = dutchMonths[(index + 12) % 12] ?? '';
      return withYear ? `${name} ${index < 0 ? year - 1 : year}` : name;
    })
    .filter((name) => matches(typed, [name]))
    .map((name) => ({
      label: name,
      kind: 'date',
      text: closes ? `${name})` : name,
      span: { start: place.offset - typed.length, end },
      filter: name,
    }));
}
