import type { SourceText } from '../text/sourceText.ts';
import type { Span } from '../text/span.ts';
import type { Suppression, Worded } from './questionDocument.ts';

const COMMENT = /^<!--\s*kamervragen-negeer(-bestand)?(?![\w-])([^:]*?)(?::([\s\S]*?))?-->$/;
const RULE_ID = /[^\s,]+/g;

/** Reads the comments that hide findings: `<!-- kamervragen-negeer rule-id [rule-id …]: reden -->`. */
export function readSuppressions(comments: readonly Span[], source: SourceText): readonly Suppression[] {
  return comments.flatMap((span) => readSuppression(span, source) ?? []).sort((a, b) => a.span.start - b.span.start);
}

function readSuppression(span: Span, source: SourceText): Suppression | undefined {
  const match = COMMENT.exec(source.slice(span));
  if (match === null) return undefined;
  const listed = match[2] ?? '';
  const from = span.start + (match[0].length - match[0].trimStart().length) + match[0].indexOf(listed, 22);
  return {
    span,
    scope: match[1] === undefined ? 'line' : 'file',
    line: targetLine(span, source),
    rules: ruleIds(listed, from),
    reason: (match[3] ?? '').trim(),
  };
}

function ruleIds(listed: string, from: number): Worded[] {
  return [...listed.matchAll(RULE_ID)].map((match) => {
    const start = from + match.index;
    return { text: match[0], span: { start, end: start + match[0].length } };
  });
}

/** Its own line where text stands before it, else the next line that is not blank. */
function targetLine(span: Span, source: SourceText): number {
  const line = source.positionAt(span.start).line;
  const before = source.text.slice(source.lineSpan(line).start, span.start);
  if (before.trim() !== '') return line;
  let next = source.positionAt(span.end).line + 1;
  while (next < source.lineCount && source.slice(source.lineSpan(next)).trim() === '') next++;
  return next;
}
