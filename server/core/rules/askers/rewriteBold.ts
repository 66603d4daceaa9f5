import type { Asker, Opening } from '../../model/questionDocument.ts';
import type { Emphasis } from '../../model/wording.ts';
import type { Span } from '../../text/span.ts';
import { insert, remove, type TextEdit } from '../../text/textEdit.ts';

const MARKER = '**';
const STRAY_MARKERS = /[*_]+/g;

/** Edits that make the names of all askers bold, and nothing around them. */
export function rewriteBold(opening: Opening, bold: readonly Emphasis[], source: string): readonly TextEdit[] {
  const exact = new Map(opening.askers.filter((it) => it.bold === 'exact').map((it) => [it.span.start, it]));
  const others = new Map(opening.askers.filter((it) => it.bold !== 'exact').map((it) => [it.span.start, it]));
  const markers = bold
    .filter(({ span }) => !isAround(span, exact.get(span.start + MARKER.length), MARKER.length))
    .flatMap(({ span }) => markersOf(span, MARKER.length));
  const italics = opening.prose.emphasis.filter(({ span }) => isAround(span, others.get(span.start + 1), 1));
  markers.push(...italics.flatMap(({ span }) => markersOf(span, 1)), ...strayMarkers(opening, source));
  const places = [...others.values()].flatMap((asker) => [asker.span.start, asker.span.end]);
  return settle(markers, places, source);
}

/** A marker that is to go and one that is to come at the same place are one that stays. */
function settle(markers: readonly Span[], places: readonly number[], source: string): readonly TextEdit[] {
  const coming = new Set(places);
  const edits: TextEdit[] = [];
  for (const marker of markers) {
    const isWhole = source.slice(marker.start, marker.end) === MARKER;
    const place = [marker.end, marker.start].find((at) => coming.has(at));
    if (isWhole && place !== undefined) coming.delete(place);
    else edits.push(remove(marker));
  }
  return [...edits, ...[...coming].map((at) => insert(at, MARKER))];
}

function isAround(span: Span, asker: Asker | undefined, marker: number): boolean {
  if (asker === undefined) return false;
  return span.start === asker.span.start - marker && span.end === asker.span.end + marker;
}

/** What stands at both ends of emphasised text. */
export function markersOf({ start, end }: Span, length: number): Span[] {
  return [
    { start, end: start + length },
    { start: end - length, end },
  ];
}

/** Asterisks that were to make something bold and do not. */
function strayMarkers({ prose, article, askersSpan }: Opening, source: string): readonly Span[] {
  if (askersSpan === undefined) return [];
  const from = prose.indexAt(article?.span.end ?? Math.max(prose.span.start, askersSpan.start - 4));
  const to = prose.indexAt(askersSpan.end) + 4;
  return [...prose.text.slice(from, to).matchAll(STRAY_MARKERS)].map((match) => {
    const span = prose.spanAt(from + match.index, from + match.index + match[0].length);
    const start = source.charAt(span.start - 1) === '\\' ? span.start - 1 : span.start;
    const isBetweenBlanks = source.charAt(start - 1) === ' ' && source.charAt(span.end) === ' ';
    return { start, end: isBetweenBlanks ? span.end + 1 : span.end };
  });
}
