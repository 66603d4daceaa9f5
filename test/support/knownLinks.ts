import {
  type LinkReason,
  type LinkState,
  type LinkStatus,
  type LinkStatuses,
  pageOf,
} from '../../server/core/index.ts';

/** What a test says is known of an address. */
export interface KnownLink {
  readonly url: string;
  readonly state: LinkState;
  readonly reason?: LinkReason;
  readonly status?: number;
  /** `2026-11-24T14:05`, which it is where nothing else is said. */
  readonly checked?: string;
  readonly movedTo?: string;
  readonly finalUrl?: string;
  readonly title?: string;
  readonly archived?: string;
}

export function knownLinks(known: readonly KnownLink[]): LinkStatuses {
  return new Map(known.map((it) => [pageOf(it.url), toStatus(it)]));
}

function toStatus(known: KnownLink): LinkStatus {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = (known.checked ?? '2026-11-24T14:05')
    .split(/\D/)
    .map(Number);
  const { state, reason, status, movedTo, finalUrl, title, archived } = known;
  const checkedAt = state === 'unchecked' ? undefined : { year, month, day, hour, minute };
  return { state, reason, httpStatus: status, finalUrl, movedTo, title, checkedAt, archived };
}
