import type { Opening, Submitted } from '../../model/questionDocument.ts';
import type { SourceText } from '../../text/sourceText.ts';
import { insert, remove, replace, type TextEdit } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';
import { endOfEmphasis } from './endOfEmphasis.ts';

/** Official print has it last in 124 of 124; members' own files have it above the sentence in 9 of 9. */
export const submittedPosition = defineRule({
  id: 'submitted-position',
  severity: 'hint',
  *check(set, { document, texts }) {
    const { opening } = set;
    const submitted = opening?.submitted;
    if (opening === undefined || submitted === undefined || submitted.position === 'end') return;
    const { message, fix } = texts.rules['submitted-position'];
    const edits = toMove(opening, submitted, document.source, set.kind === 'oral' ? '' : '.');
    yield { span: submitted.span, message, fixes: [{ title: fix, safe: true, edits }] };
  },
});

function toMove(opening: Opening, submitted: Submitted, source: SourceText, stop: string): TextEdit[] {
  const bracket = source.slice(submitted.span).replace(/\s+/g, ' ');
  return [removal(opening, submitted, source), addition(opening, ` ${bracket}${stop}`)];
}

/** Takes the bracket away with the blanks, or the empty lines, that set it apart. */
function removal(opening: Opening, submitted: Submitted, source: SourceText): TextEdit {
  const { text } = source;
  let { start, end } = submitted.block?.span ?? submitted.span;
  if (submitted.position === 'after') start = opening.span.end;
  else if (submitted.position === 'within') while (/[ \t]/.test(text.charAt(start - 1))) start--;
  else while (end < text.length && /\s/.test(text.charAt(end))) end++;
  return remove({ start, end });
}

function addition({ prose, fullStop }: Opening, addition: string): TextEdit {
  const length = prose.text.trimEnd().length;
  const last = prose.spanAt(Math.max(0, length - 1), length).end;
  const end = endOfEmphasis(prose, last);
  if (fullStop === undefined || end > last) return insert(end, addition);
  return replace({ start: fullStop.start, end }, addition.endsWith('.') ? addition : `${addition}.`);
}
