import { replace } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';
import { endOfEmphasis } from './endOfEmphasis.ts';

/** Official print: 121 of 124 openings end in a full stop; the other three are oral questions. */
export const openingFullStop = defineRule({
  id: 'opening-full-stop',
  severity: 'hint',
  *check(set, { document, texts }) {
    const { opening } = set;
    const submitted = opening?.submitted;
    if (opening === undefined || submitted?.position !== 'end' || set.kind === 'oral') return;
    if (opening.fullStop !== undefined) return;
    const { message, fix } = texts.rules['opening-full-stop'];
    const { end } = submitted.span;
    const at = endOfEmphasis(opening.prose, end);
    const wrong = /^[:;,!?]/.test(document.source.text.slice(at, at + 1)) ? 1 : 0;
    const edits = [replace({ start: at, end: at + wrong }, '.')];
    yield {
      span: { start: end - 1, end: wrong === 0 ? end : at + wrong },
      message,
      fixes: [{ title: fix, safe: true, edits }],
    };
  },
});
