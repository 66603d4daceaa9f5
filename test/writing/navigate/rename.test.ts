/** Another number, in all places where it stands, or a sentence that says why not. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, parseDocument, SourceText } from '../../../server/core/index.ts';
import { rename, renamePlace, writingTextsOf } from '../../../server/core/writing/index.ts';
import { assertNoOverlap } from '../../support/invariants.ts';
import { readMarkers } from '../../support/markers.ts';
import { madeSet } from '../../support/sets/madeSet.ts';
import { random } from '../../support/sets/random.ts';
import { askedText } from '../../support/setText.ts';

const texts = writingTextsOf('nl');

function renamed(marked: string, name: string): string {
  const { text, cursor } = readMarkers(marked);
  const answer = rename({ document: parseDocument(new SourceText(text)), offset: cursor, texts }, name);
  return 'refusal' in answer ? answer.refusal : applyEdits(text, answer.edits);
}

function selected(marked: string): string {
  const { text, cursor } = readMarkers(marked);
  const place = renamePlace({ document: parseDocument(new SourceText(text)), offset: cursor, texts });
  return 'refusal' in place ? place.refusal : place.text;
}

const three = (label: string) =>
  `Vraag 1\n\nEen?\n\n${label}\n\nTwee?\n\nVraag 3\n\nZie vraag 2 en 1. En vraag 2 van het lid Kat?`;

describe('a question', () => {
  test('takes the place of the one whose number it is given', () => {
    assert.equal(
      renamed(askedText(three('Vraag ‸2')), '1'),
      askedText('Vraag 1\n\nTwee?\n\nVraag 2\n\nEen?\n\nVraag 3\n\nZie vraag 1 en 2. En vraag 2 van het lid Kat?'),
    );
  });
  test('has a number that is free in its label and in the references to it', () => {
    const after = three('Vraag 7').replace('vraag 2 en', 'vraag 7 en');
    assert.equal(renamed(askedText(three('Vraag ‸2')), 'vraag 7'), askedText(after));
    const fromReference = askedText(three('Vraag 2').replace('vraag 2 en', 'vraag ‸2 en'));
    assert.equal(renamed(fromReference, '7'), askedText(after));
  });
  test('that is referred to does not move', () => {
    const text = askedText(three('Vraag 2').replace('vraag 2 en', 'vraag ‸2 en'));
    assert.match(renamed(text, '3'), /^Vraag 3 bestaat al/);
  });
  test('of a list that numbers itself has the number that is shown', () => {
    assert.equal(selected(askedText('1. Een?\n1‸. Twee?\n1. Drie?')), '2');
    assert.equal(renamed(askedText('1. Een?\n1‸. Twee?\n1. Drie?'), '2'), askedText('1. Een?\n1. Twee?\n1. Drie?'));
  });
  test('has no number that is no number', () => {
    assert.match(renamed(askedText(three('Vraag ‸2')), 'twee'), /geen nummer van een vraag/);
    assert.match(renamed(askedText(three('Vraag ‸2')), '0'), /geen nummer van een vraag/);
  });
  test('whose number stands twice is left alone', () => {
    const text = askedText('Vraag 1\n\nEen?\n\nVraag ‸1\n\nTwee?');
    assert.match(renamed(text, '2'), /^Vraag 1 komt meer dan één keer voor/);
  });
});

describe('a footnote', () => {
  const sup = 'Vraag 1\n\nEen?<sup>‸1</sup> Twee?<sup>2</sup>\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.';
  const gfm = 'Vraag 1\n\nEen?[^1] Twee?[^2] Weer?[^1]\n\n[^‸1]: A.\n\n[^2]: B.';
  test('has its number in mark and note', () => {
    assert.equal(renamed(askedText(sup), '5'), askedText(sup.replace('‸', '').replaceAll('>1<', '>5<')));
    assert.equal(renamed(askedText(gfm), '[^5]'), askedText(gfm.replace('‸', '').replaceAll('^1]', '^5]')));
  });
  test('may have a name only where Markdown knows names', () => {
    assert.equal(renamed(askedText(gfm), 'bron'), askedText(gfm.replace('‸', '').replaceAll('^1]', '^bron]')));
    assert.match(renamed(askedText(sup), 'bron'), /kan geen nummer van een voetnoot zijn/);
    assert.match(renamed(askedText(gfm), 'de bron'), /kan geen naam van een voetnoot zijn/);
  });
  test('has no number that another has', () => {
    assert.match(renamed(askedText(sup), '2'), /^Voetnoot 2 bestaat al/);
  });
  test('is written as its notation writes numbers', () => {
    assert.equal(renamed(askedText('Vraag 1\n\nEen?‸¹\n\n¹ A.'), '12'), askedText('Vraag 1\n\nEen?¹²\n\n¹² A.'));
  });
});

describe('a set', () => {
  const body = 'Vraag 1\n\nEen?\n\nToelichting:\n\nDeze vragen volgen op 2024Z12345 en 2024Z00001.';
  test('has its number in its heading and where the document mentions it', () => {
    const text = askedText(body).replace('2024Z', '2024‸Z');
    assert.equal(renamed(text, '2024z54321'), askedText(body).replaceAll('2024Z12345', '2024Z54321'));
    assert.match(renamed(text, '54321'), /is geen zaaknummer/);
  });
  test('gets its number when it is known', () => {
    const text = askedText(body).replace('2024Z12345', '2024Z‸XXXXX');
    assert.equal(selected(text), '2024ZXXXXX');
    assert.equal(renamed(text, '2024Z54321'), askedText(body).replace('2024Z12345', '2024Z54321'));
  });
  test('right below another has its own number at the very beginning of its heading', () => {
    const above = askedText('Vraag 1\n\nEen?');
    const text = `${above}\n${askedText(body).replace('## 2024Z12345', '‸## 2024ZXXXXX')}`;
    assert.equal(selected(text), '2024ZXXXXX');
    assert.equal(renamed(text, '2024Z54321'), `${above}\n${askedText(body).replace('2024Z12345', '2024Z54321')}`);
    assert.equal(selected(`${above}\n${askedText(body).replace('##', '‸##')}`), '2024Z12345');
  });
  test('of another document keeps its number', () => {
    assert.match(selected(askedText(body).replace('Z00001', '‸Z00001')), /^Alleen nummers van vragen/);
  });
});

test('there is nothing to rename in running text', () => {
  assert.match(selected(askedText('Vraag 1\n\nE‸en?')), /^Alleen nummers van vragen/);
});

test('a footnote of any set under another number, and back, is as it was', () => {
  let renamedSets = 0;
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
      const rnd = random(seed);
      const { text } = madeSet(rnd);
      const document = parseDocument(new SourceText(text));
      const marks = document.sets[0]?.marks ?? [];
      if (marks.length === 0) return;
      renamedSets++;
      const mark = rnd.pick(marks);
      const answer = rename({ document, offset: mark.labelSpan.start, texts }, '77');
      assert.ok('edits' in answer, text);
      assertNoOverlap(text, answer.edits);
      const after = parseDocument(new SourceText(applyEdits(text, answer.edits)));
      const again = after.sets[0]?.marks[marks.indexOf(mark)];
      assert.equal(again?.label, '77');
      const back = rename({ document: after, offset: again.labelSpan.start, texts }, mark.label);
      assert.equal('edits' in back && applyEdits(after.source.text, back.edits), text);
    }),
    { numRuns: 60 },
  );
  assert.ok(renamedSets > 30, `${renamedSets}`);
});
