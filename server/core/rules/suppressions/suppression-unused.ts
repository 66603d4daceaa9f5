import type { SourceText } from '../../text/sourceText.ts';
import type { Span } from '../../text/span.ts';
import { remove, type TextEdit } from '../../text/textEdit.ts';
import type { Texts } from '../../texts/texts.ts';
import { defineRule, type UnusedSuppression, type Violation } from '../rule.ts';

/** A comment that hides nothing hides a mistake that is still to come. */
export const suppressionUnused = defineRule({
  id: 'suppression-unused',
  severity: 'hint',
  afterOthers: true,
  *check(set, { document, texts, unused }) {
    // Comments belong to the document, and may stand outside its sets.
    if (set !== document.sets[0]) return;
    for (const each of unused) yield* violations(each, document.source, texts.rules['suppression-unused']);
  },
});

function* violations(
  { suppression, rules }: UnusedSuppression,
  source: SourceText,
  text: Texts['rules']['suppression-unused'],
): Iterable<Violation> {
  const whole = { title: text.fixComment, edits: [removeComment(suppression.span, source)], safe: false };
  if (rules.length === 0) {
    yield { span: suppression.span, message: text.empty, fixes: [whole] };
    return;
  }
  const all = rules.length === suppression.rules.length;
  for (const { rule, exists } of rules) {
    const edits = [remove(withBlanks(rule.span, source))];
    const one = { title: text.fixRule(rule.text), edits, safe: false };
    yield {
      span: suppression.rules.length === 1 ? suppression.span : rule.span,
      message: exists ? text.unused(rule.text) : text.unknown(rule.text),
      fixes: [all ? whole : one],
    };
  }
}

/** The comment with its line, where it has one to itself; else with the blanks before it. */
function removeComment({ start, end }: Span, source: SourceText): TextEdit {
  const firstLine = source.positionAt(start).line;
  const lastLine = source.positionAt(end).line;
  const from = source.lineSpan(firstLine).start;
  const to = source.lineSpan(lastLine).end;
  const before = source.text.slice(from, start);
  const after = source.text.slice(end, to);
  if (before.replace('\ufeff', '').trim() === '' && after.trim() === '') {
    const lineEnd = source.lineSpan(lastLine + 1).start;
    return remove({ start: from + (before.startsWith('\ufeff') ? 1 : 0), end: Math.max(lineEnd, to) });
  }
  const blanks = after.trim() === '' ? before.length - before.trimEnd().length : 0;
  return remove({ start: start - blanks, end });
}

/** An id with the blanks and comma before it. */
function withBlanks({ start, end }: Span, source: SourceText): Span {
  let from = start;
  while (/[\s,]/.test(source.text.charAt(from - 1))) from--;
  return { start: from, end };
}
