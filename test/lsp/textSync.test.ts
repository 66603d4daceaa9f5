import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits, SourceText } from '../../server/core/index.ts';
import { type PositionEncoding, toRange } from '../../server/lsp/positions.ts';
import { changedSource } from '../../server/lsp/textSync.ts';

function changedText(text: string, changes: readonly TextDocumentContentChangeEvent[], encoding: PositionEncoding) {
  const before = new SourceText(text, 'a', 1);
  // The lines are counted before the edit, so that they are then known by the edit alone.
  before.positionAt(0);
  const changed = changedSource(before, 2, changes, encoding);
  const fresh = new SourceText(changed.text);
  for (let at = 0; at <= changed.text.length; at++) assert.deepEqual(changed.positionAt(at), fresh.positionAt(at));
  assert.deepEqual([changed.lineCount, changed.version, changed.uri], [fresh.lineCount, 2, 'a']);
  return changed.text;
}

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

  test('are placed as the reference implementation places them, wherever a client points', () => {
    const position = fc.record({ line: fc.nat(12), character: fc.nat(20) });
    fc.assert(
      fc.property(text, fc.record({ start: position, end: position }), text, (before, range, insert) => {
        const reference = TextDocument.create('a', '', 1, before);
        const inside = (it: { line: number; character: number }) => reference.positionAt(reference.offsetAt(it));
        const change = { range: { start: inside(range.start), end: inside(range.end) }, text: insert };
        TextDocument.update(reference, [change], 2);
        assert.equal(changedText(before, [{ range, text: insert }], 'utf-16'), reference.getText());
      }),
      { numRuns: 1000 },
    );
  });

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
