import type { LinkReason, LinkState } from '../../core/index.ts';

/** What is thought of an address, and why; `ok` needs no reason. */
export interface Verdict {
  readonly state: LinkState;
  readonly reason: LinkReason | undefined;
}

/** Each reason belongs to one state. */
export const stateOfReason: Readonly<Record<LinkReason, LinkState>> = Object.freeze({
  'not-found': 'gone',
  deleted: 'gone',
  'no-host': 'gone',
  refused: 'gone',
  moved: 'moved',
  https: 'moved',
  'front-page': 'moved',
  login: 'unverifiable',
  forbidden: 'unverifiable',
  busy: 'unverifiable',
  legal: 'unverifiable',
  'server-error': 'unverifiable',
  'robot-wall': 'unverifiable',
  status: 'unverifiable',
  timeout: 'unverifiable',
  tls: 'unverifiable',
  broken: 'unverifiable',
  lookup: 'unverifiable',
  unreachable: 'unverifiable',
  proxy: 'unverifiable',
  redirects: 'unverifiable',
  'bad-redirect': 'unverifiable',
  private: 'unverifiable',
  'not-web': 'unverifiable',
  credentials: 'unverifiable',
  offline: 'unchecked',
  ignored: 'unchecked',
  malformed: 'unchecked',
  cancelled: 'unchecked',
});

/** The verdict for a reason; without one, all is well. */
export function verdictOf(reason: LinkReason | undefined): Verdict {
  return { state: reason === undefined ? 'ok' : stateOfReason[reason], reason };
}
