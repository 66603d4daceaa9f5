/** Footnotes: what is a mark, what is a note, and what is neither. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  contains,
  type FootnoteDefinition,
  type FootnoteMark,
  type Notation,
  SourceText,
} from '../../server/core/index.ts';
import { askedText, readOne } from '../support/setText.ts';

const signs: Readonly<Record<Notation, string>> = { sup: '', gfm: '^', unicode: 'u', bracket: '[', paren: ')' };

const sign = ({ label, notation }: FootnoteMark | FootnoteDefinition) => `${label}${signs[notation]}`;

/** Marks and notes of a set with the body given: `1 2 | 1 2`. */
function read(body: string): string {
  const { marks, notes } = readOne(askedText(body));
  return `${marks.map(sign).join(' ')} | ${notes.map(sign).join(' ')}`;
}

/** The same for one question that is followed by notes 1 and 2. */
function marksIn(question: string): string {
  const text = `Vraag 1\n\n${question}\n\n<sup>1</sup> Streekbode, 3 mei 2024\n\n<sup>2</sup> De Kadekrant, 4 mei 2024`;
  return readOne(askedText(text)).marks.map(sign).join(' ');
}

describe('marks', () => {
  const cases: readonly (readonly [question: string, marks: string])[] = [
    ['Kent u dit?<sup>1</sup>', '1'],
    ['Kent u dit<sup>1</sup>?', '1'],
    ['Kent u dit?<sup>1, 2</sup>', '1 2'],
    ['Kent u dit?<sup>1 2</sup>', '1 2'],
    ['Kent u dit?<SUP> 1 </SUP>', '1'],
    ['Kent u dit?<sup>(1)</sup>', '1'],
    ['Kent u dit?<sup>1</sup> En dat?<sup>1</sup>', '1 1'],
    ['Kent u «dit»<sup>1</sup>?, <sup>2</sup>', '1 2'],
    ['Kent u **dit**?<sup>**1**</sup>', ''],
    ['Kent u *dit?<sup>1</sup>*', '1'],
    ['Kent u dit?<sup>[1](#noot-1)</sup> En dat?[<sup>2</sup>](#noot-2)', '1 2'],
    ['Kent u dit?[^1] En dat?[^Bron]', '1^ bron^'],
    ['Kent u dit?\\[^1] En `[^2]`?', ''],
    ['Kent u a &amp; b?[^1]', '1^'],
    ['Kent u dit?¹ En dat?¹²', '1u 12u'],
    ['Kent u dit? [1] En dat[2]?', '1[ 2['],
    ['Kent u dit? 1)', '1)'],
    ['Kent u dit (1) bericht?', '1)'],
    ['Kent u het bericht1) over de kade?', '1)'],
    ['Wat kost 400 m<sup>2</sup>, 3 km², 2 dm<sup>3</sup>, 5 m/s<sup>2</sup> of 40 W/m²?', ''],
    ['Is 70 mg/Nm³, 3 µm² of 10⁻⁶ g/Nm<sup>3</sup> veel?', ''],
    ['Hoeveel CO<sub>2</sub>, CO<sup>2</sup> of NO²?', ''],
    ['Is het de 1<sup>e</sup> of de 21<sup>ste</sup> keer?', ''],
    ['Gaat het om 10<sup>6</sup> of 10⁹ deeltjes?', ''],
    ['Gaat het om x<sup>5</sup>?', ''],
    ['Wat kost 400 m<sup>2</sup>?<sup>2</sup>', '2'],
    ['Was dat in 2021<sup>1</sup>?', '1'],
    ['Kent u de wet (artikel 1), lid 2), onderdeel 1) en nr. 2)?', ''],
    ['Kent u dit (1 van de 2) en dat (3 mei)?', ''],
    ['Kunt u ingaan op: 1) de kosten, 2) de baten?', ''],
    ['Kunt u ingaan op 1) de kosten en 2) de baten?<sup>1</sup><sup>2</sup>', '1 2'],
    ['Kunt u het volgende doen: 1) rekenen? 2) Wegen?', ''],
  ];
  for (const [question, marks] of cases) {
    test(question, () => assert.equal(marksIn(question), marks));
  }

  test('a superscript that can be a power is a mark where its note has no other', () => {
    assert.equal(
      read('Vraag 1\n\nKent u rapport x<sup>2</sup>?<sup>1</sup>\n\n<sup>1</sup> A.\n\n<sup>2</sup> B.'),
      '2 1 | 1 2',
    );
    assert.equal(read('Vraag 1\n\nIs x<sup>2</sup> groot?<sup>2</sup>\n\n<sup>2</sup> B.'), '2 | 2');
  });

  test('each number of a shared superscript knows its own place', () => {
    const text = askedText('Vraag 1\n\nKent u dit?<sup>1, 12</sup>');
    const places = readOne(text).marks.map(({ span, labelSpan }) => [
      text.slice(span.start, span.end),
      text.slice(labelSpan.start, labelSpan.end),
    ]);
    assert.deepEqual(places, [
      ['<sup>1, 12</sup>', '1'],
      ['<sup>1, 12</sup>', '12'],
    ]);
  });
});

