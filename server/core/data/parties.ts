/** Look-ups of parties (fracties): which label is meant, and on what days it was one. */
import { addDays, fromIso, toIso } from '../text/plainDate.ts';
import { nearest } from './nearest.ts';
import { type Party, reference } from './reference.ts';

export interface PartyMatch {
  /** The label as printed. */
  readonly label: string;
  /** Whether it is written so; blanks, and the ways to write an accent or a hyphen, aside. */
  readonly exact: boolean;
}

/** The party that a label stands for, however it is spelt; undefined where no party of any time is meant. */
export function findParty(written: string): PartyMatch | undefined {
  if (written.length > 90) return undefined;
  const { rows, byKey } = index();
  // Nearly all are, and the rest takes its time.
  if (rows.has(written)) return { label: written, exact: true };
  const label = written
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\u2010\u2011]/g, '-')
    .trim();
  if (rows.has(label)) return { label, exact: true };
  const meant = byKey.get(keyOf(label)) ?? byKey.get(keyOf(label.replace(OF_A_MEMBER, '')));
  return meant === undefined ? undefined : { label: meant, exact: isUnsettledForm(label, meant) };
}

/** Of some members nobody has seen yet how the label is printed: with `Lid` before the name, or without. */
function isUnsettledForm(written: string, label: string): boolean {
  if (written.replace(OF_A_MEMBER, '') !== label.replace(OF_A_MEMBER, '')) return false;
  return isMembersLabel(label) && rowsOf(label).every((row) => row.conf !== 'high');
}

/** Labels that a word that is none may have been meant for, those of the day before all others; days are ISO. */
export function nearParties(written: string, day: string | undefined): readonly string[] {
  const key = keyOf(written);
  if (key.length < 2 || written.length > 90) return [];
  const most = key.length <= 5 ? 1 : key.length <= 9 ? 2 : 3;
  const { byKey } = index();
  const labels = [...new Set(nearest(key, [...byKey.keys()], most).map((near) => byKey.get(near) ?? ''))];
  const current = day === undefined ? labels : labels.filter((label) => isPartyOn(label, day));
  return (current.length > 0 ? current : labels).slice(0, 3);
}

/** Whether a label was in use on a day. */
export function isPartyOn(label: string, day: string): boolean {
  return rowsOf(label).some((row) => row.from <= day && (row.to === null || day <= row.to));
}

/** The period nearest to a day on which a label was surely not in use; undefined where the data are not sure. */
export function lapsedParty(label: string, day: string): Party | undefined {
  const rows = rowsOf(label);
  if (rows.length === 0 || isPartyOn(label, day)) return undefined;
  const before = rows.findLast((row) => row.to !== null && row.to < day);
  const after = rows.find((row) => day < row.from);
  const sure = (before?.conf ?? 'high') === 'high' && (after?.conf ?? 'high') === 'high';
  const renamed = before?.to === LAST_DAY_OF_GROENLINKS_PVDA && day <= plusDays(before.to, DAYS_OF_RENAMING);
  return sure && !renamed ? (before ?? after) : undefined;
}

/** The label that a party has on a day, where it went on under another one. */
export function labelOn(label: string, day: string | undefined): string {
  let current = label;
  while (day !== undefined && !isPartyOn(current, day)) {
    const last = rowsOf(current).at(-1)?.to;
    const next = SUCCESSORS[current];
    if (next === undefined || typeof last !== 'string' || day <= last) return current;
    current = next;
  }
  return current;
}

/** Whether the two are one party on a day: around a merger or a change of name both labels are met. */
export function isSameParty(one: string, other: string, day: string): boolean {
  if (one === other) return true;
  const merging = day >= '2023-10-27' && day <= '2023-12-05';
  const renaming = day >= FIRST_DAY_OF_RENAMING && day <= LAST_DAY_OF_RENAMING;
  return (merging && MERGED.has(one) && MERGED.has(other)) || (renaming && RENAMED.has(one) && RENAMED.has(other));
}

