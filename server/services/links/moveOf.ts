/** One redirect that was followed. */
export interface Hop {
  readonly status: number;
  /** With the fragment it came with. */
  readonly to: URL;
}

export interface Move {
  readonly to: string;
  readonly reason: 'moved' | 'https' | 'front-page';
}

/** Where a page has moved to for good: as far as redirects are permanent from the first on. */
export function moveOf(page: URL, hops: readonly Hop[]): Move | undefined {
  const passing = hops.findIndex(({ status }) => !isPermanent(status));
  const to = hops.slice(0, passing < 0 ? hops.length : passing).at(-1)?.to;
  if (to === undefined || to.href === page.href) return undefined;
  return { to: to.href, reason: reasonOf(page, to) };
}

export function isPermanent(status: number): boolean {
  return status === 301 || status === 308;
}

function reasonOf(page: URL, to: URL): Move['reason'] {
  const rest = ({ host, pathname, search, hash }: URL) => [host, pathname, search, hash].join(' ');
  if (page.protocol === 'http:' && to.protocol === 'https:' && rest(page) === rest(to)) return 'https';
  return to.pathname === '/' && !FRONT.test(page.pathname) ? 'front-page' : 'moved';
}

/** Other ways to write the front page of a site, or of one of its languages: nothing is lost when these move to it. */
const FRONT = /^\/(?:(?:(?:index|default|home)(?:\.[a-z]{1,5})?|[a-z]{2})\/?)?$/i;
