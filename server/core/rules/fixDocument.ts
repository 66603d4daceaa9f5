import { parseDocument } from '../model/parseDocument.ts';
import type { Settings } from '../settings.ts';
import { SourceText } from '../text/sourceText.ts';
import { overlaps, type Span } from '../text/span.ts';
import { applyEdits } from '../text/textEdit.ts';
import { checkDocument, type Facts } from './checkDocument.ts';
import type { Finding, Fix } from './rule.ts';

/** A fix may uncover a finding that another fix takes away; more rounds than this no text was ever seen to need. */
const MOST_ROUNDS = 10;

/** The text after all safe fixes, and how many were applied. A text without safe fixes comes back as it is. */
export function fixDocument(
  source: SourceText,
  settings: Settings,
  facts: Facts = {},
): { text: string; applied: number } {
  let { text } = source;
  let applied = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const document = parseDocument(new SourceText(text, source.uri, source.version));
    const fixes = selectSafeFixes(checkDocument(document, settings, facts));
    if (fixes.length === 0) break;
    const next = applyEdits(
      text,
      fixes.flatMap((fix) => fix.edits),
    );
    if (next === text) break;
    text = next;
    applied += fixes.length;
  }
  return { text, applied };
}

/** The safe fixes that can be applied together: in reading order, each that touches no one before it. */
export function selectSafeFixes(findings: readonly Finding[]): readonly Fix[] {
  const chosen: Fix[] = [];
  /** Disjoint, in the order of the text. */
  const taken: Span[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find((it) => it.safe);
    if (fix === undefined || fix.edits.some((edit) => collides(edit.span, taken))) continue;
    chosen.push(fix);
    for (const { span } of fix.edits) taken.splice(placeIn(taken, span.start), 0, span);
  }
  return chosen;
}

/** Spans that are disjoint can only be touched by a neighbour. */
function collides(span: Span, taken: readonly Span[]): boolean {
  const place = placeIn(taken, span.start);
  return [taken[place - 1], taken[place]].some((other) => other !== undefined && overlaps(span, other));
}

/** Index of the first span that begins after an offset. */
function placeIn(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
