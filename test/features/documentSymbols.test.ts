import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  contains,
  documentSymbols,
  type OutlineEntry,
  parseDocument,
  SourceText,
  textsOf,
} from '../../server/core/index.ts';
import { cleanSet, heading, noSet, opening } from '../support/documents.ts';

function outline(text: string, language: 'nl' | 'en' = 'nl'): readonly OutlineEntry[] {
  return documentSymbols(parseDocument(new SourceText(text)), textsOf(language));
}

function shape(entries: readonly OutlineEntry[]): unknown[] {
  return entries.map(({ name, children }) => (children.length === 0 ? name : [name, shape(children)]));
}

const answered = `## 1234

${opening}

Antwoord van Minister Lindeboom (Justitie en Veiligheid) (ontvangen 1 juli 2024).

Vraag 1

Hoeveel?

Vraag 2

Waarom?

Antwoord 1 en 2

Negen.

**Toelichting:**

Deze vragen dienen ter aanvulling op eerdere vragen.
`;

describe('documentSymbols', () => {
  test('one set: its parts, without a level for the set; the opening carries the number', () => {
    const entries = outline(cleanSet);
    assert.deepEqual(shape(entries), ['Aanhef', 'Vraag 1', 'Vraag 2', 'Voetnoot 1']);
    assert.match(String(entries[0]?.detail), /^2024Z12345 .*stoeptegels/);
    assert.equal(entries[1]?.detail, 'Hoeveel losse stoeptegels liggen er bij de rechtbanken?');
    assert.match(String(entries[3]?.detail), /^De Stoeptegel, 3 juni 2024/);
  });

  test('several sets: each with its own parts', () => {
    const entries = outline(`${cleanSet}\n${cleanSet.replace('12345', '12346')}`);
    const parts = ['Aanhef', 'Vraag 1', 'Vraag 2', 'Voetnoot 1'];
    assert.deepEqual(shape(entries), [
      ['2024Z12345', parts],
      ['2024Z12346', parts],
    ]);
  });

  test('answers, reply and explanation are there too, also in English', () => {
    assert.deepEqual(shape(outline(answered)), [
      'Aanhef',
      'Beantwoording',
      'Vraag 1',
      'Vraag 2',
      'Antwoord 1 en 2',
      'Toelichting',
    ]);
    assert.deepEqual(shape(outline(answered, 'en')), [
      'Opening',
      'Reply',
      'Question 1',
      'Question 2',
      'Answer 1 and 2',
      'Explanation',
    ]);
  });

  test('a note between two questions stands between them, one within a question below it', () => {
    const note = '<sup>1</sup> De Tegel, 3 juni 2024';
    const between = outline(`${heading}\n\n${opening}\n\nVraag 1\n\nHoe?<sup>1</sup>\n\n${note}\n\nVraag 2\n\nWat?\n`);
    assert.deepEqual(shape(between), ['Aanhef', 'Vraag 1', 'Voetnoot 1', 'Vraag 2']);
    const within = outline(`${heading}\n\n${opening}\n\nVraag 1\n\nHoe?<sup>1</sup>\n\n${note}\n\nEn waarom?\n`);
    assert.deepEqual(shape(within), ['Aanhef', ['Vraag 1', ['Voetnoot 1']]]);
  });

  test('what has no text yet says so, and long text is cut between words', () => {
    const [, empty, long] = outline(`${heading}\n\n${opening}\n\nVraag 1\n\nVraag 2\n\n${'een '.repeat(100)}\n`);
    assert.equal(empty?.detail, '(nog zonder tekst)');
    assert.match(String(long?.detail), /^(?:een ){10,}…$/);
    assert.ok(Number(long?.detail.length) < 80);
  });

  test('a document that is no set has no outline', () => {
    assert.deepEqual(outline(noSet), []);
    assert.deepEqual(outline(''), []);
  });

  test('every entry has a name, holds its selection and lies within its parent, whatever the text', () => {
    const line = fc.constantFrom(
      heading,
      '## 2024Z…',
      '##',
      opening,
      '(ingezonden 12 juni 2024)',
      'Vraag 1',
      '1.',
      '**Vraag 2:** hoe?',
      'Hoe?<sup>1</sup>',
      '<sup>1</sup> Bron',
      '[^a]: Bron',
      'Wat?[^a]',
      'Antwoord 1',
      'Toelichting:',
      'tekst 😀',
      '',
    );
    const text = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));
    const check = (entries: readonly OutlineEntry[], parent: OutlineEntry | undefined): void => {
      for (const entry of entries) {
        assert.notEqual(entry.name.trim(), '');
        assert.ok(contains(entry.span, entry.selection));
        if (parent !== undefined) assert.ok(contains(parent.span, entry.span));
        check(entry.children, entry);
      }
    };
    fc.assert(fc.property(text, (value) => check(outline(value), undefined)));
  });
});
