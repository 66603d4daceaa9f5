import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument, SourceText } from '../../../server/core/index.ts';
import { symbolAt } from '../../../server/core/writing/index.ts';
import { askedText } from '../../support/setText.ts';

const text = askedText(
  [
    'Vraag 1\n\nHoe hoog is de kade, gezien vraag 3?<sup>1</sup>',
    'Vraag 2\n\nKunt u de vragen 1 en 3 apart beantwoorden?<sup>1, 2</sup>',
    'Vraag 3\n\nGelden de antwoorden op de vragen 1 t/m 3 ook hier? Zie 2024Z12345 en 2023Z54321.',
    '<sup>1</sup> De Kade, 3 juni 2024',
    '<sup>2</sup> De Steiger, 4 juni 2024',
  ].join('\n\n'),
);
const document = parseDocument(new SourceText(text));

/** What is at the first place of some words, `|` being the cursor. */
function at(words: string) {
  const cursor = words.indexOf('|');
  const start = text.indexOf(words.replace('|', ''));
  assert.ok(cursor >= 0 && start >= 0, `${words} stands in the text`);
  return symbolAt(document, start + cursor);
}

function described(words: string) {
  const symbol = at(words);
  return (
    symbol && {
      kind: symbol.kind,
      name: symbol.name,
      places: symbol.places.map(
        ({ span, role, implied }) => `${role}${implied ? '?' : ''} ${text.slice(span.start, span.end)}`,
      ),
    }
  );
}

test('a question is found from its label and from a reference, with all its places', () => {
  const third = {
    kind: 'question',
    name: '3',
    places: ['reference 3', 'reference 3', 'definition 3', 'reference 3'],
  };
  assert.deepEqual(described('Vraag 3|\n'), third);
  assert.deepEqual(described('Vr|aag 3\n'), third);
  assert.deepEqual(described('gezien vraag |3'), third);
  assert.deepEqual(described('1 en 3| apart'), third);
});

test('in a list of numbers the one at the cursor counts, and the first from the word before it', () => {
  assert.equal(at('vragen 1 en |3')?.name, '3');
  assert.equal(at('vragen |1 en 3')?.name, '1');
  assert.equal(at('vra|gen 1 en 3')?.name, '1');
});

test('a question within a range has its place in the last number, but is not found from there', () => {
  assert.equal(at('1 t/m |3')?.name, '3');
  assert.deepEqual(described('Vraag 2|\n')?.places, ['definition 2', 'reference? 3']);
});

test('a footnote is found from each mark and from the note', () => {
  const first = { kind: 'footnote', name: '1', places: ['reference 1', 'reference 1', 'definition 1'] };
  assert.deepEqual(described('<sup>|1</sup>\n'), first);
  assert.deepEqual(described('<sup>1|, 2</sup>'), first);
  assert.deepEqual(described('<s|up>1</sup> De Kade'), first);
  assert.equal(at('<sup>1, 2|</sup>')?.name, '2');
});

test('the number of the set is found in the heading and in the text', () => {
  const own = { kind: 'set', name: '2024Z12345', places: ['definition 2024Z12345', 'reference 2024Z12345'] };
  assert.deepEqual(described('## 2024|Z12345'), own);
  assert.deepEqual(described('Zie 2024Z1|2345'), own);
  assert.deepEqual(described('en 2023|Z54321')?.places, ['reference 2023Z54321']);
});

test('in running text there is nothing', () => {
  assert.equal(at('Hoe ho|og'), undefined);
  assert.equal(at('De Ka|de, 3 juni'), undefined);
});

test('a case number is found however many stand above it', () => {
  const mentions = Array.from({ length: 2001 }, (_, index) => `Zie 2023Z${10000 + index}.`);
  const many = askedText(`Vraag 1\n\nHoe hoog?\n\nToelichting:\n\n${mentions.join(' ')}`);
  const symbol = symbolAt(parseDocument(new SourceText(many)), many.indexOf('2023Z12000'));
  assert.deepEqual([symbol?.kind, symbol?.name], ['set', '2023Z12000']);
});
