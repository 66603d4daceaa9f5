/** The next question, by command and by Enter. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { onMarked } from '../../support/runEdit.ts';
import { answeredText, askedText } from '../../support/setText.ts';

type Case = readonly [before: string, after: string];

function check(cases: Readonly<Record<string, Case>>, argument?: unknown): void {
  for (const [name, [before, after]] of Object.entries(cases)) {
    for (const newLine of ['\n', '\r\n']) {
      test(`${name} (${JSON.stringify(newLine)})`, () => {
        const written = (text: string) => askedText(text).replaceAll('\n', newLine);
        assert.equal(onMarked('newQuestion', written(before), argument), written(after));
      });
    }
  }
}

describe('by command, the next question comes', () => {
  check({
    'below the one at the cursor, and later ones and references follow': [
      'Vraag 1\n\nE‸en? Zie vraag 2.\n\nVraag 2\n\nTwee?',
      'Vraag 1\n\nEen? Zie vraag 3.\n\nVraag 2\n\n‸\n\nVraag 3\n\nTwee?',
    ],
    'above the notes at the end': [
      'Vraag 1\n\nE‸en?<sup>1</sup>\n\n<sup>1</sup> A.',
      'Vraag 1\n\nEen?<sup>1</sup>\n\nVraag 2\n\n‸\n\n<sup>1</sup> A.',
    ],
    'below the notes of its own question': [
      'Vraag 1\n\nE‸en?[^1]\n\n[^1]: A.\n\nVraag 2\n\nTwee?',
      'Vraag 1\n\nEen?[^1]\n\n[^1]: A.\n\nVraag 2\n\n‸\n\nVraag 3\n\nTwee?',
    ],
    'below a question that ends in a number which becomes longer': [
      '1. Zie v‸raag 9\n2. B?\n3. C?\n4. D?\n5. E?\n6. F?\n7. G?\n8. H?\n9. I?',
      '1. Zie vraag 10\n2. ‸\n3. B?\n4. C?\n5. D?\n6. E?\n7. F?\n8. G?\n9. H?\n10. I?',
    ],
    'in the form of the list': ['1. Een?\n2. Tw‸ee?\n3. Drie?', '1. Een?\n2. Twee?\n3. ‸\n4. Drie?'],
    'with the label in the form of the set': [
      '**Vraag 1**\n\nE‸en?\n\n**Vraag 2**\n\nTwee?',
      '**Vraag 1**\n\nEen?\n\n**Vraag 2**\n\n‸\n\n**Vraag 3**\n\nTwee?',
    ],
    'on one line with its text, where the set has it so': [
      'Vraag 1: E‸en?\n\nVraag 2: Twee?',
      'Vraag 1: Een?\n\nVraag 2: ‸\n\nVraag 3: Twee?',
    ],
    'as the first, above all others': ['‸\n\nVraag 1\n\nEen?', '\n\nVraag 1\n\n‸\n\nVraag 2\n\nEen?'],
  });

  test('not among answers', () => {
    const text = answeredText('Vraag 1\n\nE‸en?\n\nAntwoord 1\n\nJa.');
    assert.match(onMarked('newQuestion', text), /^In een set met antwoorden/);
  });
});

describe('by Enter, the next question comes', () => {
  check(
    {
      'where the text of a question ends': [
        'Vraag 1\n\nEen?\n‸\n\nVraag 2\n\nTwee?',
        'Vraag 1\n\nEen?\n\nVraag 2\n\n‸\n\nVraag 3\n\nTwee?',
      ],
      'at the end of the set': [
        'Vraag 1\n\nEen?\n\nVraag 2\n\nTwee?<sup>1</sup>\n‸',
        'Vraag 1\n\nEen?\n\nVraag 2\n\nTwee?<sup>1</sup>\n\nVraag 3\n\n‸',
      ],
      'in a list': ['1. Een?\n2. Twee?\n‸\n3. Drie?', '1. Een?\n2. Twee?\n3. ‸\n4. Drie?'],
      'below the notes of its own question': [
        'Vraag 1\n\nEen?[^1]\n‸\n\n[^1]: A.\n\nVraag 2\n\nTwee?',
        'Vraag 1\n\nEen?[^1]\n\n[^1]: A.\n\nVraag 2\n\n‸\n\nVraag 3\n\nTwee?',
      ],
    },
    { enter: true },
  );

  const elsewhere = [
    'Vraag 1\n\nEen en\n‸\n\nVraag 2\n\nTwee?',
    'Vraag 1\n\nEen?\n‸\n\nEn nog een?\n\nVraag 2\n\nTwee?',
    'Vraag 1\n\nEen?\n\n‸\n\nVraag 2\n\nTwee?',
    'Vraag 1\n‸\n\nVraag 2\n\nTwee?',
    'Vraag 1\n\nEen?\n\nToelichting:\n\nZo is het.\n‸',
  ];
  for (const text of elsewhere) {
    test(`not in ${JSON.stringify(text)}`, () => {
      assert.match(onMarked('newQuestion', askedText(text), { enter: true }), /^Hier staat geen vraag/);
    });
  }
});
