import type { LinkReason, LinkStatus, PlainTime } from '../../core/index.ts';
import { judgeUrl } from './judgeUrl.ts';
import { DAY, type KnownPage } from './knownPage.ts';

/** Another version is not read: it is a cache. */
const VERSION = 1;
export const MOST_PAGES = 5000;
const MOST_BYTES = 2_000_000;
/** Nothing of ours is longer than the one, and nobody reads further than the other. */
const LONGEST_TITLE = 400;
const LONGEST_FILE = 2 * MOST_BYTES;

/** What stands in the file for a page. */
interface Entry {
  readonly page: string;
  readonly seenAt: number;
  readonly state: 'ok' | 'moved';
  readonly reason?: LinkReason | undefined;
  readonly httpStatus?: number | undefined;
  readonly finalUrl?: string | undefined;
  readonly movedTo?: string | undefined;
  readonly title?: string | undefined;
  readonly leave?: string | undefined;
}

export interface CacheClock {
  readonly now: () => number;
  readonly localTime: (milliseconds: number) => PlainTime;
}

/** What a file holds that still counts, the oldest first. Anybody may have written the file: what is not as we write it is left out. */
export function parseCacheFile(content: string | undefined, clock: CacheClock): Map<string, KnownPage> {
  const now = clock.now();
  const entries = entriesOf(content).filter((it): it is Entry => isEntry(it, now));
  entries.sort((a, b) => a.seenAt - b.seenAt);
  return new Map(entries.slice(-MOST_PAGES).map((it) => [it.page, knownFrom(it, clock)]));
}

function entriesOf(content: string | undefined): readonly unknown[] {
  if (content === undefined || content.length > LONGEST_FILE) return [];
  try {
    const file: unknown = JSON.parse(content);
    if (typeof file !== 'object' || file === null) return [];
    const { version, pages } = file as Readonly<Record<string, unknown>>;
    return version === VERSION && Array.isArray(pages) ? pages : [];
  } catch {
    return [];
  }
}

const REASONS: readonly unknown[] = ['moved', 'https', 'front-page'] satisfies readonly LinkReason[];

function isEntry(value: unknown, now: number): value is Entry {
  if (typeof value !== 'object' || value === null) return false;
  const { page, seenAt, state, reason, httpStatus, finalUrl, movedTo, title, leave } = value as Record<string, unknown>;
  const isMove = state === 'moved' && REASONS.includes(reason) && isWebAddress(movedTo);
  const isOk = state === 'ok' && reason === undefined && movedTo === undefined;
  return (
    (isOk || isMove) &&
    isWebAddress(page) &&
    !page.includes('#') &&
    isWholeNumber(seenAt, now - DAY, now) &&
    (httpStatus === undefined || isWholeNumber(httpStatus, 100, 999)) &&
    (finalUrl === undefined || isWebAddress(finalUrl)) &&
    (title === undefined || isTitle(title)) &&
    (leave === undefined || (typeof leave === 'string' && /^\d{1,6}-[\da-z]{1,7}-[\da-z]{1,7}$/.test(leave)))
  );
}

function isWebAddress(value: unknown): value is string {
  return typeof value === 'string' && !('refused' in judgeUrl(value));
}

function isWholeNumber(value: unknown, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
}

function isTitle(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_TITLE && !/\p{Cc}/u.test(value);
}

function knownFrom({ seenAt, leave = '', ...seen }: Entry, { localTime }: CacheClock): KnownPage {
  const status: LinkStatus = {
    state: seen.state,
    reason: seen.reason,
    httpStatus: seen.httpStatus,
    finalUrl: seen.finalUrl,
    movedTo: seen.movedTo,
    title: seen.title,
    checkedAt: localTime(seenAt),
    archived: undefined,
  };
  return { status, seenAt, leave, whole: undefined };
}

/** Writes down the newest of what is worth keeping, as much as fits. */
export function renderCacheFile(pages: ReadonlyMap<string, KnownPage>): string {
  const kept = [...pages];
  kept.sort(([, a], [, b]) => b.seenAt - a.seenAt);
  const lines: string[] = [];
  let size = 100;
  for (const [page, known] of kept.slice(0, MOST_PAGES)) {
    const line = ascii(JSON.stringify(entryOf(page, known)));
    size += line.length + 2;
    if (size > MOST_BYTES) break;
    lines.push(line);
  }
  return `{"version":${VERSION},"pages":[\n${lines.join(',\n')}\n]}\n`;
}

function entryOf(page: string, { status, seenAt, leave }: KnownPage): Entry {
  const { state, reason, httpStatus, finalUrl, movedTo, title } = status;
  const own = { page, seenAt, leave: leave === '' ? undefined : leave };
  return { ...own, state: state === 'moved' ? state : 'ok', reason, httpStatus, finalUrl, movedTo, title };
}

/** A sign is a byte then, and halves of signs do no harm. */
function ascii(json: string): string {
  return json.replace(/[^\n -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
