/** Where questions and answers begin, in all the ways a set can be laid out. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDocument, SourceText } from '../../server/core/index.ts';
import { answeredText, askedText, readOne } from '../support/setText.ts';

const draftOpening =
  '(ingezonden 12 juni 2024)\n\nVragen van het lid Van Nispen (SP) aan de minister van Justitie en Veiligheid over de kade\n\n';

/** Each question as its numbers and its text: `1: Hoe hoog?`. */
function questionsOf(text: string): string[] {
  return readOne(text).questions.map(({ label, body }) => {
    const numbers = label.numbers.map(({ value, suffix }) => `${value}${suffix}`).join('+');
    return `${numbers}: ${body.map((prose) => prose.text).join(' / ')}`;
  });
}

describe('questions with a word', () => {
  test('label and text in blocks of their own', () => {
    const text = askedText('Vraag 1\n\nHoe hoog?\n\nEn hoe breed?\n\nVraag 2\n\nHoe lang?');
    assert.deepEqual(questionsOf(text), ['1: Hoe hoog? / En hoe breed?', '2: Hoe lang?']);
    assert.ok(readOne(text).questions.every(({ label }) => label.form === 'standard'));
  });
  test('notes and headings belong to no question', () => {
    const text = askedText(
      'Vraag 1\n\nHoe hoog?<sup>1</sup>\n\n### Breedte\n\n<sup>1</sup> De Kadekrant\n\nVraag 2\n\nHoe lang?',
    );
    assert.deepEqual(questionsOf(text), ['1: Hoe hoog?', '2: Hoe lang?']);
  });
  test('no blank lines at all', () => {
    const text = askedText('Vraag 1\nHoe hoog?\nVraag 2\nHoe lang?\n**Vraag 3**\nHoe breed?<sup>1</sup>');
    assert.deepEqual(questionsOf(text), ['1: Hoe hoog?', '2: Hoe lang?', '3: Hoe breed?']);
    const set = readOne(text);
    assert.deepEqual(
      set.marks.map(({ prose, at }) => prose.text.slice(0, at)),
      ['Vraag 3\nHoe breed?'],
    );
  });
  test('a line broken at the margin is no label', () => {
    const text = askedText('Vraag 1\n\nHoe verhoudt dit zich tot het antwoord op\nvraag 2.\n\nVraag 2\n\nHoe lang?');
    assert.deepEqual(questionsOf(text), ['1: Hoe verhoudt dit zich tot het antwoord op\nvraag 2.', '2: Hoe lang?']);
  });
  test('running text that begins with a label is text', () => {
    const text = answeredText(
      'Vraag 1\n\nHoe hoog?\n\nAntwoord 1\n\nVraag 2 gaat hier ook over.\n\nVraag 2\n\nHoe lang?\n\nAntwoord 2\n\nLang.',
    );
    assert.deepEqual(questionsOf(text), ['1: Hoe hoog?', '2: Hoe lang?']);
  });
  test('a numbered list within a question is text', () => {
    const text = askedText('Vraag 1\n\nHoe hoog zijn:\n\n1. de kade;\n2. de muur?\n\nVraag 2\n\nHoe lang?');
    assert.deepEqual(questionsOf(text), ['1: Hoe hoog zijn: / de kade; / de muur?', '2: Hoe lang?']);
  });
  test('numbers that a converter kept from being a list', () => {
    const text = `${draftOpening}1\\. Hoe hoog?\n\n2\\. Hoe lang?\n`;
    assert.deepEqual(questionsOf(text), ['1: Hoe hoog?', '2: Hoe lang?']);
    const listed = askedText('Vraag 1\n\nHoe hoog zijn:\n\n1\\. de kade;\n\n2\\. de muur?');
    assert.deepEqual(questionsOf(listed), ['1: Hoe hoog zijn: / 1. de kade; / 2. de muur?']);
  });
  test('one number that lost its word', () => {
    for (const slip of [
      '2.',
      '2',
      '2)',
      '**2.**',
      '2. Hoe lang?',
      '2.\nHoe lang?',
      '2.Hoe lang?',
      '**2.** Hoe lang?',
    ]) {
      const text = askedText(
        `Vraag 1\n\nHoe hoog?\n\n${slip}${slip.includes('?') ? '' : '\n\nHoe lang?'}\n\nVraag 3\n\nHoe breed?`,
      );
      assert.deepEqual(questionsOf(text), ['1: Hoe hoog?', '2: Hoe lang?', '3: Hoe breed?'], slip);
      assert.equal(readOne(text).questions[1]?.label.form, 'bare', slip);
    }
  });
});

