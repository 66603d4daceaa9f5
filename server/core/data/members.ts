/** Look-ups of members (Kamerleden) by the name in an opening sentence. Days are ISO. */
import { distance } from 'fastest-levenshtein';
import { addDays, fromIso, toIso } from '../text/plainDate.ts';
import { nearest } from './nearest.ts';
import { type Confidence, type Member, type Membership, reference } from './reference.ts';

/** A member and the membership that covers the day asked for. */
export interface Seat {
  readonly member: Member;
  readonly membership: Membership;
}

/** Before it a name that is not in the data proves nothing; nor does it after the last day on which they are complete. */
const FIRST_CERTAIN_DAY = '2010-01-01';

/** Whether the data are complete on a day: only then does an absent name mean something. */
export function coversMembers(day: string): boolean {
  return FIRST_CERTAIN_DAY <= day && day <= reference.membersUntil;
}

/** Members of any time with such a name: a surname, with or without first name or initials, or half a double name. */
export function findMembers(name: string): readonly Member[] {
  const key = keyOf(name);
  if (key === '' || key.length > 90) return [];
  const { byName, byHalf } = index();
  return byName.get(key) ?? byName.get(key.replace(INITIALS, '')) ?? byHalf.get(key) ?? findOwnSurname(key);
}

/** A member who is in the data by one half of the double name that was written: `Faber-van de Klashorst`. */
function findOwnSurname(key: string): readonly Member[] {
  const hyphen = key.indexOf('-');
  if (hyphen < 0) return [];
  const { bySurname } = index();
  return bySurname.get(key.slice(0, hyphen)) ?? bySurname.get(key.slice(hyphen + 1)) ?? [];
}

/** Whether it is a name of a member of any time, wholly. */
export function isMemberName(name: string): boolean {
  return name.length <= 90 && index().byName.has(keyOf(name));
}

/**
 * Members on a day whose surname ends such a name, the nearest first name first: `Ingrid van Dijk`, `Inge van Dijk`; or who
 * have only a prefix more: `Nispen`, `Van Nispen`.
 */
export function namesakesOn(name: string, day: string): readonly Seat[] {
  const seats = seatsOn(findNamesakes(name), day);
  const letters = lettersOf(name);
  const apart = (seat: Seat) => distance(lettersOf(fullName(seat.member)), letters);
  return [...seats].sort((a, b) => apart(a) - apart(b));
}

function findNamesakes(name: string): readonly Member[] {
  const words = keyOf(name).split(' ');
  for (let from = 1; from < Math.min(words.length, 4); from++) {
    const found = index().bySurname.get(words.slice(from).join(' '));
    if (found !== undefined) return found;
  }
  return index().byBareSurname.get(words.join(' ')) ?? [];
}

/** Those of the members who sat on a day; leniently, by how sure the data are of its days. */
export function seatsOn(members: readonly Member[], day: string): readonly Seat[] {
  return members.flatMap((member) => {
    const covering = member.memberships.filter((it) => covers(it, day, MARGIN[it.conf]));
    const exact = covering.filter((it) => covers(it, day, 0));
    return (exact.length > 0 ? exact : covering).map((membership) => ({ member, membership }));
  });
}

/** Names, in the form that was written, that someone who sat on a day has and that differ least from it. */
export function nearNames(name: string, day: string): readonly string[] {
  const letters = lettersOf(name);
  if (letters.length < 3 || letters.length > 60) return [];
  const most = letters.length <= 4 ? 1 : letters.length <= 8 ? 2 : 3;
  const { letterings, byLetters } = sittingOn(day);
  return [...new Set(nearest(letters, letterings, most).flatMap((it) => byLetters.get(it) ?? []))].slice(0, 3);
}

/** A name with first name, as printed where members share a surname: `Inge van Dijk`. */
export function fullName(member: Member): string {
  return member.first === null ? member.surname : `${member.first} ${lowerPrefix(member.surname)}`;
}

