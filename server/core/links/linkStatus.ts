import type { PlainDate } from '../text/plainDate.ts';

/**
 * What is known of an address: `ok` (bereikbaar), `moved` (verplaatst), `gone` (weg), `unverifiable` (niet te
 * beoordelen), `unchecked` (niet gecontroleerd). Only what is proven to be gone is `gone`.
 */
export type LinkState = 'ok' | 'moved' | 'gone' | 'unverifiable' | 'unchecked';

/** Why an address is in its state; an address that is `ok` needs no reason. */
export type LinkReason =
  // gone
  | 'not-found'
  | 'deleted'
  | 'no-host'
  | 'refused'
  // moved: to another page, to the same page over https, or to the front page of a site
  | 'moved'
  | 'https'
  | 'front-page'
  // unverifiable: what the site answered
  | 'login'
  | 'forbidden'
  | 'busy'
  | 'legal'
  | 'server-error'
  | 'robot-wall'
  | 'status'
  // unverifiable: what kept the site from answering
  | 'timeout'
  | 'tls'
  | 'broken'
  | 'lookup'
  | 'unreachable'
  | 'proxy'
  // unverifiable: where it leads
  | 'redirects'
  | 'bad-redirect'
  | 'private'
  | 'not-web'
  | 'credentials'
  // unchecked
  | 'offline'
  | 'ignored'
  | 'malformed'
  | 'cancelled';

/** A minute of a day, in the zone of whoever reads it. */
export interface PlainTime extends PlainDate {
  readonly hour: number;
  readonly minute: number;
}

/** What was last seen of an address (koppeling). */
export interface LinkStatus {
  readonly state: LinkState;
  readonly reason: LinkReason | undefined;
  /** The HTTP status of the last answer; undefined where none came. */
  readonly httpStatus: number | undefined;
  /** Where the last answer came from, after all redirects; undefined where none came. */
  readonly finalUrl: string | undefined;
  /** For `moved`: the address to write instead. */
  readonly movedTo: string | undefined;
  /** Title of the page, where one was read. */
  readonly title: string | undefined;
  /** When this was seen; undefined for `unchecked`. */
  readonly checkedAt: PlainTime | undefined;
  /** Address of a copy in the Internet Archive, where the author had one looked for and it was found. */
  readonly archived: string | undefined;
}

/** What is known, by page (`pageOf`). Never changed, only replaced. */
export type LinkStatuses = ReadonlyMap<string, LinkStatus>;

export const noLinkStatuses: LinkStatuses = new Map();

/** What there is to say of a page that was not asked for. */
export function uncheckedLink(reason: LinkReason | undefined): LinkStatus {
  return {
    state: 'unchecked',
    reason,
    httpStatus: undefined,
    finalUrl: undefined,
    movedTo: undefined,
    title: undefined,
    checkedAt: undefined,
    archived: undefined,
  };
}

/** The address of the page, which is what is asked for: the fragment is the reader's business and is never sent. */
export function pageOf(href: string): string {
  const hash = href.indexOf('#');
  return hash < 0 ? href : href.slice(0, hash);
}
