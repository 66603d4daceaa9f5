/** The index as it is kept between sessions: a line of JSON for each document, below a line about them all. */
import type { Range } from '../../core/index.ts';
import type { Indexed, Report } from './indexed.ts';

/** Another version is not read: it can be made anew. */
const VERSION = 1;
export const MOST_DOCUMENTS = 20_000;
const MOST_LETTERS = 48_000_000;
const LONGEST_LINE = 1_000_000;

/** The first line. `made` says by what program, how places are counted, and whatever else makes an index another. */
export function renderHeader(made: string): string {
  return JSON.stringify({ kamervragen: VERSION, made });
}

export function renderLine({ uri, stamp, summary, report }: Indexed): string | undefined {
  if (stamp === undefined) return undefined;
  const line = JSON.stringify({ uri, stamp, summary, report });
  return line.length > LONGEST_LINE ? undefined : line;
}

/** How much may be written down. */
export function fits(letters: number, documents: number): boolean {
  return letters <= MOST_LETTERS && documents <= MOST_DOCUMENTS;
}

/** The lines of a file that are worth reading; none of what is not ours. */
export function readLines(content: string | undefined, made: string): readonly string[] {
  if (content === undefined || content.length > 2 * MOST_LETTERS) return [];
  const [first, ...lines] = content.split('\n');
  return first === renderHeader(made) ? lines.slice(0, MOST_DOCUMENTS) : [];
}

/** What a line says; undefined for a line that was not written by us as it stands. */
export function parseLine(line: string): Indexed | undefined {
  if (line === '' || line.length > LONGEST_LINE) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isIndexed(value) ? { ...value, report: value.report } : undefined;
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isIndexed(value: unknown): value is Indexed {
  if (!isFields(value) || typeof value['uri'] !== 'string') return false;
  const { stamp, summary, report } = value;
  return (
    isFields(stamp) &&
    isCount(stamp['size']) &&
    typeof stamp['modified'] === 'number' &&
    isFields(summary) &&
    isListOf(summary['sets'], isSet) &&
    isListOf(summary['mentions'], (it) => isText(it['number']) && isRange(it['place'])) &&
    (report === undefined || (isFields(report) && isReport(report)))
  );
}

function isSet(value: Fields): boolean {
  const { number, kind, stage, topic, place, askers, subject } = value;
  return (
    (number === undefined || isText(number)) &&
    (kind === 'kv' || kind === 'ah' || kind === 'oral') &&
    (stage === 'official' || stage === 'draft') &&
    isText(topic) &&
    isRange(place) &&
    isListOf(askers, isNamed) &&
    (subject === undefined || (isFields(subject) && isNamed(subject)))
  );
}

function isNamed({ name, place }: Fields): boolean {
  return isText(name) && isRange(place);
}

function isReport({ basis, resultId, items }: Fields & Partial<Report>): boolean {
  return isText(basis) && isText(resultId) && isText(items) && isListOf(JSON.parse(items as string), isDiagnostic);
}

function isDiagnostic({ range, message }: Fields): boolean {
  return isRange(range) && isText(message);
}

function isRange(value: unknown): value is Range {
  return isFields(value) && isPosition(value['start']) && isPosition(value['end']);
}

function isPosition(value: unknown): boolean {
  return isFields(value) && isCount(value['line']) && isCount(value['character']);
}

function isListOf(value: unknown, test: (item: Fields) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => isFields(item) && test(item));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
