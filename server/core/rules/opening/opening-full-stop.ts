import { insert } from '../../text/textEdit.ts';
import { defineRule } from '../rule.ts';
import { endOfEmphasis } from './endOfEmphasis.ts';

/** Official print: 121 of 124 openings end in a full stop; the other three are oral questions. */
export const openingFullStop = defineRule({
  id: 'opening-full-stop',
  severity: 'hint',
  *check(set, { texts }) {
    const { opening } = set;
    const submitted = opening?.submitted;
    if (opening === undefined || submitted?.position !== 'end' || set.kind === 'oral') return;
    if (opening.fullStop !== undefined) return;
    const { message, fix } = texts.rules['opening-full-stop'];
    const { end } = submitted.span;
    yield {
      span: { start: end - 1, end },
      message,
      fixes: [{ title: fix, safe: true, edits: [insert(endOfEmphasis(opening.prose, end), '.')] }],
    };
  },
});
