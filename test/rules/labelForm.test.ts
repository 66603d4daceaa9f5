/** The fix of a label changes the label and nothing else. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  applyEdits,
  checkDocument,
  defaultSettings,
  type Finding,
  parseDocument,
  SourceText,
} from '../../server/core/index.ts';
import { answeredText, askedText, readOne } from '../support/setText.ts';

const rule = 'question-label-form';

function found(text: string): readonly Finding[] {
  return checkDocument(parseDocument(new SourceText(text)), defaultSettings).filter((finding) => finding.rule === rule);
}

/** The text after all fixes of the rule. */
function fixed(text: string): string {
  const edits = new Map(
    found(text)
      .flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits))
      .map((edit) => [edit.span.start, edit]),
  );
  return applyEdits(text, [...edits.values()]);
}

/** Numbers and texts of the questions, however they are laid out. */
function contentOf(text: string): string[] {
  return readOne(text).questions.map(({ label, body }) =>
    [label.numbers.map(({ value }) => value).join('+'), ...body.map((prose) => prose.text.replace(/\s+/g, ' '))].join(
      ' | ',
    ),
  );
}

describe('the fix', () => {
  const body = (second: string, below = '\n\nHoe lang?') =>
    askedText(`Vraag 1\n\nHoe hoog?\n\n${second}${below}\n\nVraag 3\n\nHoe breed?`);
  const clean = body('Vraag 2');
  const cases: readonly (readonly [string, string?])[] = [
    ['vraag 2'],
    ['**Vraag 2**'],
    ['**Vraag 2:**'],
    ['**Vraag 2**:'],
    ['__Vraag 2__'],
    ['***Vraag 2***'],
    ['### Vraag 2'],
    ['### **Vraag 2** ###'],
    ['Vraag 2\n---'],
    ['- Vraag 2'],
    ['> Vraag 2'],
    ['  Vraag 2.'],
    ['2.'],
    ['2)'],
    ['**2**'],
    ['Vraag twee'],
    ['Vraag 2', ' Hoe lang?'],
    ['Vraag 2:', ' Hoe lang?'],
    ['Vraag 2', '\nHoe lang?'],
    ['Vraag 2', '  \nHoe lang?'],
    ['Vraag 2', '\\\nHoe lang?'],
    ['**Vraag 2**', ' Hoe lang?'],
    ['### Vraag 2', '\nHoe lang?'],
    ['### Vraag 2', ' Hoe lang? ###'],
    ['2.', ' Hoe lang?'],
    ['2.', '\nHoe lang?'],
    ['2.', '\n   Hoe lang?'],
    ['2.', 'Hoe lang?'],
    ['**2.**', ' Hoe lang?'],
  ];
  for (const [label, below] of cases) {
    test(JSON.stringify(label + (below ?? '')), () => assert.equal(fixed(body(label, below)), clean));
  }
  test('keeps emphasis that goes on in the text', () => {
    assert.equal(fixed(body('**Vraag 2', ' Hoe lang?**')), body('Vraag 2', '\n\n**Hoe lang?**'));
  });
  test('keeps what stands behind the label', () => {
    assert.equal(fixed(body('**Vraag 2**<sup>1</sup> <!-- kort -->')), body('Vraag 2<sup>1</sup> <!-- kort -->'));
  });
  test('gives a label the blank lines it lacks', () => {
    const text = askedText('Vraag 1\n\nHoe hoog?\nVraag 2\nHoe lang?\nVraag 3\nHoe breed?');
    assert.equal(fixed(text), clean);
  });
  test('keeps groups and ranges of an answered set', () => {
    const answered = (label: string) => answeredText(`${label}\n\nHoe hoog?\n\nAntwoord 1, 2 t/m 4 en 6\n\nHoog.`);
    assert.equal(fixed(answered('vragen 1, 2 tot en met 4 en 6:')), answered('Vraag 1, 2 t/m 4 en 6'));
  });
});

describe('any labels', () => {
  const label = fc.constantFrom<(number: number) => string>(
    (number) => `Vraag ${number}\n\n`,
    (number) => `Vraag ${number}\n\n`,
    (number) => `VRAAG ${number}:\n\n`,
    (number) => `**Vraag ${number}** `,
    (number) => `### Vraag ${number}\n`,
    (number) => `Vraag ${number}\n`,
    (number) => `${number}.\n\n`,
    (number) => `${number}. `,
  );
  const text = fc.constantFrom(
    'Hoe hoog?',
    '*Hoe* lang?\n\nEn hoe breed?',
    'Hoe nat is 💧 dan:\n\n- zout;\n- zoet?',
    'Hoe diep (zie vraag 1)?<sup>1</sup>\n\n<sup>1</sup> De Kadekrant, 3 juni 2024',
  );
  const gap = fc.constantFrom('\n\n', '\n\n', '\n\n\n');
  const body = fc.array(fc.tuple(label, text, gap), { minLength: 1, maxLength: 8 });
  test('become standard, in one go, and keep their numbers and texts', () => {
    fc.assert(
      fc.property(body, fc.constantFrom('\n', '\r\n'), (parts, lineEnding) => {
        const written = parts.map(([top, asks, below], index) => `${top(index + 1)}${asks}${below}`).join('');
        const before = askedText(written).replaceAll('\n', lineEnding);
        const after = fixed(before);
        assert.deepEqual(found(after), []);
        assert.deepEqual(contentOf(after), contentOf(before));
        assert.equal(contentOf(before).length, parts.length);
        assert.equal(
          after.replaceAll('\r\n', '').includes('\r') || after.replaceAll('\r\n', '').includes('\n'),
          lineEnding === '\n',
        );
      }),
    );
  });
});
