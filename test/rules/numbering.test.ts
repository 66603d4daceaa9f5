/** One slip in the numbers gives one finding: which, and where. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkDocument, defaultSettings, parseDocument, SourceText } from '../../server/core/index.ts';
import { answeredText, askedText, bodyOf } from '../support/setText.ts';

const rules = /^question-(?:number|label|empty|missing)|^answer-/;

/** Findings about questions as `rule@label`, errors and warnings only. */
function findings(text: string): string[] {
  return checkDocument(parseDocument(new SourceText(text)), defaultSettings)
    .filter(({ rule, severity }) => rules.test(rule) && (severity === 'error' || severity === 'warning'))
    .map(({ rule, span }) => {
      const line = text.slice(0, span.start).split('\n').length;
      return `${rule.replace('question-number-', '')} ${text.slice(span.start, span.end)} @${line}`;
    });
}

/** The line of the n-th block of a body, the first being 0. */
function lineOf(block: number): number {
  return 5 + 4 * block;
}

describe('a set of questions', () => {
  const cases: readonly (readonly [string, string, ...(readonly [string, string, number])[]])[] = [
    ['in order', '1 2 3 4'],
    ['with suffixes', '1 2 2a 2b 3'],
    ['suffixes without a number of their own', '1 2a 2b 3'],
    ['one left out', '1 2 4 5', ['sequence', 'Vraag 4', 2]],
    ['two left out', '1 3 5', ['sequence', 'Vraag 3', 1], ['sequence', 'Vraag 5', 2]],
    ['not from 1', '2 3 4', ['sequence', 'Vraag 2', 0]],
    ['from 0', '0 1 2', ['sequence', 'Vraag 0', 0]],
    ['the first wrong', '5 2 3', ['sequence', 'Vraag 5', 0]],
    ['one far off', '1 2 9 4 5', ['sequence', 'Vraag 9', 2]],
    ['one put in out of order', '1 2 9 3 4', ['sequence', 'Vraag 9', 2]],
    ['the last far off', '1 2 3 9', ['sequence', 'Vraag 9', 3]],
    ['two exchanged', '1 3 2 4', ['sequence', 'Vraag 3', 1]],
    ['the first two exchanged', '2 1 3', ['sequence', 'Vraag 2', 0]],
    ['the last two exchanged', '1 2 4 3', ['sequence', 'Vraag 4', 2]],
    ['two apart exchanged', '1 4 3 2 5', ['sequence', 'Vraag 4', 1], ['sequence', 'Vraag 2', 3]],
    ['one moved', '1 3 4 2 5 6', ['sequence', 'Vraag 3', 1], ['sequence', 'Vraag 2', 3]],
    ['a suffix too far', '1 2 2c 3', ['sequence', 'Vraag 2c', 2]],
    ['the number of the one before', '1 2 2 4 5', ['duplicate', 'Vraag 2', 2]],
    ['a question put in', '1 2 2 3 4', ['duplicate', 'Vraag 2', 2]],
    ['the number of the next', '1 2 4 4 5', ['duplicate', 'Vraag 4', 3]],
    ['the number of a later one', '1 5 3 4 5 6', ['duplicate', 'Vraag 5', 4]],
    ['the number of an earlier one', '1 2 3 1 5', ['duplicate', 'Vraag 1', 3]],
    ['three the same', '1 2 2 2 5', ['duplicate', 'Vraag 2', 2], ['duplicate', 'Vraag 2', 3]],
    ['a suffix twice', '1 2 2a 2a 3', ['duplicate', 'Vraag 2a', 3]],
    ['a repeat and a gap', '1 2 2 6', ['duplicate', 'Vraag 2', 2], ['sequence', 'Vraag 6', 3]],
    ['two combined', '1|2 en 3|4', ['question-label-combined', 'Vraag 2 en 3', 1]],
    ['two combined, the second still there', '1|2 en 3|3 4', ['question-label-combined', 'Vraag 2 en 3', 1]],
    ['combined with the one before', '1 2|2 en 3|4', ['question-label-combined', 'Vraag 2 en 3', 2]],
    ['a range', '1|2 t/m 4 en 5|6', ['question-label-combined', 'Vraag 2 t/m 4 en 5', 1]],
  ];
  for (const [name, labels, ...expected] of cases) {
    test(`${name}: ${labels}`, () => {
      const lines = expected.map(([rule, label, block]) => `${rule} ${label} @${lineOf(block)}`);
      assert.deepEqual(findings(askedText(bodyOf(labels))), lines);
    });
  }
});

