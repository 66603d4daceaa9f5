import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { contains, parseDocument, SourceText, selectionSpans } from '../../server/core/index.ts';
import { cleanSet, heading, noSet, opening } from '../support/documents.ts';
import { readMarkers } from '../support/markers.ts';

function selections(marked: string): string[] {
  const { text, cursor } = readMarkers(marked);
  return selectionSpans(parseDocument(new SourceText(text)), cursor).map(({ start, end }) => text.slice(start, end));
}

describe('selectionSpans', () => {
  test('word, sentence, block, question, set, document', () => {
    const question = 'Vraag 1\n\nEerste zin. Klopt «dat?» Zeker?\n\nNog een alinea.';
    const set = `${heading}\n\n${opening}\n\n${question}\n`;
    const text = `---\nx: y\n---\n\n${set}`;
    assert.deepEqual(selections(text.replace('Klopt', 'Kl‸opt')), [
      'Klopt',
      'Klopt «dat?»',
      'Eerste zin. Klopt «dat?» Zeker?',
      'Eerste zin. Klopt «dat?» Zeker?\n\nNog een alinea.',
      question,
      set,
      text,
    ]);
  });

  test('a note and its text', () => {
    const all = selections(cleanSet.replace('De Stoeptegel', 'De Stoep‸tegel'));
    assert.equal(all[0], 'Stoeptegel');
    assert.ok(
      all.some((it) => it.startsWith('De Stoeptegel') && it.trimEnd().endsWith(')')),
      'its text',
    );
    assert.ok(
      all.some((it) => it.startsWith('<sup>1</sup> De')),
      'all of it',
    );
  });

  test('on a label: its number, the label, the question', () => {
    const all = selections(cleanSet.replace('Vraag 2', 'Vraag 2‸'));
    assert.deepEqual(all.slice(0, 2), ['2', 'Vraag 2']);
    assert.ok(all.includes('Vraag 2\n\nWie legt ze recht? Wanneer is dat klaar?'));
  });

  test('at a set’s first place it is that set, not the one before', () => {
    const all = selections(`${cleanSet}\n‸${cleanSet.replace('12345', '12346')}`);
    assert.equal(all.at(-2)?.slice(0, 13), '## 2024Z12346');
  });

  test('words with accents and characters of two units are whole', () => {
    const words = ['Café', 'Cafe\u0301', 'foto’s', '𝐀𝐁', 'Noord-Holland'];
    for (const word of words) {
      const text = `${heading}\n\n${opening}\n\nVraag 1\n\nHoe ${word} dan?\n`;
      const start = text.indexOf(word);
      const spans = selectionSpans(parseDocument(new SourceText(text)), start + word.length - 1);
      assert.equal(text.slice(spans[0]?.start, spans[0]?.end), word);
    }
  });

  test('nothing in a document that is no set', () => {
    assert.deepEqual(selections(`‸${noSet}`), []);
  });

  test('each holds the place and the one before it, wherever the place is', () => {
    const text = `${cleanSet}\n${cleanSet.replaceAll('\n', '\r\n')}`;
    const document = parseDocument(new SourceText(text));
    fc.assert(
      fc.property(fc.integer({ min: -5, max: text.length + 5 }), (offset) => {
        const at = Math.max(0, Math.min(offset, text.length));
        const spans = selectionSpans(document, offset);
        assert.deepEqual(spans.at(-1), { start: 0, end: text.length });
        spans.forEach((span, index) => {
          assert.ok(contains(span, { start: at, end: at }));
          const inner = spans[index - 1];
          if (inner !== undefined) assert.ok(contains(span, inner) && !contains(inner, span));
        });
      }),
    );
  });
});
