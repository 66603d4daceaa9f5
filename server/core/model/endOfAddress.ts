import { hasHost } from './repairAddress.ts';

/** Where an address ends, and whether it stands between `<` and `>`. */
export interface AddressEnd {
  readonly end: number;
  readonly closed: boolean;
}

const RUN = /[^\s\p{Cc}<>"«»“”„]*/uy;
const BLANKS = /\s{1,4}/y;
const OTHER_ADDRESS = /^(?:https?:|www\.|[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|net|eu|be|de)(?:\/|$))/i;
const LONGEST = 2000;
const MOST_PIECES = 4;

/** Reads to the end of an address whose host begins at `from`, over blanks that must have got into it by accident. */
export function endOfAddress(text: string, start: number, from: number, angled: boolean): AddressEnd {
  const close = angled ? closingBracket(text, from) : undefined;
  if (close !== undefined) return { end: close, closed: true };
  const opened = /[([]/.test(text.charAt(start - 1)) || (angled && /[([]/.test(text.charAt(start - 2)));
  let raw = endOfRun(text, from);
  let end = trimEnd(text, from, raw);
  for (let piece = 1; piece < MOST_PIECES; piece++) {
    const next = nextPiece(text, from, end, raw, opened);
    if (next === undefined) break;
    raw = next.raw;
    end = next.end;
  }
  return { end: Math.max(end, trimmedMarker(text, start, from)), closed: false };
}

/** The `>` that closes the bracket before an address; none where the text between is no address any more. */
function closingBracket(text: string, from: number): number | undefined {
  const content = /^[^<>"«»]*(?=>)/.exec(text.slice(from, from + LONGEST))?.[0];
  if (content === undefined) return undefined;
  const pieces = content.trim().split(/\s+/);
  if (pieces.length > MOST_PIECES || firstUnopened(content, 0, content.length) < content.length) return undefined;
  return pieces.length > 2 && pieces.slice(1).every((piece) => /^\p{L}+$/u.test(piece))
    ? undefined
    : from + content.length;
}

function endOfRun(text: string, from: number): number {
  RUN.lastIndex = from;
  RUN.exec(text);
  return RUN.lastIndex;
}

/** Without punctuation that belongs to the sentence: brackets only where they close nothing of the address itself. */
function trimEnd(text: string, from: number, to: number): number {
  let end = firstUnopened(text, from, to);
  for (;;) {
    while (end > from && /[.,;:!?'’‘*…([–—]/.test(text.charAt(end - 1))) end--;
    const mark = /\[\d{1,3}\]$/.exec(text.slice(Math.max(from, end - 5), end));
    if (mark === null) return end;
    end -= mark[0].length;
  }
}

/** The index of the first bracket that closes what was not opened here. */
function firstUnopened(text: string, from: number, to: number): number {
  let round = 0;
  let square = 0;
  for (let at = from; at < to; at++) {
    const character = text.charAt(at);
    if (character === '(') round++;
    else if (character === '[') square++;
    else if (character === ')' && round-- === 0) return at;
    else if (character === ']' && square-- === 0) return at;
  }
  return to;
}

/** `https://` with nothing after it. */
function trimmedMarker(text: string, start: number, from: number): number {
  return start + text.slice(start, from).trimEnd().length;
}

interface Piece {
  readonly raw: number;
  readonly end: number;
}

/** What follows after blanks, where it can only be more of the same address. */
function nextPiece(text: string, from: number, end: number, raw: number, opened: boolean): Piece | undefined {
  BLANKS.lastIndex = raw;
  if (!BLANKS.test(text)) return undefined;
  const start = BLANKS.lastIndex;
  const nextRaw = endOfRun(text, start);
  const nextEnd = trimEnd(text, start, nextRaw);
  const token = text.slice(start, nextEnd);
  if (token === '' || OTHER_ADDRESS.test(token)) return undefined;
  const after = text.charAt(nextEnd);
  const place = opened && (after === ')' || after === ']') ? 'closing' : isLast(text, nextRaw) ? 'last' : 'within';
  return joins(text.slice(from, end), text.slice(end, raw), token, place) ? { raw: nextRaw, end: nextEnd } : undefined;
}

function isLast(text: string, at: number): boolean {
  return at + 3 >= text.length && text.slice(at).trim() === '';
}

const PLAIN_WORDS = new Set(
  'en of pdf video archief bezocht geraadpleegd bekeken link bron online via blz pagina website artikel'.split(' '),
);

/** Whether a piece after a blank must belong to the address before it. */
function joins(address: string, dropped: string, token: string, place: 'closing' | 'last' | 'within'): boolean {
  if (/^\.[a-z]/.test(token) || !hasHost(address)) {
    return (dropped === '' || dropped === '.') && hasHost(address + dropped + token);
  }
  if (dropped === '?') return /^[\w.~%-]+=/.test(token);
  if (dropped !== '') return false;
  if (/[-_=&%+~]$/.test(address)) return /^[\p{Ll}\d%(]/u.test(token);
  if (/^[-_=&%?/~][\p{L}\d%(]/u.test(token)) return true;
  if (token === '/') return place === 'closing';
  const parts = /[-/=%_]/.test(token);
  if (!/^[\p{Ll}\d]/u.test(token)) return place === 'closing' && parts && address.includes('/') && /^\w/.test(token);
  // The number of an article at the very end, behind its folder.
  if (place === 'last' && /\/[^/]+\/$/.test(address) && /^\d{4,}$/.test(token)) return true;
  if (place === 'last') return parts && `${address}${token}`.includes('/') && /^[a-z\d./=%_()?&~+#,:;-]+$/.test(token);
  if (place !== 'closing') return false;
  if (address.endsWith('/') || parts) return true;
  return address.includes('/') && /^\p{Ll}+$/u.test(token) && !PLAIN_WORDS.has(token);
}
