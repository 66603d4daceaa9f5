import { pageOf } from '../../core/index.ts';

/**
 * Makes of patterns, in which `*` stands for anything, a test for pages: whether one of the patterns describes the whole
 * address. Capitals make no difference in scheme and host. Linear in the length of an address, whatever the pattern.
 */
export function compilePatterns(patterns: readonly string[]): (page: string) => boolean {
  const written = patterns.map((it) => pageOf(it.trim())).filter((it) => it !== '');
  const pieces = [...new Set(written.flatMap((it) => [it, withSmallHost(it)]))].map((it) =>
    it.split('*').map(readPiece),
  );
  if (pieces.length === 0) return () => false;
  return (page) => {
    const address = withSmallHost(page);
    return pieces.some((it) => matchesPattern(address, it));
  };
}

/** A piece of a pattern between stars; `fallback[n]`: how much of it still fits where the first n + 1 signs no longer do. */
interface Piece {
  readonly text: string;
  readonly fallback: readonly number[];
}

/** Everything before the path in small letters. */
function withSmallHost(address: string): string {
  const scheme = address.indexOf('//');
  const from = scheme < 0 ? 0 : scheme + 2;
  const path = address.slice(from).search(/[/?]/);
  const end = path < 0 ? address.length : from + path;
  return address.slice(0, end).toLowerCase() + address.slice(end);
}

function matchesPattern(address: string, pieces: readonly Piece[]): boolean {
  const first = pieces[0]?.text ?? '';
  if (pieces.length === 1) return address === first;
  const last = pieces[pieces.length - 1]?.text ?? '';
  const end = address.length - last.length;
  if (!address.startsWith(first) || first.length > end || !address.endsWith(last)) return false;
  let at = first.length;
  for (const piece of pieces.slice(1, -1)) {
    at = endOf(piece, address, at, end);
    if (at < 0) return false;
  }
  return true;
}

/** Where a piece ends that is found first between two places; -1 where it is not there (Knuth, Morris and Pratt). */
function endOf({ text, fallback }: Piece, address: string, from: number, to: number): number {
  if (text === '') return from;
  let fits = 0;
  for (let at = from; at < to; at++) {
    while (fits > 0 && text[fits] !== address[at]) fits = fallback[fits - 1] ?? 0;
    if (text[fits] === address[at]) fits++;
    if (fits === text.length) return at + 1;
  }
  return -1;
}

function readPiece(text: string): Piece {
  const fallback: number[] = [0];
  let fits = 0;
  for (let at = 1; at < text.length; at++) {
    while (fits > 0 && text[fits] !== text[at]) fits = fallback[fits - 1] ?? 0;
    if (text[fits] === text[at]) fits++;
    fallback.push(fits);
  }
  return { text, fallback };
}