describe('an answered set', () => {
  const cases: readonly (readonly [string, string, ...string[]])[] = [
    ['in order', '1 A1 2 A2 3 A3'],
    ['grouped', '1 A1|2 en 3|A2 en 3'],
    ['grouped and out of order', '1 en 4|A1 en 4|2 A2 3 A3'],
    ['answers to several questions', '1 2 3|A1, 2 en 3'],
    ['answers without a number', '1 A 2 A'],
    ['questions exchanged', '1 A1 3 A3 2 A2'],
    ['split answers', '1 A1 2 A2a A2b'],
    ['no answers, with a reply', '1 2', 'answer-missing Vraag 1'],
    ['question and answer left out', '1 A1 3 A3 4 A4', 'sequence Vraag 3'],
    ['the first left out', '2 A2 3 A3', 'sequence Vraag 2'],
    ['a question far off', '1 A1 9 A2 3 A3', 'sequence Vraag 9'],
    ['an answer far off', '1 A1 2 A9 3 A3', 'sequence Antwoord 9'],
    ['both far off', '1 A1 9 A9 3 A3', 'sequence Vraag 9'],
    ['the first far off', '9 A9 2 A2 3 A3', 'sequence Vraag 9'],
    ['the number of the question before', '1 A1 2 A2 2 A3 4 A4', 'duplicate Vraag 2'],
    ['the number of the next question', '1 A1 3 A2 3 A3 4 A4', 'duplicate Vraag 3'],
    ['an answer left out', '1 A1 2 3 A3', 'answer-missing Vraag 2'],
    ['half of a group answered', '1 A1|2 en 3|A2', 'answer-missing Vraag 2 en 3'],
    ['the answer of the one before', '1 A1 2 A1 3 A3', 'answer-missing Vraag 2'],
    ['a question left out', '1 A1 A2 3 A3', 'answer-unmatched Antwoord 2'],
    ['an answer more', '1 A1 2 A2 A3', 'answer-unmatched Antwoord 3'],
    ['an answer one too high', '1 A1 2 A2 3 A4', 'answer-unmatched Antwoord 4'],
    ['a question one too high', '1 A1 4 A2 3 A3', 'answer-missing Vraag 4'],
    ['an anomaly seen in print', '6 A6 7 A7 7 A8 9 A9', 'sequence Vraag 6', 'duplicate Vraag 7'],
  ];
  for (const [name, labels, ...expected] of cases) {
    test(`${name}: ${labels}`, () => {
      assert.deepEqual(
        findings(answeredText(bodyOf(labels))).map((finding) => finding.replace(/ @\d+$/, '')),
        expected,
      );
    });
  }
  test('its questions by themselves, under a bare number, lack nothing', () => {
    const text = askedText(bodyOf('1|2 en 3|4')).replace('2024Z12345', '2107');
    assert.deepEqual(findings(text), []);
  });
});

describe('a repeat', () => {
  test('points at the first', () => {
    const text = askedText(bodyOf('1 2 2 4'));
    const [finding] = checkDocument(parseDocument(new SourceText(text)), defaultSettings).filter(
      ({ rule }) => rule === 'question-number-duplicate',
    );
    const related = finding?.related[0]?.span;
    assert.equal(related?.start, text.indexOf('Vraag 2'));
  });
});
