import { type PlainDate, readIso, toIso } from '../text/plainDate.ts';
import type { MemberRow, MembershipRow, MemberTable, NewPartyRow } from './memberTable.ts';

/** No Kamer since 2010 makes more of them; a row is some forty characters. */
const MOST_MEMBERS = 5000;
const MOST_MEMBERSHIPS = 60;
const MOST_PARTIES = 100;
const LONGEST_NAME = 80;
const CONFIDENCES: readonly unknown[] = ['high', 'medium', 'low'];

/** Reads members that were kept in a file; undefined where they are not as we write them. Anybody may have written it. */
export function readMemberTable(content: string, today: PlainDate): MemberTable | undefined {
  const value = parse(content);
  if (typeof value !== 'object' || value === null) return undefined;
  const { date, until, parties, rows } = value as Readonly<Record<string, unknown>>;
  if (!isDay(date) || !isDay(until) || until > date || date > toIso(today)) return undefined;
  const areMembers = isList(rows, isMember, MOST_MEMBERS) && rows.length > 0;
  return areMembers && isList(parties, isParty, MOST_PARTIES) ? { date, until, parties, rows } : undefined;
}

/** One row a line. */
export function renderMemberTable({ rows, ...head }: MemberTable): string {
  const lines = rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n');
  return `${JSON.stringify(head).slice(0, -1)},"rows":[\n${lines}\n]}\n`;
}

/** Whether it can be a name or a label: something visible, on one line, not too long. */
export function isPlainName(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_NAME &&
    /\S/.test(value) &&
    !/[\p{Cc}\p{Cf}*_<>[\]`\\]/u.test(value)
  );
}

export function isDay(value: unknown): value is string {
  return readIso(value) !== undefined;
}

function parse(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function isList<T>(value: unknown, is: (entry: unknown) => entry is T, most: number): value is readonly T[] {
  return Array.isArray(value) && value.length <= most && value.every(is);
}

function isParty(value: unknown): value is NewPartyRow {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [label, name, from, to] = value;
  return isPlainName(label) && isPlainName(name) && isPeriod(from, to);
}

function isPeriod(from: unknown, to: unknown): boolean {
  return isDay(from) && (to === null || (isDay(to) && from <= to));
}

function isMember(value: unknown): value is MemberRow {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [surname, first, memberships] = value;
  const isNamed = isPlainName(surname) && (first === null || isPlainName(first));
  return isNamed && isList(memberships, isMembership, MOST_MEMBERSHIPS);
}

function isMembership(value: unknown): value is MembershipRow {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [label, from, to, conf] = value;
  return isPlainName(label) && isPeriod(from, to) && CONFIDENCES.includes(conf);
}
