const LOGIN = /(?:^|[^a-z])(?:log-?in|sign-?in|sso)(?:[^a-z]|$)|inloggen|loginpage/;
const WALL = /consent|captcha|myprivacy|privacy-gate|privacygate|cookiewall|cookie-wall/;
/** Longer pieces of a path are titles of articles, which may be about anything. */
const LONGEST_PIECE = 24;

/** On the site of the page itself only a piece of the path that says nothing else. */
const OWN_LOGIN = /\/(?:log-?in|sign-?in|inloggen|aanmelden)(?:\.[a-z]{2,5})?(?:\/|$)/i;
const OWN_WALL = /\/(?:consent|captcha|cookie-?wall|privacy-?gate)(?:\.[a-z]{2,5})?(?:\/|$)/i;

type Gate = 'login' | 'robot-wall' | undefined;

/**
 * Whether a redirect leads to something that wants something first: a login, or a consent or proof that a robot cannot
 * give. Not where the page itself was one.
 */
export function gateBehind(from: URL, to: URL): Gate {
  const find = from.hostname === to.hostname ? ownGateOf : gateOf;
  const gate = find(to);
  return gate === find(from) ? undefined : gate;
}

function ownGateOf({ pathname }: URL): Gate {
  if (OWN_WALL.test(pathname)) return 'robot-wall';
  return OWN_LOGIN.test(pathname) ? 'login' : undefined;
}

function gateOf({ hostname, pathname }: URL): Gate {
  const pieces = [hostname, ...pathname.toLowerCase().split('/')].filter(
    (piece, at) => at === 0 || piece.length <= LONGEST_PIECE,
  );
  if (pieces.some((piece) => WALL.test(piece))) return 'robot-wall';
  return pieces.some((piece) => LOGIN.test(piece)) ? 'login' : undefined;
}
