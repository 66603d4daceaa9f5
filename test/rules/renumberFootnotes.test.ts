/** Footnotes made right: renumbered, converted, added, deleted; every other character as it was. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  applyEdits,
  checkDocument,
  defaultSettings,
  type Finding,
  parseDocument,
  renumberFootnotes,
  SourceText,
} from '../../server/core/index.ts';
import { answeredText, askedText, readOne } from '../support/setText.ts';

const check = (text: string) =>
  checkDocument(parseDocument(new SourceText(text)), defaultSettings).filter(({ rule }) =>
    rule.startsWith('footnote-'),
  );

const rulesIn = (text: string) => check(text).map(({ rule }) => rule);

function renumbered(text: string): string {
  return applyEdits(text, renumberFootnotes(readOne(text)));
}

/** The text after the first fix of each finding of a rule. */
function fixed(text: string, rule: string): string {
  const findings = check(text).filter((finding) => finding.rule === rule);
  return applyEdits(
    text,
    findings.flatMap((finding) => finding.fixes[0]?.edits ?? []),
  );
}

/** Marks and notes by their labels: `1 2 | 1 2`. */
function labelsOf(text: string): string {
  const { marks, notes } = readOne(text);
  return `${marks.map(({ label }) => label).join(' ')} | ${notes.map(({ label }) => label).join(' ')}`;
}

type Write = (label: string) => string;
const notations: Readonly<Record<string, { readonly mark: Write; readonly note: Write }>> = {
  superscripts: { mark: (label) => `<sup>${label}</sup>`, note: (label) => `<sup>${label}</sup>` },
  GFM: { mark: (label) => `[^${label}]`, note: (label) => `[^${label}]:` },
  'square brackets': { mark: (label) => ` [${label}]`, note: (label) => `[${label}]` },
  'round brackets': { mark: (label) => ` ${label})`, note: (label) => `${label})` },
};

/** A set with a question for each mark and a note for each label. */
function setOf(marks: string, notes: string, { mark, note } = notations['superscripts'] ?? assert.fail()): string {
  const list = (labels: string) => labels.split(' ').filter((label) => label !== '');
  const questions = list(marks).map((label, index) => `Vraag ${index + 1}\n\nKent u dit?${mark(label)}`);
  return askedText(
    [...questions, ...list(notes).map((label) => `${note(label)} Bode, ${label} mei 2024`)].join('\n\n'),
  );
}

describe('renumbering', () => {
  const cases: readonly (readonly [before: string, after: string])[] = [
    ['1 2 3 | 1 2 3', '1 2 3 | 1 2 3'],
    ['2 1 | 1 2', '1 2 | 2 1'],
    ['1 3 | 1 3', '1 2 | 1 2'],
    ['4 4 2 | 2 4', '1 1 2 | 2 1'],
    ['1 3 | 1 2 3', '1 2 | 1 3 2'],
    ['2 9 1 | 1 2', '1 2 3 | 3 1'],
  ];
  for (const [name, notation] of Object.entries(notations)) {
    for (const [before, after] of cases) {
      test(`${name}: ${before} becomes ${after}`, () => {
        const [marks = '', notes = ''] = before.split(' | ');
        assert.equal(labelsOf(renumbered(setOf(marks, notes, notation))), after);
      });
    }
  }

  test('labels that are no numbers stay, and have no order', () => {
    const text = setOf('b 2 a', 'a b 2', notations['GFM']);
    assert.equal(labelsOf(renumbered(text)), 'b 1 a | a b 1');
    assert.deepEqual(rulesIn(setOf('b 1 a', 'a b 1', notations['GFM'])), []);
  });

  test('superscript characters are written as such', () => {
    const text = askedText('Vraag 1\n\nA?² B?¹\n\n¹ Een.\n\n² Twee.');
    assert.equal(renumbered(text), askedText('Vraag 1\n\nA?¹ B?²\n\n² Een.\n\n¹ Twee.'));
  });

  test('the questions of an answered set, printed alone, may have gaps', () => {
    const alone =
      '## 2107\n\nVragen van het lid **Van Nispen** (SP) aan de Minister van Justitie en Veiligheid over *de kade* (ingezonden 12 juni 2024).\n\n';
    const body = (first: number, second: number) =>
      `Vraag 1\n\nA?<sup>${first}</sup>\n\n<sup>${first}</sup> Een.\n\nVraag 2\n\nB?<sup>${second}</sup>\n\n<sup>${second}</sup> Twee.\n`;
    assert.deepEqual(rulesIn(alone + body(1, 4)), []);
    assert.deepEqual(rulesIn(alone + body(2, 4)), []);
    assert.deepEqual(rulesIn(alone + body(4, 2)), ['footnote-order']);
    assert.equal(renumbered(alone + body(4, 2)), alone + body(2, 4));
    assert.deepEqual(rulesIn(answeredText(`${body(1, 4)}\nAntwoord 1 en 2\n\nJa.`)), ['footnote-order']);
  });

  const label = fc.integer({ min: 1, max: 9 }).map(String);
  const labels = fc.array(label, { maxLength: 8 });

  test('the result is in order, stays as it is, and nothing else has changed', () => {
    const notation = fc.constantFrom(...Object.values(notations));
    fc.assert(
      fc.property(labels, labels, notation, (marks, notes, written) => {
        const text = setOf(marks.join(' '), notes.join(' '), written);
        const once = renumbered(text);
        assert.equal(renumbered(once), once);
        assert.ok(!rulesIn(once).includes('footnote-order'));
        assert.equal(once.replace(/\d/g, ''), text.replace(/\d/g, ''));
      }),
      { numRuns: 300 },
    );
  });
});

