/** What stands below a question and is no text, such as a picture, goes where the question goes. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { onMarked } from '../../support/runEdit.ts';
import { askedText } from '../../support/setText.ts';

describe('a question takes along', () => {
  for (const figure of [
    '![kaart](kaart.png)',
    '<table>\n<tr><td>Rij</td></tr>\n</table>',
    '```\n# code\n\nVraag 9\n```',
  ]) {
    for (const newLine of ['\n', '\r\n']) {
      const lines = (text: string) => text.replaceAll('\n', newLine);
      const text = (body: string) => lines(askedText(body));
      test(`${JSON.stringify(lines(figure))} when it moves`, () => {
        const before = text(`Vraag 1\n\nEen?\n\n${figure}\n\nVraag 2\n\n‸Twee?\n\nVraag 3\n\nDrie?`);
        const after = text(`Vraag 1\n\n‸Twee?\n\nVraag 2\n\nEen?\n\n${figure}\n\nVraag 3\n\nDrie?`);
        assert.equal(onMarked('moveUp', before), after);
      });
      test(`${JSON.stringify(lines(figure))} when it is merged or split`, () => {
        const apart = `Vraag 1\n\nEen?\n\n${figure}\n\nVraag 2\n\n‸Twee?\n\n${figure}`;
        const whole = `Vraag 1\n\nEen?\n\n${figure}\n\n‸Twee?\n\n${figure}`;
        assert.equal(onMarked('merge', text(apart)), text(whole));
        assert.equal(onMarked('split', text(whole)), text(apart));
      });
      test(`${JSON.stringify(lines(figure))} when a new one is put below it`, () => {
        const before = text(`Vraag 1\n\nE‸en?\n\n${figure}\n\nVraag 2\n\nTwee?`);
        const after = text(`Vraag 1\n\nEen?\n\n${figure}\n\nVraag 2\n\n‸\n\nVraag 3\n\nTwee?`);
        assert.equal(onMarked('newQuestion', before), after);
      });
    }
  }
  test('but not what is left open', () => {
    const before = askedText('Vraag 1\n\nEen?\n\nVraag 2\n\n‸Twee?\n\n```\nopen');
    assert.equal(onMarked('moveUp', before), askedText('Vraag 1\n\n‸Twee?\n\nVraag 2\n\nEen?\n\n```\nopen'));
  });
});
