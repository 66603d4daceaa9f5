/** Two questions made one, and one made two: what becomes of references, notes and places that cannot be split. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { onMarked } from '../../support/runEdit.ts';
import { answeredText, askedText } from '../../support/setText.ts';

const merged = (body: string) => onMarked('merge', askedText(body));
const split = (body: string) => onMarked('split', askedText(body));

describe('merged', () => {
  const references: readonly (readonly [before: string, after: string])[] = [
    ['vraag 3', 'vraag 2'],
    ['vraag 4', 'vraag 3'],
    ['vragen 2 en 3', 'vragen 2'],
    ['vragen 1, 2 en 3', 'vragen 1 en 2'],
    ['vragen 2, 3 en 4', 'vragen 2 en 3'],
    ['vraag 2 t/m 3', 'vraag 2'],
    ['vraag 2 t/m 4', 'vraag 2 t/m 3'],
  ];
  for (const [before, after] of references) {
    test(`a reference to ${before} means ${after}`, () => {
      const text = (reference: string) => `Vraag 1\n\nZie ${reference} voor meer.\n\nVraag 2\n\nTwee?`;
      assert.equal(
        merged(`${text(before)}\n\nVraag 3\n\nD‸rie?\n\nVraag 4\n\nVier?`),
        askedText(`${text(after)} ‸Drie?\n\nVraag 3\n\nVier?`),
      );
    });
  }

  test('paragraphs stay paragraphs, indented as the list wants it', () => {
    assert.equal(
      merged('1. Een?\n\n   Meer?\n\n2. T‸wee?\n\n3. Drie?'),
      askedText('1. Een?\n\n   Meer?\n\n   ‸Twee?\n\n2. Drie?'),
    );
  });
  test('an empty question goes', () => {
    assert.equal(
      merged('Vraag 1\n\nEen?\n\nVraag 2‸\n\nVraag 3\n\nDrie?'),
      askedText('Vraag 1\n\nEen?‸\n\nVraag 2\n\nDrie?'),
    );
  });
  test('notes below the question above stay below', () => {
    assert.equal(
      merged('Vraag 1\n\nEen?[^1]\n\n[^1]: A.\n\nVraag 2\n\nT‸wee?[^2]\n\n[^2]: B.'),
      askedText('Vraag 1\n\nEen?[^1] ‸Twee?[^2]\n\n[^1]: A.\n\n[^2]: B.'),
    );
  });
  test('blanks at the ends of lines are no text', () => {
    assert.equal(
      merged('Vraag 1  \n  \nEen?  \n  \nVraag 2  \n  \nT‸wee?  \n  \nVraag 3  \n  \nDrie?  '),
      askedText('Vraag 1  \n  \nEen? ‸Twee?  \n  \nVraag 2  \n  \nDrie?  '),
    );
  });
  for (const place of ['<sup>1</sup> A‸.', '‸<sup>1</sup> A.', 'Toelichting:\n\nD‸it is er meer.']) {
    test(`not from ${JSON.stringify(place)}`, () => {
      assert.match(merged(`Vraag 1\n\nEen?<sup>1</sup>\n\nVraag 2\n\nTwee?\n\n${place}`), /^Hier staat geen vraag/);
    });
  }
  test('not the first, and not among answers', () => {
    assert.match(merged('Vraag 1\n\nE‸en?\n\nVraag 2\n\nTwee?'), /^Dit is de eerste vraag/);
    assert.match(
      onMarked('merge', answeredText('Vraag 1\n\nE‸en?\n\nAntwoord 1\n\nJa.')),
      /^In een set met antwoorden/,
    );
  });
});

describe('split', () => {
  test('notes below the question stay with the half that has their mark', () => {
    assert.equal(
      split('Vraag 1\n\nEen?[^1] ‸Twee?[^2]\n\n[^1]: A.\n\n[^2]: B.'),
      askedText('Vraag 1\n\nEen?[^1]\n\nVraag 2\n\n‸Twee?[^2]\n\n[^1]: A.\n\n[^2]: B.'),
    );
    const below = 'Vraag 1\n\nEen?[^1] ‸Twee?[^2]\n\n[^1]: A.\n\n[^2]: B.\n\nVraag 2\n\nDrie?';
    assert.equal(
      split(below),
      askedText('Vraag 1\n\nEen?[^1]\n\n[^1]: A.\n\nVraag 2\n\n‸Twee?[^2]\n\n[^2]: B.\n\nVraag 3\n\nDrie?'),
    );
  });
  test('a mark at the cursor stays with the text before it', () => {
    assert.equal(
      split('Vraag 1\n\nEen?‸<sup>1</sup> Twee?\n\n<sup>1</sup> A.'),
      askedText('Vraag 1\n\nEen?<sup>1</sup>\n\nVraag 2\n\n‸Twee?\n\n<sup>1</sup> A.'),
    );
    assert.equal(
      split('Vraag 1\n\nEen?‸ 1) Twee?\n\n1) A.'),
      askedText('Vraag 1\n\nEen? 1)\n\nVraag 2\n\n‸Twee?\n\n1) A.'),
    );
  });
  for (const sentence of ['Zo «een‸»? Twee?', 'Zo «een»‸? Twee?', 'Zo «een»?‸ Twee?']) {
    test(`what ends a sentence stays with it: ${sentence}`, () => {
      assert.equal(split(`Vraag 1\n\n${sentence}`), askedText('Vraag 1\n\nZo «een»?\n\nVraag 2\n\n‸Twee?'));
    });
  }
  test('what opens goes along', () => {
    assert.equal(split('Vraag 1\n\nEen? («‸Twee»?)'), askedText('Vraag 1\n\nEen?\n\nVraag 2\n\n‸(«Twee»?)'));
  });
  for (const body of [
    'Vraag 1\n\n‸Een? Twee?',
    'Vraag 1\n\nEen? Zo «twee‸»?',
    'Vraag 1\n\n«‸Een»? Twee?',
    'Vraag 1\n\n– ‸Een? Twee?',
    'Vraag 1\n\nEen? Twee?‸',
    'Vraag 1\n\nEen? Tw‸ee?',
    'Vraag ‸1\n\nEen? Twee?',
    'Vraag 1\n\nEen? <https://a.ex‸ample> Twee?',
  ]) {
    test(`not in ${JSON.stringify(body)}`, () => assert.match(split(body), /^Hier kan de vraag niet worden gesplitst/));
  }
  test('not through bold text', () => {
    assert.match(split('Vraag 1\n\n**Een? ‸Twee?**'), /^Dit kan hier niet zonder dat/);
  });
  test('not where one label has two numbers', () => {
    assert.match(split('Vraag 1 en 2\n\nEen? ‸Twee?'), /^Deze vraag heeft meer dan één nummer/);
  });
});
