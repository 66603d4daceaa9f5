const LOGIN = /(?:^|[^a-z])(?:log-?in|sign-?in|sso)(?:[^a-z]|$)|inloggen|loginpage/;
const WALL = /consent|captcha|myprivacy|privacy-gate|privacygate|cookiewall|cookie-wall/;
/** Longer pieces of a path are titles of articles, which may be about anything. */
const LONGEST_PIECE = 24;

/**
 * Whether a redirect leads to another host that wants something first: a login, or a consent or proof that a robot
 * cannot give. Not where the page itself was one.
 */
export function gateBehind(from: URL, to: URL): 'login' | 'robot-wall' | undefined {
  const gate = gateOf(to);
  return from.hostname === to.hostname || gate === gateOf(from) ? undefined : gate;
}

function gateOf({ hostname, pathname }: URL): 'login' | 'robot-wall' | undefined {
  const pieces = [hostname, ...pathname.toLowerCase().split('/')].filter(
    (piece, at) => at === 0 || piece.length <= LONGEST_PIECE,
  );
  if (pieces.some((piece) => WALL.test(piece))) return 'robot-wall';
  return pieces.some((piece) => LOGIN.test(piece)) ? 'login' : undefined;
}
