/** Reads the seats (FractieZetelPersoon) as the open data of the Tweede Kamer give them. */
import { addDays, fromIso, type PlainDate, toIso } from '../text/plainDate.ts';
import { memberTable, type NewPartyRow } from './memberTable.ts';
import { findParty } from './parties.ts';
import { isDay, isPlainName } from './readMemberTable.ts';

/** Someone who sat, and for what label; in the order of the days. */
export interface SeatedMember {
  /** With its prefix in front, in capitals as printed without a first name: `Van der Lee`. */
  readonly surname: string;
  readonly first: string | null;
  readonly runs: readonly Run[];
}

/** Days under one label without a gap. `to` is inclusive, null for now. */
export interface Run {
  readonly label: string;
  readonly from: string;
  readonly to: string | null;
  /** Whether another label is given for some of these days. */
  readonly disputed: boolean;
}

export interface SeatsRead {
  readonly members: readonly SeatedMember[];
  /** Parties that our data do not have, as the source writes them. */
  readonly newParties: readonly NewPartyRow[];
  /** Rows that are not marked as deleted, and those of them that make no sense. */
  readonly rows: number;
  readonly faulty: number;
}

interface Seat {
  readonly person: string;
  readonly surname: string;
  readonly first: string | null;
  readonly label: string;
  /** The party's name, where we do not know the party. */
  readonly newName: string | undefined;
  readonly from: string;
  readonly to: string | null;
}

/** Whoever entered before never sat with anyone who asks now, and nobody knows who enters in years. */
const EARLIEST = '1900-01-01';
const DAYS_AHEAD = 366;

export function readSeatRows(values: readonly unknown[], today: PlainDate): SeatsRead {
  const latest = toIso(addDays(today, DAYS_AHEAD));
  const seats: Seat[] = [];
  let rows = 0;
  for (const value of values) {
    const row = fieldsOf(value);
    if (isDeleted(row)) continue;
    rows++;
    const seat = readSeat(row);
    if (seat !== undefined && EARLIEST <= seat.from && seat.from <= latest) seats.push(seat);
  }
  const byPerson = new Map<string, Seat[]>();
  for (const seat of seats) byPerson.set(seat.person, [...(byPerson.get(seat.person) ?? []), seat]);
  const members = [...byPerson.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ surname: first.surname, first: first.first, runs: runsOf(own) }];
  });
  return { members, newParties: partiesOf(seats), rows, faulty: rows - seats.length };
}

function partiesOf(seats: readonly Seat[]): readonly NewPartyRow[] {
  const parties = new Map<string, NewPartyRow>();
  for (const { label, newName, from, to } of seats) {
    if (newName === undefined) continue;
    const [, , first = from, last = to] = parties.get(label) ?? [];
    parties.set(label, [label, newName, from < first ? from : first, laterEnd(last, to)]);
  }
  return [...parties.values()];
}

type Fields = Readonly<Record<string, unknown>>;

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** A seat stands with its person and its party, any of which may have been deleted. */
function isDeleted(row: Fields): boolean {
  const seat = fieldsOf(row['FractieZetel']);
  return [row, fieldsOf(row['Persoon']), seat, fieldsOf(seat['Fractie'])].some((it) => it['Verwijderd'] === true);
}

function readSeat(row: Fields): Seat | undefined {
  const person = fieldsOf(row['Persoon']);
  const party = fieldsOf(fieldsOf(row['FractieZetel'])['Fractie']);
  const { Id: id, Achternaam: own, Tussenvoegsel: prefix, Roepnaam: first } = person;
  const label = readLabel(party);
  const from = toDay(row['Van']);
  const to = row['TotEnMet'] === null ? null : toDay(row['TotEnMet']);
  if (typeof id !== 'string' || !isPlainName(own) || label === undefined) return undefined;
  if (from === undefined || to === undefined || (to !== null && to < from)) return undefined;
  const surname = surnameOf(own, isPlainName(prefix) ? prefix : '');
  return { person: id, surname, first: isPlainName(first) ? clean(first) : null, ...label, from, to };
}

/** The label as questions print it, where we know it; else as the source has it. */
function readLabel({ Afkorting: short, NaamNL: name }: Fields): Pick<Seat, 'label' | 'newName'> | undefined {
  const written = [short, name].filter(isPlainName).map(clean);
  const [first] = written;
  if (first === undefined) return undefined;
  const known = written.map((it) => findParty(it)?.label).find((it) => it !== undefined);
  // Those of an earlier time that it was asked are still known from nowhere else.
  const isNew = known === undefined || memberTable().parties.some(([label]) => label === known);
  return { label: known ?? first, newName: isNew ? (written[1] ?? first) : undefined };
}

function surnameOf(own: string, prefix: string): string {
  const whole = clean(`${prefix} ${own}`);
  return whole.slice(0, 1).toUpperCase() + whole.slice(1);
}

function clean(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

const TIME = /^(\d{4}-\d\d-\d\d)(?:T(\d\d):\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** The day in the Netherlands of a moment that is a midnight there, whatever zone it is written in. */
function toDay(value: unknown): string | undefined {
  const [, day = '', hour = '00', zone] = (typeof value === 'string' && TIME.exec(value)) || [];
  if (!isDay(day)) return undefined;
  const isUtc = zone === 'Z' || zone === '+00:00';
  return isUtc && Number(hour) >= 22 ? toIso(addDays(fromIso(day), 1)) : day;
}

/** Puts the seats of one person together: whoever takes another seat for the same party sits on. */
function runsOf(seats: readonly Seat[]): readonly Run[] {
  const runs: { label: string; from: string; to: string | null; disputed: boolean }[] = [];
  const sorted = [...seats].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  for (const { label, from, to } of sorted) {
    const own = runs.findLast((run) => run.label === label);
    if (own !== undefined && (own.to === null || from <= dayAfter(own.to))) own.to = laterEnd(own.to, to);
    else runs.push({ label, from, to, disputed: false });
  }
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    if (next === undefined || (run.to !== null && run.to < next.from)) continue;
    // The source often gives a party its last day and the next one its first on the same day.
    if (run.to !== null && run.to <= dayAfter(next.from) && run.from < next.from) run.to = dayAfter(next.from, -1);
    else run.disputed = next.disputed = true;
  }
  return runs;
}

function laterEnd(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return null;
  return one > other ? one : other;
}

function dayAfter(day: string, days = 1): string {
  return toIso(addDays(fromIso(day), days));
}