/** Whether a label is that of a single member or a split-off group, so that it can be a name as well. */
export function isMembersLabel(label: string): boolean {
  return label.includes('/') || OF_A_MEMBER.test(label) || rowsOf(label).some((row) => OF_A_MEMBER.test(row.name));
}

const OF_A_MEMBER = /^(?:lid|groep|fractie)\s+/i;
const MERGED: ReadonlySet<string> = new Set(['PvdA', 'GroenLinks', 'GroenLinks-PvdA']);
const RENAMED: ReadonlySet<string> = new Set(['GroenLinks-PvdA', 'PRO']);
const SUCCESSORS: Readonly<Record<string, string>> = {
  GroenLinks: 'GroenLinks-PvdA',
  PvdA: 'GroenLinks-PvdA',
  'GroenLinks-PvdA': 'PRO',
};

/** The change of name to PRO became known in steps. */
const LAST_DAY_OF_GROENLINKS_PVDA = '2026-06-08';
const DAYS_OF_RENAMING = 30;
const FIRST_DAY_OF_RENAMING = plusDays(LAST_DAY_OF_GROENLINKS_PVDA, -DAYS_OF_RENAMING);
const LAST_DAY_OF_RENAMING = plusDays(LAST_DAY_OF_GROENLINKS_PVDA, DAYS_OF_RENAMING);

/** Ways to write a label that are neither in the data nor the same letters. */
const NICKNAMES: Readonly<Record<string, string>> = {
  'GL-PvdA': 'GroenLinks-PvdA',
  'PvdA-GL': 'GroenLinks-PvdA',
  'PvdA-GroenLinks': 'GroenLinks-PvdA',
  'GroenLinks en PvdA': 'GroenLinks-PvdA',
  'Partij van de Dieren': 'PvdD',
  'Boer Burger Beweging': 'BBB',
  '50+': '50PLUS',
  BVNL: 'Groep Van Haga',
  VNL: 'Groep Bontes/Van Klaveren',
};

interface PartyIndex {
  readonly of: readonly Party[];
  readonly rows: ReadonlyMap<string, readonly Party[]>;
  /** Labels by the letters and digits of all their spellings. */
  readonly byKey: ReadonlyMap<string, string>;
}

let partyIndex: PartyIndex | undefined;

function index(): PartyIndex {
  const { parties } = reference;
  if (partyIndex?.of === parties) return partyIndex;
  const rows = new Map<string, Party[]>();
  for (const row of parties) rows.set(row.label, [...(rows.get(row.label) ?? []), row]);
  for (const list of rows.values()) list.sort((a, b) => (a.from < b.from ? -1 : 1));
  partyIndex = { of: parties, rows, byKey: spellings(rows, parties) };
  return partyIndex;
}

/** What is nearer to the label goes first: a label is never taken for a spelling of another. */
function spellings(
  rows: ReadonlyMap<string, readonly Party[]>,
  parties: readonly Party[],
): ReadonlyMap<string, string> {
  const byKey = new Map<string, string>();
  const add = (written: string, label: string) => {
    const key = keyOf(written);
    if (key !== '' && !byKey.has(key)) byKey.set(key, label);
  };
  for (const label of rows.keys()) add(label, label);
  for (const { label, aliases } of parties) for (const alias of aliases) add(alias, label);
  for (const { label, name } of parties) add(name.replace(/\s*\(.*$/, ''), label);
  for (const [nickname, label] of Object.entries(NICKNAMES)) add(nickname, label);
  for (const label of rows.keys()) add(label.replace(OF_A_MEMBER, ''), label);
  return byKey;
}

function rowsOf(label: string): readonly Party[] {
  return index().rows.get(label) ?? [];
}

/** Letters without accents, and digits, in lower case. */
function keyOf(written: string): string {
  return written
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

function plusDays(day: string, days: number): string {
  return toIso(addDays(fromIso(day), days));
}