describe('questions with a number only', () => {
  test('in a list', () => {
    const text = `${draftOpening}1. Hoe hoog?\n2. Hoe lang?\n\n   En hoe breed?\n3. Hoe diep?\n`;
    assert.deepEqual(questionsOf(text), ['1: Hoe hoog?', '2: Hoe lang? / En hoe breed?', '3: Hoe diep?']);
  });
  test('in a list that Markdown counts, and one that starts anew after each paragraph', () => {
    assert.deepEqual(questionsOf(`${draftOpening}1. Hoe hoog?\n1. Hoe lang?\n1. Hoe diep?\n`), [
      '1: Hoe hoog?',
      '2: Hoe lang?',
      '3: Hoe diep?',
    ]);
    assert.deepEqual(questionsOf(`${draftOpening}1. Hoe hoog?\n\nEn hoe breed?\n\n2. Hoe lang?\n`), [
      '1: Hoe hoog? / En hoe breed?',
      '2: Hoe lang?',
    ]);
  });
  test('on lines of their own, with lists within the questions', () => {
    const text = `${draftOpening}1.\n\nHoe hoog zijn:\n\n1. de kade;\n2. de muur?\n\n2.\n\nHoe lang?\n`;
    assert.deepEqual(questionsOf(text), ['1: Hoe hoog zijn: / de kade; / de muur?', '2: Hoe lang?']);
  });
  test('notes typed with the same bracket are no questions', () => {
    const text = `${draftOpening}1) Hoe hoog? 1)\n\n2) Hoe lang? 2)\n\n1) De Kadekrant, 3 juni 2024\n\n2) Het Dijkblad, 4 juni 2024\n`;
    assert.deepEqual(questionsOf(text), ['1: Hoe hoog? 1)', '2: Hoe lang? 2)']);
    assert.equal(readOne(text).notes.length, 2);
  });
  test('in an answered draft, whose answers hold lists', () => {
    const text = answeredText(
      '1. Hoe hoog?\n\nAntwoord:\n\nDrie maten:\n\n1. laag;\n2. hoog;\n3. hoger.\n\n2. Hoe lang?\n\nAntwoord:\n\nLang.',
    );
    assert.deepEqual(questionsOf(text), ['1: Hoe hoog?', '2: Hoe lang?']);
    assert.deepEqual(
      readOne(text).answers.map(({ label }) => label.numbers.length),
      [0, 0],
    );
  });
});

describe('the explanation', () => {
  test('ends the last question', () => {
    const text = askedText('Vraag 1\n\nHoe hoog?\n\n**Toelichting:**\n\nDeze vragen zijn een vervolg.');
    assert.deepEqual(questionsOf(text), ['1: Hoe hoog?']);
    assert.equal(readOne(text).explanation?.body[0]?.text, 'Deze vragen zijn een vervolg.');
  });
});

describe('any arrangement', () => {
  const block = fc.constantFrom(
    ...[
      'Vraag 1',
      'Vraag 2',
      'vraag 3.',
      '**Vraag 2**',
      '### Vraag 4',
      'Vraag 2 en 3',
      'Antwoord',
      'Antwoord 2',
      '2.',
      '3',
    ],
    ...[
      '1. Hoe hoog?\n2. Hoe lang?',
      '- Vraag 5',
      '> Vraag 6',
      'Toelichting:',
      '<sup>1</sup> De krant',
      '[^1]: De krant',
    ],
    ...['Hoe hoog?<sup>1</sup>', 'Hoe lang?\nVraag 4\nHoe breed?', 'Vraag 7 Hoe diep?', '\u00a0', '💧 Hoe nat?'],
  );
  test('is read in order, every label and text where it stands', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), (blocks, lineEnding) => {
        const text = askedText(blocks.join('\n\n')).replaceAll('\n', lineEnding);
        for (const set of parseDocument(new SourceText(text)).sets) {
          let end = 0;
          for (const { label, span } of set.questions) {
            assert.ok(span.start >= end, 'in reading order');
            end = span.start;
            const written = text.slice(label.span.start, label.span.end).replace(/[*_]|\r/g, '');
            if (label.form !== 'bare') assert.equal(written, label.text.replace(/\r/g, ''));
            for (const number of label.numbers) {
              assert.match(text.slice(number.span.start, number.span.end), /^\d+[a-z]?$|^\p{L}+$/u);
            }
          }
        }
      }),
    );
  });
});