describe('notes', () => {
  const cases: Readonly<Record<string, readonly [body: string, expected: string]>> = {
    'between two questions': ['Vraag 1\n\nA?<sup>1</sup>\n\n<sup>1</sup> Bron.\n\nVraag 2\n\nB?', '1 | 1'],
    'on lines of one paragraph': ['Vraag 1\n\nA?<sup>1, 2</sup>\n\n<sup>1</sup> Een.\n<sup>2</sup> Twee.', '1 2 | 1 2'],
    'right under the question': ['Vraag 1\n\nA?<sup>1</sup>\n<sup>1</sup> Bron.', '1 | 1'],
    'right under a question without a full stop': ['Vraag 1\n\nNoem dit<sup>1</sup>\n<sup>1</sup> Bron.', '1 | 1'],
    'empty, right under the question': ['Vraag 1\n\nA?<sup>1</sup>\n<sup>1</sup>', '1 | 1'],
    'a mark alone on its line is no note': ['Vraag 1\n\nA?\n<sup>1</sup>\n\n<sup>1</sup> Bron.', '1 | 1'],
    'empty, in a paragraph': ['Vraag 1\n\nA?<sup>1</sup>\n\n<sup>1</sup>', '1 | 1'],
    'two in one': ['Vraag 1\n\nA?<sup>1, 2</sup>\n\n<sup>1, 2</sup> Bron.', '1 2 | 1 2'],
    'with a mark in its text': ['Vraag 1\n\nA?<sup>1</sup>\n\n<sup>1</sup> Zie ook daar.<sup>2</sup>', '1 2 | 1'],
    GFM: ['Vraag 1\n\nA?[^1]\n\n[^1]: Bron.', '1^ | 1^'],
    'GFM in another case': ['Vraag 1\n\nA?[^Bron] B?[^BRON]\n\n[^bron]: Bron.', 'bron^ bron^ | bron^'],
    'GFM right under the question': ['Vraag 1\n\nA?[^1]\n[^1]: Bron.\n[^2]: Andere.', '1^ | 1^ 2^'],
    'GFM without a colon': ['Vraag 1\n\nA?[^1]\n\n[^1] Bron.', '1^ | 1^'],
    'empty GFM': ['Vraag 1\n\nA?[^1]\n\n[^1]:\n\nVraag 2\n\nB?', '1^ | 1^'],
    'a superscript on a line of a GFM note': [
      'Vraag 1\n\nA?[^1]<sup>2</sup>\n\n[^1]: Een.\n<sup>2</sup> Twee.',
      '1^ 2 | 1^ 2',
    ],
    'superscript characters': ['Vraag 1\n\nA?¹\n\n¹ Bron.', '1u | 1u'],
    'in square brackets': ['Vraag 1\n\nA? [1] B? [2]\n\n[1] Een.\n[2] Twee.', '1[ 2[ | 1[ 2['],
    'in square brackets, with a colon': ['Vraag 1\n\nA? [1] B? [2]\n\n[1]: Een\n[2]: Twee', '1[ 2[ | 1[ 2['],
    'a link definition': ['Vraag 1\n\nA? [1]\n\n[1]: https://www.kadekrant.example/a', '1[ | 1['],
    'in round brackets': ['Vraag 1\n\nA? (1)\n\n(1) Kadekrant, 3 mei 2024', '1) | 1)'],
    'with a bracket': [
      'Vraag 1\n\nA? 1) B? 2)\n\n1) Kadekrant, 3 mei 2024\n2) Kamerstuk 31 332, nr. 86',
      '1) 2) | 1) 2)',
    ],
    'with a bracket, of a title that asks': [
      "Vraag 1\n\nA? 1) B? 2)\n\n1) Bode, 3 mei 2024, 'Wie betaalt de kade?'\n\n2) Kadekrant, «Hoe hoog is zij?»",
      '1) 2) | 1) 2)',
    ],
    'with a bracket, of a draft, of a title that asks': [
      "1. Bent u bekend met 'Wie betaalt?'? 1)\n\n2. Hoe hoog is zij?\n\n1) Bode, 3 mei 2024, 'Wie betaalt?'",
      '1) | 1)',
    ],
    'with a bracket, not referred to': ['Vraag 1\n\nA?\n\n1) Kadekrant, 3 mei 2024', ' | 1)'],
    'with a bracket, empty': ['Vraag 1\n\nA? 1) B? 2)\n\n1)\n\n2) Kadekrant, 3 mei 2024', '1) 2) | 1) 2)'],
    'with a bracket, the same number': [
      'Vraag 1\n\nA? 1)\n\n1) Kadekrant, 3 mei 2024\n1) Bode, 4 mei 2024',
      '1) | 1) 1)',
    ],
    'with a bracket, in a set of superscripts': ['Vraag 1\n\nA?<sup>1</sup>\n\n1) Kadekrant, 3 mei 2024', '1 | 1)'],
    'a mark to a note that is not there': [
      'Vraag 1\n\nA? 1) En de motie c.s. (2) over de kade?\n\n1) Bode, 3 mei 2024',
      '1) 2) | 1)',
    ],
    'a list in a question': [
      'Vraag 1\n\nA?<sup>1</sup> Noem:\n1) de kosten in 2024;\n2) de baten?\n\n<sup>1</sup> Bron.',
      '1 | 1',
    ],
    'a list in a question, with capitals': ['Vraag 1\n\nNoem:\n\n1) De kosten?\n2) De baten?', ' | '],
  };
  for (const [name, [body, expected]] of Object.entries(cases)) {
    test(name, () => assert.equal(read(body), expected));
  }

  test('a note is never part of the question above it', () => {
    const text = askedText(
      'Vraag 1\n\nKent u dit?<sup>1</sup>\n<sup>1</sup> Bron.\n\n[^2]: Een.\n\n    Twee.\n\n[3] Drie.',
    );
    const { questions, notes } = readOne(text);
    assert.deepEqual(
      questions[0]?.body.map((prose) => prose.text),
      ['Kent u dit?'],
    );
    assert.deepEqual(
      notes.map((note) => note.body.map((prose) => prose.text)),
      [['Bron.'], ['Een.', 'Twee.'], ['Drie.']],
    );
  });

  test('a note knows the place of its mark, its label and its text', () => {
    for (const [mark, label] of [
      ['<sup>7</sup>', '7'],
      ['[^bron]:', 'bron'],
      ['⁷', '⁷'],
      ['[7]', '7'],
      ['7)', '7'],
    ] as const) {
      const text = askedText(`Vraag 1\n\nA? [7]\n\n${mark} Kadekrant, 3 mei 2024`);
      const [note] = readOne(text).notes;
      assert.ok(note, mark);
      const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
      assert.deepEqual(
        [slice(note.markSpan), slice(note.labelSpan), slice(note.bodySpan ?? note.span), slice(note.span)],
        [mark, label, 'Kadekrant, 3 mei 2024', `${mark} Kadekrant, 3 mei 2024`],
      );
    }
  });
});

