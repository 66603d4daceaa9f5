import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setOf } from '../support/openings.ts';

const reply = (text: string) => setOf(text).reply;

test('the sentence of an answer, with the day it was received', () => {
  const answer = reply(
    'Antwoord van Minister **Zonneveld** (Financiën), mede namens de Minister van Defensie (ontvangen 18\nnovember 2024).',
  );
  assert.equal(answer?.form, 'answer');
  assert.deepEqual(answer?.received, { year: 2024, month: 11, day: 18 });
  assert.equal(reply('Antwoord van minister Zonneveld (Financiën) (ontvangen 2 decmber 2024)')?.received?.month, 12);
  assert.equal(reply('Antwoord van de Minister-President (ontvangen onbekend)')?.received, undefined);
});

test('a notice of postponement', () => {
  assert.equal(reply('Mededeling van Staatssecretaris Zonneveld (Financiën) (ontvangen 2 mei 2024)')?.form, 'notice');
});

test('the heading of a letter is none', () => {
  assert.equal(
    reply(
      'Vragen van het lid **Van Nispen** (SP) aan de Minister van Financiën over *bruggen* (ingezonden 12 juni 2024).\n\nAntwoorden van de minister van Financiën op vragen van het lid Van Nispen (SP) over bruggen',
    ),
    undefined,
  );
});