/** Words that stand before a Dutch surname, in lower case. */
export const namePrefixes: ReadonlySet<string> = new Set(
  "van de der den het 't te ten ter in op aan tot uit over onder voor bij von zu zur du la le el al".split(' '),
);

/** Days that the data may be off. */
const MARGIN: Readonly<Record<Confidence, number>> = { high: 7, medium: 60, low: 200 };
const INITIALS = /^(?:\p{L}{1,2}\.[\s-]?){1,6}\s*/u;

interface MemberIndex {
  readonly of: readonly Member[];
  /** By surname, and by first name and surname. */
  readonly byName: ReadonlyMap<string, readonly Member[]>;
  readonly bySurname: ReadonlyMap<string, readonly Member[]>;
  /** By a surname that has a prefix, without it. */
  readonly byBareSurname: ReadonlyMap<string, readonly Member[]>;
  /** By either half of a double name. */
  readonly byHalf: ReadonlyMap<string, readonly Member[]>;
}

let memberIndex: MemberIndex | undefined;

function index(): MemberIndex {
  const { members } = reference;
  if (memberIndex?.of === members) return memberIndex;
  const byName = new Map<string, Member[]>();
  const bySurname = new Map<string, Member[]>();
  const byBareSurname = new Map<string, Member[]>();
  const byHalf = new Map<string, Member[]>();
  for (const member of members) {
    const surname = keyOf(member.surname);
    push(bySurname, surname, member);
    const bare = withoutPrefix(surname);
    if (bare !== surname) push(byBareSurname, bare, member);
    push(byName, surname, member);
    if (member.first !== null) push(byName, `${keyOf(member.first)} ${surname}`, member);
    const hyphen = surname.indexOf('-');
    if (hyphen < 0) continue;
    push(byHalf, surname.slice(0, hyphen), member);
    push(byHalf, surname.slice(hyphen + 1), member);
  }
  memberIndex = { of: members, byName, bySurname, byBareSurname, byHalf };
  return memberIndex;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

interface Sitting {
  readonly letterings: readonly string[];
  readonly byLetters: ReadonlyMap<string, readonly string[]>;
}

/** The names of the last day asked for: all askers of a set are looked for on one day. */
let sitting: (Sitting & { readonly of: readonly Member[]; readonly day: string }) | undefined;

function sittingOn(day: string): Sitting {
  const { members } = reference;
  if (sitting?.day === day && sitting.of === members) return sitting;
  const byLetters = new Map<string, string[]>();
  for (const { member } of seatsOn(members, day)) {
    push(byLetters, lettersOf(member.surname), member.surname);
    if (member.first !== null) push(byLetters, lettersOf(fullName(member)), fullName(member));
  }
  sitting = { of: members, day, letterings: [...byLetters.keys()], byLetters };
  return sitting;
}

function covers({ from, to }: Membership, day: string, margin: number): boolean {
  if (from <= day && (to === null || day <= to)) return true;
  if (margin === 0) return false;
  if (day < from) return toIso(addDays(fromIso(day), margin)) >= from;
  return to !== null && toIso(addDays(fromIso(to), margin)) >= day;
}

/** A name as it is compared: in lower case, with one kind of blank, hyphen and apostrophe. */
function keyOf(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ?[-\u2010-\u2015] ?/g, '-')
    .trim();
}

/** Letters without accents only. */
function lettersOf(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '');
}

function withoutPrefix(key: string): string {
  const words = key.split(' ');
  const own = words.findIndex((word) => !namePrefixes.has(word));
  return own < 1 ? key : words.slice(own).join(' ');
}

function lowerPrefix(surname: string): string {
  const [first = '', ...rest] = surname.split(' ');
  const isDutch = namePrefixes.has(first.toLowerCase()) && !/^(?:el|al)$/i.test(first) && rest.length > 0;
  return isDutch ? [first.toLowerCase(), ...rest].join(' ') : surname;
}
