/** One number above sets of more than one document. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  checkDocument,
  defaultSettings,
  type Elsewhere,
  type ForeignSet,
  parseDocument,
  SourceText,
} from '../../server/core/index.ts';
import { numberedSet } from '../support/numberedSet.ts';
import { answeredText } from '../support/setText.ts';

const number = '2024Z10001';
const range = { start: { line: 0, character: 3 }, end: { line: 0, character: 13 } };
const other: ForeignSet = { uri: 'file:///map/een%20kopie.md', range, kind: 'kv', stage: 'official', topic: 'de kade' };

function found(text: string, others: readonly ForeignSet[], language: 'nl' | 'en' = 'nl') {
  const elsewhere: Elsewhere = new Map([[number, others]]);
  const document = parseDocument(new SourceText(text, 'file:///map/deze.md'));
  const findings = checkDocument(document, { ...defaultSettings, language }, { elsewhere });
  return findings.filter(({ rule }) => rule === 'case-number-duplicate');
}

describe('a number that a set of another document bears', () => {
  test('is found, with the place in the other document', () => {
    const [finding, ...more] = found(numberedSet(number), [other]);
    assert.deepEqual(more, []);
    assert.equal(
      finding?.message,
      'Het nummer «2024Z10001» staat ook boven een set in «een kopie.md». Geef elke set haar eigen nummer.',
    );
    assert.deepEqual(finding.span, { start: 3, end: 13 });
    assert.deepEqual(finding.elsewhere, [{ uri: other.uri, range, message: 'Hier staat hetzelfde nummer.' }]);
  });

  test('is said in one sentence, however many documents there are', () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ ...other, uri: `file:///map/${at}.md` }));
    const [two] = found(numberedSet(number), many.slice(0, 2));
    assert.match(String(two?.message), /in «0\.md» en in 1 ander bestand\./);
    const [all] = found(numberedSet(number), many, 'en');
    assert.match(String(all?.message), /in “0\.md” and in 29 other files\./);
    assert.equal(all?.elsewhere?.length, 10);
  });

  test('is left alone where both may bear it', () => {
    assert.deepEqual(found(numberedSet(number), [{ ...other, kind: 'ah' }]), []);
    assert.deepEqual(found(numberedSet(number, { subject: 'De  kade' }), [{ ...other, stage: 'draft' }]), []);
    assert.equal(found(numberedSet(number, { subject: 'de brug' }), [{ ...other, stage: 'draft' }]).length, 1);
    assert.equal(found(numberedSet(number, { subject: 'De kade' }), [other]).length, 1);
  });

  test('is none for a draft that waits for its number, and none for a number of the Aanhangsel', () => {
    assert.deepEqual(found(numberedSet('JJJJZNNNNN'), [other]), []);
    assert.deepEqual(found(answeredText('Vraag 1\n\nHoe?'), [{ ...other, kind: 'ah' }]), []);
  });

  test('is told once where the document itself has it twice', () => {
    const twice = `${numberedSet(number)}\n${numberedSet(number, { subject: 'de brug' })}`;
    const findings = found(twice, [other]);
    assert.deepEqual(
      findings.map(({ related, elsewhere }) => [related.length, elsewhere?.length]),
      [
        [0, 1],
        [1, 1],
      ],
    );
  });

  test('can be left alone by a comment', () => {
    const text = `<!-- kamervragen-negeer-bestand case-number-duplicate: kopie voor het archief -->\n\n${numberedSet(number)}`;
    assert.deepEqual(found(text, [other]), []);
  });

  test('a name that is no address is shown as it is', () => {
    const [finding] = found(numberedSet(number), [{ ...other, uri: 'untitled:100%' }]);
    assert.match(String(finding?.message), /«untitled:100%»/);
  });
});
