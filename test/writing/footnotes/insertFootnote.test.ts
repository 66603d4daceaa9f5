/** A footnote put in: the mark behind a word, the note where the set keeps its notes, the numbers in reading order. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parseDocument, SourceText } from '../../../server/core/index.ts';
import { assertNoOverlap } from '../../support/invariants.ts';
import { onMarked, runEdit } from '../../support/runEdit.ts';
import { madeSet } from '../../support/sets/madeSet.ts';
import { random } from '../../support/sets/random.ts';
import { askedText } from '../../support/setText.ts';

const address = 'https://www.nrc.nl/nieuws/2026/03/14/kades-te-laag-a4891234';
const source = `NRC, 14 maart 2026, «⟦Kades te laag⟧» (<${address}>)`;

describe('a footnote is put', () => {
  const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
    'at the end of a set without notes': [
      'Vraag 1\n\nEen?‸\n\nVraag 2\n\nTwee?',
      `Vraag 1\n\nEen?<sup>1</sup>\n\nVraag 2\n\nTwee?\n\n<sup>1</sup> ${source}`,
    ],
    'behind the word that the cursor is in, with the later ones renumbered': [
      'Vraag 1\n\nEen k‸ade.<sup>1</sup>\n\n<sup>1</sup> A.',
      `Vraag 1\n\nEen kade.<sup>1</sup> <sup>2</sup>\n\n<sup>1</sup> A.\n\n<sup>2</sup> ${source}`,
    ],
    'above the note of a later mark': [
      'Vraag 1\n\nEen k‸ade, twee.<sup>1</sup>\n\n<sup>1</sup> A.',
      `Vraag 1\n\nEen kade,<sup>1</sup> twee.<sup>2</sup>\n\n<sup>1</sup> ${source}\n\n<sup>2</sup> A.`,
    ],
    'behind the word before, where the cursor stands between two': [
      'Vraag 1\n\nEen kade ‸is hoog?',
      `Vraag 1\n\nEen kade<sup>1</sup> is hoog?\n\n<sup>1</sup> ${source}`,
    ],
    'behind the first word, where the cursor stands before it': [
      'Vraag 1\n\n‸Is een kade hoog?',
      `Vraag 1\n\nIs<sup>1</sup> een kade hoog?\n\n<sup>1</sup> ${source}`,
    ],
    'behind a link': [
      'Vraag 1\n\nIs [een k‸ade](https://a.example/b) hoog?',
      `Vraag 1\n\nIs [een kade](https://a.example/b)<sup>1</sup> hoog?\n\n<sup>1</sup> ${source}`,
    ],
    'behind the closing of bold and of quotes': [
      'Vraag 1\n\nKent u **«de ka‸de»**?',
      `Vraag 1\n\nKent u **«de kade»**?<sup>1</sup>\n\n<sup>1</sup> ${source}`,
    ],
    'below its question, where the set keeps notes there': [
      'Vraag 1\n\nEen?[^1]\n\n[^1]: A.\n\nVraag 2\n\nTwee?‸\n\nVraag 3\n\nDrie?[^2]\n\n[^2]: B.',
      `Vraag 1\n\nEen?[^1]\n\n[^1]: A.\n\nVraag 2\n\nTwee?[^2]\n\n[^2]: ${source}\n\nVraag 3\n\nDrie?[^3]\n\n[^3]: B.`,
    ],
    'as a draft types them': [
      '1. Een‸? 1)\n2. Twee? 2)\n\n1) Bode, 3 mei 2024\n2) Bode, 4 mei 2024',
      `1. Een? 1) 2)\n2. Twee? 3)\n\n1) Bode, 3 mei 2024\n2) ${source}\n3) Bode, 4 mei 2024`,
    ],
    'in superscript characters': [
      'Vraag 1\n\nEen?¹\n\nVraag 2\n\nTwee‸\n\n¹ A.',
      `Vraag 1\n\nEen?¹\n\nVraag 2\n\nTwee²\n\n¹ A.\n\n² ${source}`,
    ],
    'in a note that is there already': [
      'Vraag 1\n\nEen?<sup>1</sup>\n\n<sup>1</sup>‸',
      `Vraag 1\n\nEen?<sup>1</sup>\n\n<sup>1</sup> ${source}`,
    ],
  };
  for (const [name, [before, after]] of Object.entries(cases)) {
    for (const newLine of ['\n', '\r\n']) {
      test(`${name} (${JSON.stringify(newLine)})`, () => {
        const text = askedText(before).replaceAll('\n', newLine);
        assert.equal(onMarked('insertFootnote', text, { address }), askedText(after).replaceAll('\n', newLine));
      });
    }
  }

  test('between two paragraphs it goes behind the one above', () => {
    for (const body of ['Een?\n‸\nTwee?', 'Een?\r\n\r‸\nTwee?', 'Een?\n\n‸\nTwee?']) {
      assert.match(
        onMarked('insertFootnote', askedText(`Vraag 1\n\n${body}`), { address }),
        /Een\?<sup>1<\/sup>\s+Twee\?\s+<sup>1<\/sup> /,
      );
    }
  });
  for (const place of ['Vraag ‸1\n\nEen?', 'Vraag 1\n\nEen?\n\n<sup>‸1</sup> A.']) {
    test(`nowhere at ${JSON.stringify(place)}`, () => {
      assert.match(onMarked('insertFootnote', askedText(place), { address }), /^Hier kan geen voetnoot komen/);
    });
  }
});

describe('what is known of a source is written, the first that is not is selected', () => {
  const cases: readonly (readonly [argument: unknown, written: string])[] = [
    [{}, '⟦Bron⟧, datum, «titel» (adres)'],
    [undefined, '⟦Bron⟧, datum, «titel» (adres)'],
    [{ address: 'geen adres' }, '⟦Bron⟧, datum, «titel» (adres)'],
    [{ address: 7, title: ['a'], medium: {}, date: '2026-02-31' }, '⟦Bron⟧, datum, «titel» (adres)'],
    [{ address: 'https://nos.nl/l/2561234' }, 'NOS, ⟦datum⟧, «titel» (<https://nos.nl/l/2561234>)'],
    [
      { address: 'https://www.volkskrant.nl/binnenland/dijk-zakt-weg~b1234567/', date: '2026-03-14' },
      'de Volkskrant, 14 maart 2026, «⟦Dijk zakt weg⟧» (<https://www.volkskrant.nl/binnenland/dijk-zakt-weg~b1234567/>)',
    ],
    [
      { address: 'http://lekbode.example/20260314/dijk-zakt-weg.html?a=(b)' },
      'lekbode.example, 14 maart 2026, «⟦Dijk zakt weg⟧» (<http://lekbode.example/20260314/dijk-zakt-weg.html?a=%28b%29>)',
    ],
    [
      { address: 'https://www.rijksoverheid.nl/documenten/2026/13/44/brief' },
      'Rijksoverheid, ⟦datum⟧, «titel» (<https://www.rijksoverheid.nl/documenten/2026/13/44/brief>)',
    ],
    [
      { address: 'https://a.example/1', medium: 'Bode', title: 'Wat «is» *dit*\n[hier]', date: '2026-03-14' },
      'Bode, 14 maart 2026, «Wat ‘is’ \\*dit\\* \\[hier\\]» (<https://a.example/1>)‸',
    ],
    [
      {
        address: 'https://a.example/1',
        medium: 'Bode',
        title: 'Een _kade_ van Tom&Co &copy; ~~weg~~',
        date: '2026-03-14',
      },
      'Bode, 14 maart 2026, «Een \\_kade\\_ van Tom\\&Co \\&copy; \\~\\~weg\\~\\~» (<https://a.example/1>)‸',
    ],
  ];
  for (const [argument, written] of cases) {
    test(written, () => {
      const after = onMarked('insertFootnote', askedText('Vraag 1\n\nEen?‸'), argument);
      assert.equal(after, askedText(`Vraag 1\n\nEen?<sup>1</sup>\n\n<sup>1</sup> ${written}`));
    });
  }
});

test('in any place of any set it adds one mark and one note, and every other mark keeps its note', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
      const rnd = random(seed);
      const { text } = madeSet(rnd, { kind: rnd.pick(['kv', 'kv', 'ah']) });
      const set = parseDocument(new SourceText(text)).sets[0] ?? assert.fail();
      const question = rnd.pick(set.questions);
      const { start, end } = question.bodySpan ?? assert.fail();
      const outcome = runEdit('insertFootnote', text, rnd.integer(start, end), { address, medium: 'Nieuw' });
      assert.equal(outcome.refusal, undefined, text);
      assertNoOverlap(text, outcome.edits);
      const after = parseDocument(new SourceText(outcome.text)).sets[0] ?? assert.fail();
      assert.equal(after.marks.length, set.marks.length + 1);
      assert.equal(after.notes.length, set.notes.length + 1);
      const labels = [...new Set(after.marks.map(({ label }) => label))];
      assert.deepEqual(
        labels,
        labels.map((_, index) => String(index + 1)),
        outcome.text,
      );
      const added = after.notes.find(({ body }) => body[0]?.text.startsWith('Nieuw, ')) ?? assert.fail(outcome.text);
      const notes = (of: typeof set) =>
        of.marks.map(({ label }) => of.notes.find((note) => note.label === label)?.body[0]?.text);
      assert.deepEqual(
        after.marks.flatMap(({ label }, index) => (label === added.label ? [] : [notes(after)[index]])),
        notes(set),
        outcome.text,
      );
    }),
    { numRuns: 150 },
  );
});
