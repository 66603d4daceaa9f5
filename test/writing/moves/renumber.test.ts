/** Numbers put right: labels, answers, references and footnotes together, every other character as it was. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { onMarked } from '../../support/runEdit.ts';
import { answeredText, askedText } from '../../support/setText.ts';

const asked = 'Vraag 1\n\nEen?\n\nVraag 3\n\nZie vraag 5 en 1. En vraag 5 van het lid Kat?\n\nVraag 5\n\nD‸rie?';
const noted = 'Vraag 1\n\nEen?<sup>2</sup>‸\n\nVraag 2\n\nTwee?<sup>1</sup>';
const answered =
  'Vraag 1\n\nEen?‸\n\nAntwoord 1\n\nZie het antwoord op vraag 4.\n\nVraag 4\n\nTwee?\n\nAntwoord 4\n\nJa.';

const cases: Readonly<Record<string, readonly [before: string, after: string]>> = {
  'a gap, with the references to what stands below it': [
    askedText(asked),
    askedText('Vraag 1\n\nEen?\n\nVraag 2\n\nZie vraag 3 en 1. En vraag 5 van het lid Kat?\n\nVraag 3\n\nDrie?'),
  ],
  'notes in the order of their marks, where they stood in the order of their numbers': [
    askedText(`${noted}\n\n<sup>1</sup> Van twee.\n\n<sup>2</sup> Van een.`),
    askedText(
      'Vraag 1\n\nEen?<sup>1</sup>\n\nVraag 2\n\nTwee?<sup>2</sup>\n\n<sup>1</sup> Van een.\n\n<sup>2</sup> Van twee.',
    ),
  ],
  'notes that stood in the order of their marks already': [
    askedText(`${noted}\n\n<sup>2</sup> Van een.\n\n<sup>1</sup> Van twee.`),
    askedText(
      'Vraag 1\n\nEen?<sup>1</sup>\n\nVraag 2\n\nTwee?<sup>2</sup>\n\n<sup>1</sup> Van een.\n\n<sup>2</sup> Van twee.',
    ),
  ],
  'answers with their questions': [
    answeredText(answered),
    answeredText(
      'Vraag 1\n\nEen?\n\nAntwoord 1\n\nZie het antwoord op vraag 2.\n\nVraag 2\n\nTwee?\n\nAntwoord 2\n\nJa.',
    ),
  ],
};

describe('renumbered', () => {
  for (const [name, [before, after]] of Object.entries(cases)) {
    for (const newLine of ['\n', '\r\n']) {
      test(`${name}, lines end with ${JSON.stringify(newLine)}`, () => {
        assert.equal(onMarked('renumber', before.replaceAll('\n', newLine)), after.replaceAll('\n', newLine));
      });
    }
  }
  test('not where nobody can tell what a number should have been', () => {
    const twice = askedText('Vraag 1\n\nEen?‸\n\nVraag 2 en 2\n\nTwee?');
    assert.match(onMarked('renumber', twice), /^De nummers van de vragen zijn niet eenduidig/);
  });
});
