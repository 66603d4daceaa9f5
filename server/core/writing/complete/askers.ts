/** Names and parties in the first part of an opening. */
import { findMembers, seatsOn } from '../../data/members.ts';
import { labelOn } from '../../data/parties.ts';
import { askedDay } from '../../rules/askers/askedDay.ts';
import { quantified } from '../../rules/askers/quantifiers.ts';
import { toIso } from '../../text/plainDate.ts';
import { choicesOn } from './choices.ts';
import type { Completion, CompletionPlace } from './completion.ts';
import { looksDraft } from './looksDraft.ts';
import { filterOf, matches, plain } from './matching.ts';
import type { OpeningZone } from './openingZone.ts';

type NameZone = Extract<OpeningZone, { part: 'name' }>;
type PartyZone = Extract<OpeningZone, { part: 'party' }>;

const ARTICLES = ['het lid', 'de leden'] as const;

/** `het lid` or `de leden`, before the first name. */
export function articles(place: CompletionPlace, typed: string): readonly Completion[] {
  const { offset, after } = place;
  const there = THERE.exec(`${typed}${after}`)?.[0] ?? typed;
  const rest = there.length - typed.length;
  if (rest < 0 || /^[\p{L}\p{N}]/u.test(after.slice(rest))) return [];
  return ARTICLES.filter((article) => matches(typed, [article]) && article !== there.trim()).map((article) => ({
    label: article,
    kind: 'phrase',
    text: `${article} `,
    span: { start: offset - typed.length, end: offset + rest },
    filter: article,
  }));
}

/** An article that the cursor is in or before: the other one comes in its place. */
const THERE = /^(?:het\s+lid|de\s+leden)(?:\s|$)/i;

/** The members of the day, with the bracket of their party where the name can be the last of its run. */
export function members(place: CompletionPlace, zone: NameZone): readonly Completion[] {
  const { writing } = place.facts;
  const day = dayOf(place);
  const taken = new Set([...zone.run, ...zone.done].map(plain));
  const begun = place.before.endsWith(`**${zone.typed}`);
  const rest = restOfName(place, zone.typed, begun);
  if (rest === undefined) return [];
  const span = { start: place.offset - zone.typed.length, end: place.offset + rest };
  const below = place.after.slice(rest);
  const bold = begun || !looksDraft(place.set) ? '**' : '';
  const opened = begun ? '' : bold;
  const closed = begun && below.startsWith('**') ? '' : bold;
  return choicesOn(day).members.flatMap((member): Completion[] => {
    const names = [member.name, member.core, member.fullName];
    if (!matches(zone.typed, names) || taken.has(plain(member.name)) || taken.has(plain(member.fullName))) return [];
    const bracket = /^\**\s*[(,]/.test(below) ? '' : bracketFor(zone, member.party, day);
    return [
      {
        label: member.name,
        kind: 'member',
        text: `${opened}${member.name}${closed}${bracket}`,
        span,
        filter: filterOf(zone.typed, names),
        detail: member.party,
        documentation: writing.completion.member(member.fullName, member.party),
      },
    ];
  });
}

/** With other names of the same party before it one bracket serves them all. */
function bracketFor({ run, closes }: NameZone, party: string, day: string): string {
  if (!closes) return '';
  if (run.length === 0) return ` (${party})`;
  return run.every((name) => partiesOf(name, day).includes(party)) ? ` (${quantified(run.length + 1, party)})` : '';
}

/** With the bracket that closes, where one does before anything else begins. */
const REST_OF_PARTY = /^(?:(?!\saan\s)[^()*\r\n]){0,40}\)|^[\p{L}\p{N}-]+/u;

/** The parties of the day: first that of the names before the bracket. */
export function parties(place: CompletionPlace, { typed, run }: PartyZone): readonly Completion[] {
  const day = dayOf(place);
  const rest = REST_OF_PARTY.exec(place.after)?.[0].length ?? 0;
  const own = run.length === 0 ? [] : partiesOf(run[0] as string, day);
  const common = own.filter((party) => run.every((name) => partiesOf(name, day).includes(party)));
  return [...new Set([...common, ...choicesOn(day).parties])].flatMap((party): Completion[] => {
    const written = quantified(run.length, party);
    const names = [written, party];
    if (!matches(typed, names)) return [];
    return [
      {
        label: written,
        kind: 'party',
        text: `${written})`,
        span: { start: place.offset - typed.length, end: place.offset + rest },
        filter: filterOf(typed, names),
        detail: common.includes(party) ? place.facts.writing.completion.partyOf(run.join(', ')) : undefined,
      },
    ];
  });
}

function partiesOf(name: string, day: string): readonly string[] {
  return seatsOn(findMembers(name), day).map(({ membership }) => labelOn(membership.label, day));
}

/** The day of handing in where it can be relied on, and else today. */
export function dayOf({ set, facts }: CompletionPlace): string {
  return (set === undefined ? undefined : askedDay(set, facts.today)) ?? toIso(facts.today);
}

/** How much of a name goes on after the cursor: it is replaced too. After one star of its bold none can begin. */
function restOfName({ before, after }: CompletionPlace, typed: string, begun: boolean): number | undefined {
  if (!begun && before.endsWith(`*${typed}`)) return undefined;
  const name = begun ? BOLD_REST : typed === '' ? BOLD_NAME : REST;
  const whole = name.exec(after)?.[0] ?? '';
  if (whole !== '' && !/\s(?:en|aan)\s/.test(whole)) return whole.length;
  return /^[\p{L}\p{M}'’-]*/u.exec(after)?.[0].length ?? 0;
}

/** Up to the stars or the bracket that end a name of more words; a name in bold in front of which the cursor is. */
const BOLD_REST = /^[^*(),\r\n]{1,60}(?=\*\*)/;
const BOLD_NAME = /^\*\*[^*(),\r\n]{1,60}\*\*/;
const REST = /^(?:[\p{L}\p{M}'’-]| (?=[\p{L}'’])){1,60}(?= ?\()/u;
