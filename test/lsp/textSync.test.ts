import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, SourceText } from '../../server/core/index.ts';
import { toRange } from '../../server/lsp/positions.ts';
import { changedText } from '../../server/lsp/textSync.ts';

const piece = fc.constantFrom('a', 'Vraag 1', 'é', '😀', '\n', '\r\n', '\r', '\n\n', '\t', '\u00a0');
const text = fc.array(piece, { maxLength: 25 }).map((parts) => parts.join(''));
const edit = fc.record({ from: fc.nat(1000), length: fc.nat(30), insert: text });

/** A place an editor can point at: not within a character, nor within the end of a line. */
function pointable(value: string, wanted: number): number {
  let at = Math.min(wanted, value.length);
  while (at > 0 && /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(value.slice(at - 1, at + 1))) at--;
  return at;
}

describe('incremental changes', () => {
  for (const encoding of ['utf-16', 'utf-8'] as const) {
    test(`give the same text as full ones (${encoding})`, () => {
      fc.assert(
        fc.property(text, fc.array(edit, { maxLength: 8 }), (start, edits) => {
          let expected = start;
          const changes = edits.map(({ from, length, insert }) => {
            const a = pointable(expected, from);
            const span = { start: a, end: Math.max(a, pointable(expected, a + length)) };
            const range = toRange(new SourceText(expected), span, encoding);
            expected = applyEdits(expected, [{ span, text: insert }]);
            return { range, text: insert };
          });
          assert.equal(changedText(start, changes, encoding), expected);
        }),
      );
    });
  }

  test('a change without a range is the whole text', () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.equal(changedText('oud', [{ text: 'nieuw' }, { range, text: 'heel ' }], 'utf-16'), 'heel nieuw');
  });

  test('places outside the text mean its end, also for what follows', () => {
    const far = { start: { line: 5, character: 9 }, end: { line: 6, character: 0 } };
    const second = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    for (const encoding of ['utf-16', 'utf-8'] as const) {
      const changes = [
        { range: far, text: '\nb' },
        { range: second, text: '>' },
      ];
      assert.equal(changedText('a', changes, encoding), 'a\n>b');
    }
  });

  test('nonsense is passed over', () => {
    const changes = [null, {}, { text: 3 }, { range: null, text: 'goed' }, { range: {}, text: '!' }];
    assert.equal(changedText('oud', changes as never, 'utf-16'), '!goed');
  });
});