describe('whatever stands there', () => {
  const piece = fc.constantFrom(
    ...[
      'Vraag 2',
      '\n',
      '\n\n',
      '\r\n',
      ' ',
      'Kent u dit?',
      '<sup>',
      '</sup>',
      '<sup>1</sup>',
      '<sup>1, 2</sup>',
      '[^1]',
      '[^1]: ',
      '[1]',
      '1)',
    ],
    ...[
      '(1)',
      '(',
      ')',
      '¹',
      '²',
      'm',
      '10',
      '&amp;',
      '\\',
      '\\[^2]',
      '`',
      '*',
      '**',
      '- ',
      '> ',
      '😀',
      'e\u0301',
      'https://a.example/b',
      '<!-- x -->',
    ],
  );

  test('marks and notes are in order and in their places', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = askedText(`Vraag 1\n\n${pieces.join('')}`);
        const set = readOne(text);
        const source = new SourceText(text);
        const ends = set.marks.map(({ span }) => span.start);
        assert.deepEqual(
          ends,
          [...ends].sort((a, b) => a - b),
        );
        for (const { span, labelSpan, label } of set.marks) {
          assert.ok(contains(span, labelSpan));
          assert.equal(digitsOf(source.slice(labelSpan)), label);
        }
        set.notes.forEach((note, index) => {
          assert.ok(contains(note.span, note.markSpan) && contains(note.markSpan, note.labelSpan));
          assert.ok(note.bodySpan === undefined || contains(note.span, note.bodySpan));
          const next = set.notes[index + 1];
          const shared = next?.markSpan.start === note.markSpan.start;
          assert.ok(next === undefined || shared || note.span.end <= next.span.start);
        });
      }),
      { numRuns: 400 },
    );
  });
});

/** A label as it is compared. */
function digitsOf(written: string): string {
  const digits = [...written].map((character) => {
    const value = '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(character);
    return value < 0 ? character : String(value);
  });
  const label = digits.join('').toLowerCase();
  return /^\d+$/.test(label) ? String(Number(label)) : label;
}
