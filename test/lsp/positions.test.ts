import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { SourceText } from '../../server/core/index.ts';
import { toOffset, toPosition, toRange, toSpan } from '../../server/lsp/positions.ts';

const pieces = fc.constantFrom('a', 'é', 'e\u0301', '€', '😀', '\u00a0', '\t', '\n', '\r\n', '\r', '\ufeff');
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

describe('positions in UTF-8', () => {
  test('count bytes', () => {
    const source = new SourceText('éa\n€😀b');
    assert.deepEqual(toPosition(source, 1, 'utf-8'), { line: 0, character: 2 });
    assert.deepEqual(toPosition(source, source.text.length, 'utf-8'), { line: 1, character: 8 });
    assert.equal(toOffset(source, { line: 1, character: 7 }, 'utf-8'), source.text.indexOf('b'));
  });

  test('agree with what an encoder counts, at every character of any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const source = new SourceText(text);
        let offset = 0;
        for (const character of text) {
          const { line, character: bytes } = toPosition(source, offset, 'utf-8');
          const before = source.text.slice(source.lineSpan(line).start, offset);
          assert.equal(bytes, Buffer.byteLength(before));
          /** Between the two halves of a line ending there is no place of its own. */
          if (offset <= source.lineSpan(line).end) {
            assert.equal(toOffset(source, { line, character: bytes }, 'utf-8'), offset);
          }
          offset += character.length;
        }
      }),
    );
  });

  test('a byte within a character means its beginning', () => {
    const source = new SourceText('a😀b');
    for (const character of [1, 2, 3, 4]) assert.equal(toOffset(source, { line: 0, character }, 'utf-8'), 1);
    assert.equal(toOffset(source, { line: 0, character: 5 }, 'utf-8'), 3);
    const euro = new SourceText('€b');
    for (const character of [0, 1, 2]) assert.equal(toOffset(euro, { line: 0, character }, 'utf-8'), 0);
  });
});

describe('positions that are not there', () => {
  test('give an offset within the text, whatever they are', () => {
    const wild = fc.oneof(fc.anything(), fc.integer(), fc.double());
    const encodings = fc.constantFrom('utf-8' as const, 'utf-16' as const);
    fc.assert(
      fc.property(texts, wild, wild, encodings, (text, line, character, encoding) => {
        const source = new SourceText(text);
        const offset = toOffset(source, { line, character } as never, encoding);
        assert.ok(Number.isInteger(offset) && offset >= 0 && offset <= text.length, String(offset));
        const span = toSpan(source, { start: { line, character }, end: null } as never, encoding);
        assert.ok(span.start <= span.end);
      }),
    );
  });

  test('no range, half a range and a range the wrong way round are ranges', () => {
    const source = new SourceText('een\ntwee\n');
    assert.deepEqual(toSpan(source, undefined, 'utf-16'), { start: 0, end: 0 });
    assert.deepEqual(toSpan(source, { start: { line: 1, character: 1 } }, 'utf-16'), { start: 5, end: 5 });
    const turned = { start: { line: 1, character: 2 }, end: { line: 0, character: 1 } };
    assert.deepEqual(toSpan(source, turned, 'utf-16'), { start: 1, end: 6 });
    assert.deepEqual(toRange(source, { start: 1, end: 6 }, 'utf-16'), { start: turned.end, end: turned.start });
  });
});