describe('one mistake is one finding', () => {
  const cases: readonly (readonly [set: string, rule: string])[] = [
    ['1 2 3 | 1 3', 'footnote-undefined'],
    ['1 88 2 3 | 1 2 3', 'footnote-undefined'],
    ['1 7 3 | 1 2 3', 'footnote-undefined'],
    ['1 2 3 | 1 7 3', 'footnote-undefined'],
    ['1 3 | 1 2 3', 'footnote-unused'],
    ['2 3 | 1 2 3', 'footnote-unused'],
    ['1 2 2 | 1 2 3', 'footnote-unused'],
    ['3 2 3 | 1 2 3', 'footnote-unused'],
    ['1 3 3 | 1 2 3', 'footnote-unused'],
    ['1 2 | 1 2 9', 'footnote-unused'],
    ['1 2 3 | 1 2 2 3', 'footnote-duplicate'],
    ['1 2 3 | 1 2 2', 'footnote-duplicate'],
    ['1 2 3 | 3 2 3', 'footnote-duplicate'],
    ['1 3 2 | 1 2 3', 'footnote-order'],
    ['1 3 4 | 1 3 4', 'footnote-order'],
    ['2 3 | 2 3', 'footnote-order'],
  ];
  for (const [set, rule] of cases) {
    const [marks = '', notes = ''] = set.split(' | ');
    for (const [name, notation] of Object.entries(notations)) {
      test(`${set} in ${name}: ${rule}`, () => {
        const text = setOf(marks, notes, notation);
        const found = rulesIn(text).filter((it) => it !== 'footnote-form');
        assert.deepEqual(found, [rule]);
        assert.deepEqual(
          rulesIn(fixed(text, rule)).filter((it) => it !== 'footnote-form' && it !== rule),
          [],
        );
      });
    }
  }

  test('a shared superscript: the finding points at the number', () => {
    const text = askedText('Vraag 1\n\nA?<sup>1, 2</sup>\n\n<sup>1</sup> Een.');
    const [finding] = check(text);
    assert.equal(text.slice(finding?.span.start, finding?.span.end), '2');
  });

  test('two mistakes are two findings', () => {
    assert.deepEqual(rulesIn(setOf('1 7 8', '1 2')), ['footnote-undefined', 'footnote-undefined', 'footnote-unused']);
  });
});

describe('adding a note', () => {
  const added: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'below the note before it': [
      'Vraag 1\n\nA?<sup>1</sup> B?<sup>2</sup>\n\n<sup>1</sup> Een.\n\nVraag 2\n\nC?',
      'Vraag 1\n\nA?<sup>1</sup> B?<sup>2</sup>\n\n<sup>1</sup> Een.\n\n<sup>2</sup> Bron, datum, «titel» (adres)\n\nVraag 2\n\nC?',
    ],
    'above the note after it': [
      'Vraag 1\n\nA?[^1] B?[^2]\n\n[^2]: Twee.',
      'Vraag 1\n\nA?[^1] B?[^2]\n\n[^1]: Bron, datum, «titel» (adres)\n\n[^2]: Twee.',
    ],
    'below its own question, when the others stand above it': [
      'Vraag 1\n\nA?<sup>1</sup>\n\n<sup>1</sup> Een.\n\nVraag 2\n\nB?<sup>2</sup>\n\nVraag 3\n\nC?',
      'Vraag 1\n\nA?<sup>1</sup>\n\n<sup>1</sup> Een.\n\nVraag 2\n\nB?<sup>2</sup>\n\n<sup>2</sup> Bron, datum, «titel» (adres)\n\nVraag 3\n\nC?',
    ],
    'with the number that belongs there': [
      'Vraag 1\n\nA?<sup>88</sup> B?<sup>1</sup>\n\n<sup>1</sup> Een.',
      'Vraag 1\n\nA?<sup>1</sup> B?<sup>2</sup>\n\n<sup>2</sup> Een.\n\n<sup>1</sup> Bron, datum, «titel» (adres)',
    ],
  };
  for (const [name, [before, after]] of Object.entries(added)) {
    test(name, () => {
      const result = fixed(askedText(before), 'footnote-undefined');
      assert.deepEqual(rulesIn(result), []);
      if (name !== 'with the number that belongs there') assert.equal(result, askedText(after));
    });
  }

  test('line endings stay', () => {
    const result = fixed(askedText('Vraag 1\n\nA?<sup>1</sup>').replaceAll('\n', '\r\n'), 'footnote-undefined');
    assert.doesNotMatch(result, /(?<!\r)\n/);
  });
});

