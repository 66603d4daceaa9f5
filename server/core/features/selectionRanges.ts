import type { Prose } from '../model/prose.ts';
import type { QuestionDocument, QuestionSet } from '../model/questionDocument.ts';
import { contains, type Span } from '../text/span.ts';

/** What surrounds a place, from near to far: word, sentence, block, part, set, document. Each is within the next. */
export function selectionSpans(document: QuestionDocument, offset: number): readonly Span[] {
  const { source, sets, frontMatter } = document;
  if (sets.length === 0) return [];
  const at = Math.max(0, Math.min(offset, source.text.length));
  const set = sets.findLast((it) => touches(it.span, at));
  const spans = [...(set === undefined ? [] : within(set, at)), { start: 0, end: source.text.length }];
  const word = wordAt(source.text, at);
  if (word !== undefined) spans.unshift(word);
  if (frontMatter !== undefined && touches(frontMatter, at)) spans.push(frontMatter);
  return growing(spans.filter((it) => touches(it, at)));
}

function within(set: QuestionSet, at: number): Span[] {
  const { opening, reply, explanation, heading, questions, answers, notes, prose } = set;
  const labels = [...questions, ...answers].flatMap((part) => [part.label, part.label.numbers].flat());
  const parts = [heading, opening, reply, ...labels, ...questions, ...answers, ...notes, explanation];
  const spans = parts.flatMap((part) => (part !== undefined && touches(part.span, at) ? [part.span] : []));
  for (const { bodySpan } of [...questions, ...answers, ...notes]) {
    if (bodySpan !== undefined && touches(bodySpan, at)) spans.push(bodySpan);
  }
  const block = prose.find((it) => touches(it.span, at));
  if (block !== undefined) spans.push(sentenceAt(block, at), block.span);
  return [...spans, set.span];
}

function touches(span: Span, at: number): boolean {
  return span.start <= at && at <= span.end;
}

/** From small to large, leaving out what does not hold all before it. */
function growing(spans: readonly Span[]): Span[] {
  const ordered = [...spans].sort((a, b) => a.end - a.start - (b.end - b.start));
  const kept: Span[] = [];
  for (const next of ordered) {
    const last = kept.at(-1);
    if (last === undefined || (contains(next, last) && !contains(last, next))) kept.push(next);
  }
  return kept;
}

const LETTER = /[\p{L}\p{M}\p{N}'’-]/u;
const LONGEST_WORD = 200;

function wordAt(text: string, at: number): Span | undefined {
  let start = at;
  let end = at;
  while (start > 0 && at - start < LONGEST_WORD && isLetter(text, start - 1)) start--;
  while (end < text.length && end - at < LONGEST_WORD && isLetter(text, end)) end++;
  return start === end ? undefined : { start, end };
}

/** A letter of two units counts whole, from either of them. */
function isLetter(text: string, at: number): boolean {
  const low = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return LETTER.test(String.fromCodePoint(text.codePointAt(low && at > 0 ? at - 1 : at) ?? 0));
}

const SENTENCE_END = /[.?!][»”"')\]]*(?=\s)/g;

function sentenceAt(prose: Prose, at: number): Span {
  const { text } = prose;
  const index = prose.indexAt(at);
  let start = 0;
  let end = text.length;
  for (const match of text.matchAll(SENTENCE_END)) {
    const after = match.index + match[0].length;
    if (after < index) start = after;
    else {
      end = after;
      break;
    }
  }
  while (start < end && /\s/.test(text.charAt(start))) start++;
  return prose.spanAt(start, end);
}
