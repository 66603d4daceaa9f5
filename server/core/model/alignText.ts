import type { Segment } from './wording.ts';

/**
 * Where each character of a text node stands in its source, when the two differ: by escapes, character references,
 * and what a paragraph loses at its line ends. Total: what cannot be placed gets the place of what comes next.
 */
export function alignText(value: string, written: string, offset: number): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  let from = 0;
  while (at < value.length) {
    const same = sameLength(value, at, written, from);
    if (same > 0) segments.push({ at, offset: offset + from, length: same });
    at += same;
    from += same;
    if (at === value.length) break;
    if (isEscape(written, from, value.charAt(at))) {
      segments.push({ at, offset: offset + from, length: 1, width: 2 });
      at++;
      from += 2;
      continue;
    }
    const next = isLowSurrogate(value, at) ? from : skipDropped(written, from);
    if (next === from) {
      const width = derivedWidth(value, at, written, from);
      segments.push({ at, offset: offset + from, length: 1, width });
      at++;
      from += width;
    } else from = next;
  }
  return segments;
}

/** The part of a segment between two indices, still counted from where the segment is. */
export function clipSegment(segment: Segment, from: number, to: number): Segment {
  const start = Math.max(segment.at, from);
  const end = Math.min(segment.at + segment.length, to);
  if (end - start === segment.length) return segment;
  return { at: start, offset: segment.offset + start - segment.at, length: end - start };
}

/** The offset in the source of a stretch that stands there as it is; undefined where an escape or the like is in it. */
export function exactOffset(segment: Segment | undefined, at: number, length: number): number | undefined {
  if (segment === undefined || segment.at > at || segment.width !== undefined) return undefined;
  return segment.at + segment.length < at + length ? undefined : segment.offset + at - segment.at;
}

const REFERENCE = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z\d]{1,31});/y;

function sameLength(value: string, at: number, written: string, from: number): number {
  let length = 0;
  while (at + length < value.length && value[at + length] === written[from + length]) {
    const character = value.charAt(at + length);
    if (character === '&' && isReference(value, at + length, written, from + length)) break;
    if (character === '\\' && isEscape(written, from + length, character)) break;
    length++;
  }
  return length;
}

/** Whether the source has a character reference here that the value has decoded. */
function isReference(value: string, at: number, written: string, from: number): boolean {
  const reference = referenceAt(written, from);
  return reference !== undefined && (reference === '&amp;' || !value.startsWith(reference, at));
}

function referenceAt(written: string, from: number): string | undefined {
  REFERENCE.lastIndex = from;
  return REFERENCE.exec(written)?.[0];
}

/** A backslash and the character it keeps from being markup: the two stand for one. */
function isEscape(written: string, from: number, character: string): boolean {
  return written[from] === '\\' && written[from + 1] === character;
}

/** The index after what the value left out: blanks at a line's end or start, the `>` of a quote. */
function skipDropped(written: string, from: number): number {
  let index = from;
  while (written[index] === ' ' || written[index] === '\t' || written[index] === '>') index++;
  return isLineEnd(written[index]) || isLineEnd(written[from - 1]) ? index : from;
}

function isLineEnd(character: string | undefined): boolean {
  return character === undefined || character === '\n' || character === '\r';
}

/** How much of the source one character of the value stands for. */
function derivedWidth(value: string, at: number, written: string, from: number): number {
  if (from >= written.length || isLowSurrogate(value, at)) return 0;
  if (written[from] === '&') return referenceAt(written, from)?.length ?? 1;
  return written[from] === '\0' ? 1 : 0;
}

function isLowSurrogate(value: string, at: number): boolean {
  const code = value.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