describe('deleting a note', () => {
  const cases: readonly (readonly [before: string, after: string])[] = [
    ['A?\n\n<sup>1</sup> Weg.\n\nVraag 2\n\nB?', 'A?\n\nVraag 2\n\nB?'],
    ['A?\n<sup>1</sup> Weg.\n\nVraag 2\n\nB?', 'A?\n\nVraag 2\n\nB?'],
    ['A?<sup>2</sup>\n\n<sup>1</sup> Weg.\n<sup>2</sup> Blijft.', 'A?<sup>1</sup>\n\n<sup>1</sup> Blijft.'],
    [
      'A?[^1]\n\n[^1]: Blijft.\n\n[^2]: Weg.\n\n    Ook weg.\n\nVraag 2\n\nB?',
      'A?[^1]\n\n[^1]: Blijft.\n\nVraag 2\n\nB?',
    ],
    ['A?\n\n[1] Weg.', 'A?'],
  ];
  for (const [before, after] of cases) {
    for (const ending of ['\n', '\r\n']) {
      test(JSON.stringify(before + ending), () => {
        const text = askedText(`Vraag 1\n\n${before}`).replaceAll('\n', ending);
        assert.equal(fixed(text, 'footnote-unused'), askedText(`Vraag 1\n\n${after}`).replaceAll('\n', ending));
      });
    }
  }
});

describe('converting', () => {
  const cases: readonly (readonly [before: string, after: string])[] = [
    [
      'A?[^1] B?<sup>2</sup>\n\n[^1]: Een.\n\n<sup>2</sup> Twee.\n\n<sup>3</sup> Drie.',
      'A?<sup>1</sup> B?<sup>2</sup>\n\n<sup>1</sup> Een.\n\n<sup>2</sup> Twee.\n\n<sup>3</sup> Drie.',
    ],
    [
      'A?<sup>1, 2</sup> B?[^3]\n\n[^1]: Een.\n[^2]: Twee.\n[^3]: Drie.',
      'A?[^1][^2] B?[^3]\n\n[^1]: Een.\n[^2]: Twee.\n[^3]: Drie.',
    ],
    [
      'A? 1) 2)\n\n1) Een, 3 mei 2024\n2) Twee, 3 mei 2024',
      'A?<sup>1</sup> <sup>2</sup>\n\n<sup>1</sup> Een, 3 mei 2024\n\n<sup>2</sup> Twee, 3 mei 2024',
    ],
    ['A?[1][2]\n\n[1]: Een\n[2]: Twee', 'A?<sup>1</sup> <sup>2</sup>\n\n<sup>1</sup> Een\n\n<sup>2</sup> Twee'],
    ['A?¹ 3 km²\n\n¹Een.', 'A?<sup>1</sup> 3 km²\n\n<sup>1</sup> Een.'],
    ['A? (1) en 1) de kosten\n\n(1) Een, 3 mei 2024', 'A?<sup>1</sup> en 1) de kosten\n\n<sup>1</sup> Een, 3 mei 2024'],
  ];
  for (const [before, after] of cases) {
    test(JSON.stringify(before), () => {
      const result = fixed(askedText(`Vraag 1\n\n${before}`), 'footnote-form');
      assert.equal(result, askedText(`Vraag 1\n\n${after}`));
      assert.deepEqual(
        rulesIn(result).filter((rule) => rule === 'footnote-form'),
        [],
      );
    });
  }

  const fixes = (findings: readonly Finding[]) => findings.map((finding) => finding.fixes.length);

  test('without a look: no label that is no number, no note of more paragraphs', () => {
    const named = 'Vraag 1\n\nA?<sup>1</sup> B?[^b]\n\n<sup>1</sup> Een.\n\n[^b]: Twee.\n\n<sup>2</sup> Drie.';
    assert.deepEqual(fixes(check(askedText(named)).filter(({ rule }) => rule === 'footnote-form')), [0]);
    const long = 'Vraag 1\n\nA?<sup>1</sup> B?<sup>2</sup>\n\n[^1]: Een.\n\n    Meer.\n\n<sup>2</sup> Twee.';
    assert.deepEqual(fixes(check(askedText(long)).filter(({ rule }) => rule === 'footnote-form')), [0]);
  });
});
