import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../server/core/index.ts';
import { minimalEdits } from '../../server/lsp/minimalEdits.ts';

const line = fc.constantFrom('Vraag 1', 'Vraag 2', '', 'Hoe 😀 is dat?', 'Hoe 😁 is dat?', 'é');
const ending = fc.constantFrom('\n', '\r\n', '\r');
const text = fc
  .array(fc.tuple(line, ending), { maxLength: 12 })
  .map((lines) => lines.map((parts) => parts.join('')).join(''));

describe('minimalEdits', () => {
  test('make one text of the other, and point only where an editor can', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = minimalEdits(before, after);
        assert.equal(applyEdits(before, edits), after);
        for (const place of edits.flatMap(({ span }) => [span.start, span.end])) {
          assert.doesNotMatch(before.slice(place - 1, place + 1), /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/);
        }
      }),
    );
  });

  test('leave alone what is the same', () => {
    assert.deepEqual(minimalEdits('gelijk', 'gelijk'), []);
    const before = 'Vraag 1\n\nHoe?\n\nVraag 3\n\nWaarom?\n\nVraag 4\n';
    const edits = minimalEdits(before, before.replace('Vraag 3', 'Vraag 2').replace('Vraag 4', 'Vraag 3'));
    assert.deepEqual(
      edits.map((edit) => [before.slice(edit.span.start, edit.span.end), edit.text]),
      [
        ['3', '2'],
        ['4', '3'],
      ],
    );
  });

  test('a text that is another altogether is still replaced', () => {
    const before = Array.from({ length: 3000 }, (_, index) => `oud ${index}`).join('\n');
    const after = Array.from({ length: 2900 }, (_, index) => `nieuw ${index}`).join('\n');
    assert.equal(applyEdits(before, minimalEdits(before, after)), after);
  });
});
